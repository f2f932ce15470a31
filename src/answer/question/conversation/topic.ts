import type { Word } from '../../../domain/words.ts';
import { understandQuestion, type Question } from '../../../retrieval/question.ts';
import { tagsOf } from '../word-class.ts';
import { INDEFINITE } from './noun-phrases.ts';
import { candidates, pronounClass, rivals } from './antecedent.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { isPronoun, withName } from './pronouns.ts';
import { refersInside } from './refers-inside.ts';

/** Before what is counted or measured: "many" men, "how" old. */
const COUNTING = /^(?:many|much|how)$/;
const MOST_TERMS = 2;

/** Whether a question names anything but what it counts: "how many men died" does not. */
const namesSomething = ({ words, names, figures, terms }: Question): boolean => {
  if (names.length > 0 || figures.length > 0 || terms.length > MOST_TERMS) return true;
  if (words.some(({ folded }) => INDEFINITE.test(folded))) return terms.length > MOST_TERMS;
  const tags = tagsOf(words);
  return words.some(({ stem }, at) => {
    const isNoun =
      /^(?:the|an?)$/.test(words[at - 1]?.folded ?? '') ||
      tags[at] === 'noun' ||
      tags[at] === 'name' ||
      tags[at] === 'adjective';
    return at > 0 && isNoun && terms.includes(stem) && !COUNTING.test(words[at - 1]?.folded ?? '');
  });
};

const openPronouns = (question: Question): Word[] =>
  question.words.filter((_, at) => isPronoun(question.words, at) && !refersInside(question, at));

/** The pronouns that a turn was left with. */
const pronounsLeft = (turn: EarlierTurn | undefined): Word[] =>
  turn === undefined ? [] : openPronouns(understandQuestion(turn.standaloneQuestion));

/** A question without the topic that was put behind it, and without its mark. */
export const withoutTopic = (text: string): string => text.trim().replace(/(?:\s\([^()]*\))?[?.!\s]*$/, '');

/** A question that names nothing, "how many died?", with what the last one was about behind it. */
export const withTopic = (text: string, earlier: readonly EarlierTurn[]): string => {
  const question = understandQuestion(text);
  const isWhole = namesSomething(question) || question.scope !== 'detail' || question.kind === 'keywords';
  if (isWhole || openPronouns(question).length > 0) return text;
  const topic = candidates('it', question, earlier)[0]?.mention;
  return topic === undefined ? text : `${text.trim().replace(/[?.!\s]+$/, '')} (${topic.text})?`;
};

/** A pronoun that nothing said stands behind, or one of several persons of whom none is likelier. */
export type OpenReference = { pronoun: string; choices: readonly { name: string; question: string }[] };

/**
 * The pronoun of a completed question that is open: "he" where no man was spoken of, or two were. Null where there is none, or
 * where nothing fits and the question names enough by itself. Without a conversation "it" may be what all documents are about;
 * "he" may not.
 */
export const openReference = (standaloneQuestion: string, earlier: readonly EarlierTurn[]): OpenReference | null => {
  const question = understandQuestion(standaloneQuestion);
  for (const word of openPronouns(question)) {
    const { folded } = word;
    const kind = pronounClass(folded);
    const found = candidates(kind, question, earlier);
    const choices = rivals(kind, found).map(({ mention: { text: name } }) => ({
      name,
      question: withName(question, question.words.indexOf(word), name),
    }));
    if (choices.length > 0) return { pronoun: folded, choices };
    const isPersonal = kind === 'he' || kind === 'she';
    const mayBeAll = !isPersonal && (earlier.length === 0 || !/^(?:it|its|they|them|their)$/.test(folded));
    // Who was asked back stays open until a name is given.
    const wasOpen =
      isPersonal && pronounsLeft(earlier.at(-1)).some(({ folded: before }) => pronounClass(before) === kind);
    if (found.length === 0 && !mayBeAll && (wasOpen || !namesSomething(question)))
      return { pronoun: folded, choices: [] };
  }
  return null;
};
