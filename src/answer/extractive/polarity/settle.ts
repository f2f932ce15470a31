import type { Claim } from '../../../domain/claim.ts';
import type { Quantity } from '../../../domain/quantity.ts';
import { overlaps } from '../../../domain/span.ts';
import { words } from '../../../domain/words.ts';
import { readQuantities } from '../../../quantities/read-quantities.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import { upholds } from '../contrary-statement.ts';
import { isRow } from '../asked-facts.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { isOfOtherModel } from '../../refusal/other-model.ts';
import { readAskedStatement } from './asked-statement.ts';
import { isComparing } from './figures-told.ts';
import { isLight } from './permission.ts';
import { isSame } from './same-word.ts';
import { judgeClause, type Polarity } from './judge-clause.ts';
import { means } from './loosely/bearing.ts';
import { isUnrealised } from './rules/unrealised.ts';
import { settleByRule } from './rules/settle-by-rule.ts';
import { settleLikeliest } from './likeliest/settle-likeliest.ts';
import { settleLoosely } from './loosely/settle-loosely.ts';
import { toldClauses } from './told-clause.ts';

/** A sentence that settles a yes/no question, and how. */
export type Settled = { polarity: Polarity; sentence: RankedSentence };

/** Sentences that may settle it. */
const LOOKED_AT = 12;

/** "Did it rise or fall?": neither yes nor no answers it. */
export const offersChoice = ({ text }: Pick<Question, 'text'>): boolean =>
  /\bor\b(?! (?:more|less|fewer|so|not|over|under|above|below|earlier|later)\b)/i.test(text);

/** "Was it more than last year?": words in common don't tell which of two figures is the larger. */
const comparesAmounts = ({ text }: Pick<Question, 'text'>): boolean =>
  /\b(?:more|fewer|less|greater|larger|bigger|smaller|higher|lower|longer|shorter|older|younger|\p{L}+er)\b[^?]*\bthan\b/iu.test(
    text,
  );

const figuresOf = ({ text }: Pick<Question, 'text'>): Quantity[] =>
  readQuantities(text).filter(({ kind }) => kind !== 'ordinal');

/** Words of the shortest question that a relative clause is taken from. */
const SHORTEST = 5;
/** "the rise they asked for": what a relative clause at the end says of a thing is not asked. */
const ASIDE =
  /\s+(?:that\s+|which\s+)?(?:they|he|she|it|we)\s+(?:had\s+|have\s+|has\s+)?\p{L}+(?:ed|t|n)(?:\s+(?:for|of|to|on|with))?\s*\?*$/iu;
/** ", which have begun to look into it,": what a question says besides has to be told for a yes, and is no ground for a no. */
const BESIDE = /,\s*(?:which|who|whose|where|when)\b[^,?]*(?:,|\?|$)/i;

type Put = Pick<Question, 'text' | 'words'>;

const without = ({ text, words: list }: Put, start: number, end: number): Put => ({
  text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
  words: list.filter((word) => word.end <= start || word.start >= end),
});

const withoutAside = (question: Put): Put => {
  const beside = BESIDE.exec(question.text);
  if (beside !== null) return without(question, beside.index, beside.index + beside[0].length);
  const at = ASIDE.exec(question.text)?.index;
  const isShort = at === undefined || words(question.text.slice(0, at)).length < SHORTEST;
  if (at === undefined || isShort || /\bthat\s+\p{L}+\s*$/iu.test(question.text.slice(0, at))) return question;
  return without(question, at, question.text.length);
};

const isQuestion = ({ text }: { text: string }): boolean => /\?["'”’»)\]*_]*\s*$/.test(text);

/** The sentence whose words settle a statement put as a question, likeliest first; null where sentences say different things. */
export const settle = (
  question: Put,
  ranked: readonly RankedSentence[],
  retrieval: Retrieval,
  isPremise = false,
): Settled | null => {
  if (offersChoice(question) || /\bnot\b|n['’]t\b/i.test(question.text)) return null;
  const statement = { ...readAskedStatement(withoutAside(question)), isPremise };
  const figures = figuresOf(question);
  if (statement.content.length + figures.length === 0) return null;
  // What a text asks itself tells nothing.
  const own = ranked.filter((each) => !isOfOtherModel(question, each) && !isQuestion(each.sentence));
  if (statement.content.length + figures.length < 2) return settleLikeliest(statement, figures, own, retrieval);
  const found = own.slice(0, LOOKED_AT).flatMap((sentence): Settled[] => {
    if (isRow(sentence.sentence.text)) return [];
    const verdicts = new Set(
      toldClauses(sentence).flatMap((clause) =>
        isUnrealised(statement, clause, ranked) ? 'no' : (judgeClause(statement, figures, clause) ?? []),
      ),
    );
    const [polarity] = verdicts;
    return polarity === undefined || verdicts.size > 1 ? [] : [{ polarity, sentence }];
  });
  const [first] = found;
  const settled =
    first === undefined
      ? (settleByRule(
          statement,
          figures,
          ranked.filter((each) => !isQuestion(each.sentence)),
          own,
          (asked, told) => means(asked, told, retrieval),
        ) ??
        settleLoosely(statement, figures, own, retrieval) ??
        settleLikeliest(statement, figures, own, retrieval))
      : found.every(({ polarity }) => polarity === first.polarity)
        ? first
        : null;
  return settled?.polarity === 'yes' && BESIDE.test(question.text) ? null : settled;
};

/**
 * The sentence whose words settle a yes/no question, and whether it says yes or no. Null for a question that offers a choice or
 * denies something itself.
 */
export const settledBy = (retrieval: Retrieval, ranked: readonly RankedSentence[]): Settled | null =>
  retrieval.question.kind === 'yes-no' ? settle(retrieval.question, ranked, retrieval) : null;

/** The shown sentence that bears out a yes/no question whose figures the sources support; null for none. */
export const upheldBy = (
  question: Question,
  claims: readonly Claim[],
  shown: readonly RankedSentence[],
): Settled | null => {
  if (question.kind !== 'yes-no' || offersChoice(question)) return null;
  const measured = claims.some(({ quantity }) => quantity.kind !== 'date');
  if (comparesAmounts(question) && !measured) return null;
  const { predicate } = readAskedStatement(question);
  const saysDeed = ({ sentence: { words: told } }: RankedSentence): boolean =>
    predicate === null ||
    isLight(predicate.folded) ||
    isComparing(predicate.folded) ||
    claims.some(({ span }) => overlaps(span, predicate)) ||
    told.some((word) => isSame(predicate, word));
  const sentence = shown.find(
    (each) => saysDeed(each) && !isOfOtherModel(question, each) && upholds(question, claims, each),
  );
  return sentence === undefined ? null : { polarity: 'yes', sentence };
};
