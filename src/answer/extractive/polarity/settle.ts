import type { Claim } from '../../../domain/claim.ts';
import type { Quantity } from '../../../domain/quantity.ts';
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

/**
 * The sentence whose words settle a yes/no question, likeliest first, and whether it says yes or no. Null for a
 * question that offers a choice or denies something itself, and where sentences say different things.
 */
export const settledBy = (question: Question, ranked: readonly RankedSentence[]): Settled | null => {
  if (question.kind !== 'yes-no' || offersChoice(question) || /\bnot\b|n['’]t\b/i.test(question.text)) return null;
  const statement = readAskedStatement(question);
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
