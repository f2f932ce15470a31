import type { Claim } from '../../../domain/claim.ts';
import type { Quantity } from '../../../domain/quantity.ts';
import { words } from '../../../domain/words.ts';
import { readQuantities } from '../../../quantities/read-quantities.ts';
import type { Question } from '../../../retrieval/question.ts';
import { upholds } from '../contrary-statement.ts';
import { isRow } from '../asked-facts.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { readAskedStatement } from './asked-statement.ts';
import { judgeClause, type Polarity } from './judge-clause.ts';
import { toldClauses } from './told-clause.ts';

/** A sentence that settles a yes/no question, and how. */
export type Settled = { polarity: Polarity; sentence: RankedSentence };

/** Sentences that may settle it. */
const LOOKED_AT = 12;

/** "Did it rise or fall?": neither yes nor no answers it. */
const offersChoice = ({ text }: Pick<Question, 'text'>): boolean =>
  /\bor\b(?! (?:more|less|fewer|so|not|over|under|above|below|earlier|later)\b)/i.test(text);

/** "Was it more than last year?": words in common don't tell which of two figures is the larger. */
const comparesAmounts = ({ text }: Pick<Question, 'text'>): boolean =>
  /\b(?:more|fewer|less|greater|larger|bigger|smaller|higher|lower|longer|shorter|older|younger|\p{L}+er)\b[^?]*\bthan\b/iu.test(
    text,
  );

const figuresOf = ({ text }: Pick<Question, 'text'>): Quantity[] =>
  readQuantities(text).filter(({ kind }) => kind !== 'ordinal');

/** The sentence whose words settle a statement put as a question, likeliest first; null where sentences say different things. */
const settle = (
  question: Pick<Question, 'text' | 'words'>,
  ranked: readonly RankedSentence[],
  isPremise = false,
): Settled | null => {
  if (offersChoice(question) || /\bnot\b|n['’]t\b/i.test(question.text)) return null;
  const statement = { ...readAskedStatement(question), isPremise };
  const figures = figuresOf(question);
  if (statement.content.length + figures.length < 2) return null;
  const found = ranked.slice(0, LOOKED_AT).flatMap((sentence): Settled[] => {
    if (isRow(sentence.sentence.text)) return [];
    const verdicts = new Set(toldClauses(sentence).flatMap((clause) => judgeClause(statement, figures, clause) ?? []));
    const [polarity] = verdicts;
    return polarity === undefined || verdicts.size > 1 ? [] : [{ polarity, sentence }];
  });
  const [first] = found;
  return first !== undefined && found.every(({ polarity }) => polarity === first.polarity) ? first : null;
};

/**
 * The sentence whose words settle a yes/no question, and whether it says yes or no. Null for a question that offers a choice or
 * denies something itself.
 */
export const settledBy = (question: Question, ranked: readonly RankedSentence[]): Settled | null =>
  question.kind === 'yes-no' ? settle(question, ranked) : null;

/** "Why did they raise the fee?" takes for granted that they did. */
const PRESUPPOSING =
  /^\s*(?:and\s+|but\s+|so\s+)?(?:why|how come|how|for what reasons?)\s+(?=(?:is|are|was|were|do|does|did|has|have|had|will|must|can)\b)/i;
const ASSERTING = /^\s*(?:is|was) it (?:true|correct|right|a fact) that\b|,\s*(?:right|correct|true)\s*\?\s*$/i;

/** "it was lifting a container" of "did the crane fall while it was lifting a container", as a question of the crane. */
const circumstanceOf = (text: string): string[] => {
  const [, rest] =
    /\b(?:while|although|though|even though)\s+(?:it|he|she|they)\s+((?:is|are|was|were)\b.+)$/i.exec(text) ?? [];
  const { words: asked, subject } = readAskedStatement({ text, words: words(text) });
  const [, first] = asked;
  if (rest === undefined || subject === null || first === undefined) return [];
  const [verb = ''] = rest.split(' ', 1);
  return [`${verb} ${text.slice(first.start, subject.end)}${rest.slice(verb.length)}`];
};

/** The sentence that denies what a question takes for granted or puts as so: "Why …?", "Is it true that …?"; null for none. */
export const deniedPremise = (question: Question, ranked: readonly RankedSentence[]): RankedSentence | null => {
  if (ASSERTING.test(question.text)) {
    const settled = settledBy(question, ranked);
    return settled?.polarity === 'no' ? settled.sentence : null;
  }
  const opening = PRESUPPOSING.exec(question.text)?.[0];
  if (opening === undefined) return null;
  const text = question.text.slice(opening.length);
  for (const each of [text, ...circumstanceOf(text)]) {
    const settled = settle({ text: each, words: words(each) }, ranked, true);
    if (settled?.polarity === 'no') return settled.sentence;
  }
  return null;
};

/** The shown sentence that bears out a yes/no question whose figures the sources support; null for none. */
export const upheldBy = (
  question: Question,
  claims: readonly Claim[],
  shown: readonly RankedSentence[],
): Settled | null => {
  if (question.kind !== 'yes-no' || offersChoice(question)) return null;
  const measured = claims.some(({ quantity }) => quantity.kind !== 'date');
  if (comparesAmounts(question) && !measured) return null;
  const sentence = shown.find((each) => upholds(question, claims, each));
  return sentence === undefined ? null : { polarity: 'yes', sentence };
};
