import { terms } from '../../domain/words.ts';
import { understandQuestion } from '../../retrieval/question.ts';
import { UNDECIDED, type Draft } from '../draft.ts';
import type { EarlierTurn } from '../question/conversation/earlier-turn.ts';
import { isFragment } from '../question/conversation/follow-up.ts';
import type { OpenReference } from '../question/conversation/topic.ts';

const asQuestion = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[?.!\s]*$/, '')}?`;

/**
 * An abstention that asks back: the other questions that a follow-up may be, where the documents answer them; none with a figure,
 * for an abstention asserts no number.
 */
export const withOtherReadings = (draft: Draft, questions: readonly string[]): Draft => {
  const choices = questions.filter((question) => !/\p{N}/u.test(question)).map(asQuestion);
  if (choices.length === 0) return draft;
  const text = `Did you mean ${choices.map((choice) => `“${choice}”`).join(' or ')}`;
  return { ...draft, choices, parts: [...draft.parts, { text, quotation: null, quotedAt: 0, claims: [] }] };
};

/**
 * Whether another reading of a refused follow-up is the one that was meant: what answers it stands in a document that the last
 * answer was taken from and decides what it is asked, and it names nobody whom neither the last question nor the follow-up does; what
 * a mere "and the hopper?" names is told. Of two ships that were
 * asked about one after the other the second is meant, though the documents tell it of the first alone.
 */
export const isMeant = (
  { draft, standaloneQuestion }: { draft: Draft; standaloneQuestion: string },
  typed: string,
  earlier: readonly EarlierTurn[],
): boolean => {
  const last = earlier.at(-1);
  const documents = new Set(last?.passages?.map(({ chunk }) => chunk.documentId));
  const first = draft.parts.find(({ quotation }) => quotation !== null);
  const told = new Set(draft.parts.flatMap(({ quotation }) => terms(quotation?.text ?? '')));
  const named = new Set([
    ...terms(typed),
    ...understandQuestion(last?.standaloneQuestion ?? '').names.flatMap(({ stems }) => stems),
  ]);
  return (
    first?.quotation != null &&
    documents.has(first.quotation.document.documentId) &&
    !first.text.startsWith(UNDECIDED) &&
    (!isFragment(typed) || terms(typed).every((stem) => told.has(stem))) &&
    understandQuestion(standaloneQuestion).names.every(({ stems }) => stems.every((stem) => named.has(stem)))
  );
};

/** Asks back what a pronoun stands for: an answer about another one would be wrong. */
export const askWhoIsMeant = ({ pronoun, choices }: OpenReference): Draft => {
  const isPerson = /^(?:he|him|his|she|her|hers)$/.test(pronoun);
  const named = choices.length === 0 ? '' : `: ${choices.map(({ name }) => name).join(' or ')}`;
  const text = `It isn't clear ${isPerson ? 'who' : 'what'} “${pronoun}” stands for${named}. Please ask again with the ${isPerson ? 'name' : 'name of what you mean'}.`;
  return {
    status: 'abstained',
    parts: [{ text, quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld: [],
    conflicts: [],
    isSure: true,
    ...(choices.length === 0 ? {} : { choices: choices.map(({ question }) => asQuestion(question)) }),
  };
};
