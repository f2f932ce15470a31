import type { Quantity } from '../../../../domain/quantity.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { denialsOf } from '../negation.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, textOf, type Means } from './about.ts';

/** What may be no more than a figure: "up to 45 °C". */
const MOST = /\b(?:up to|at most|no more than|not more than|a maximum of|limited to)\s*$/i;
const NOT_EXCEED =
  /\b(?:must|may|can|should|shall|does|do|will)\s*n(?:o|['’])t\s+(?:exceed|be (?:more|higher|larger|greater) than)\s*$/i;
/** Words that say what a bound is set to rather than what is done within it. */
const BOUNDING =
  /^(?:tolerates?|withstands?|withstand|survives?|bear|bears|stand|stands|endures?|resists?|used?|uses|operates?|works?|run|runs|cope|copes)$/;

const PERSON =
  /^(?:child(?:ren)?|bab(?:y|ies)|toddlers?|boys?|girls?|pupils?|teenagers?|adults?|persons?|people|man|woman|men|women|riders?|drivers?|visitors?|swimmers?|guests?|members?|residents?|passengers?|pensioners?)$/;

/** "A child of 9": an age, where the clause tells one. */
const asAge = (asked: Quantity, words: AskedStatement['words'], { ranked }: ToldClause): Quantity => {
  const at = words.findIndex(({ start }) => start === asked.start);
  const isOfPerson = /^(?:of|aged)$/.test(words[at - 1]?.folded ?? '') && PERSON.test(words[at - 2]?.folded ?? '');
  const age = quantitiesOf(ranked.sentence).find(({ dimension }) => dimension === 'age');
  if (asked.dimension !== 'number' || !isOfPerson || asked.canonical === null || age?.canonical == null) return asked;
  const { unit, dimension, kind } = age;
  return { ...asked, unit, dimension, kind, canonical: { ...asked.canonical, unit: age.canonical.unit } };
};

/**
 * What a rule with a bound says to a question with a figure: "claims below 25 euros need no receipt" denies that one of 20 euros needs one,
 * "up to 45 °C" denies 50. Null where the figure lies outside what a rule is about, or nothing else of the question is told.
 */
export const withinBound = (
  { words, content, predicate, asksLeave }: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const [figure] = figures;
  if (figure === undefined) return null;
  const asked = asAge(figure, words, clause);
  if (figures.length > 1 || asked.kind === 'date' || asked.operator !== '=') return null;
  const { sentence } = clause.ranked;
  const opening = clause.words[0]?.start ?? 0;
  const end = clause.words.at(-1)?.end ?? 0;
  const bounds = quantitiesOf(sentence).filter(
    (quantity) =>
      quantity.start >= opening &&
      quantity.start < end &&
      (/^[<>]/.test(quantity.operator) || NOT_EXCEED.test(sentence.text.slice(0, quantity.start))) &&
      compareQuantities(asked, quantity).relation !== 'incomparable',
  );
  const [bound, ...others] = bounds;
  if (bound === undefined || others.length > 0) return null;
  const lead = sentence.text.slice(0, bound.start);
  const isCapacity = MOST.test(lead) || NOT_EXCEED.test(lead) || /^(?:up to|at most|no more than)/i.test(bound.text);
  const isFigure = ({ start, end: last }: { start: number; end: number }): boolean =>
    start < asked.end && asked.start < last;
  const isOfBound = (folded: string): boolean => isCapacity && BOUNDING.test(folded);
  const about = words.filter(
    (word, i) =>
      i > 0 && !isFigure(word) && (content.includes(word) || /^\p{Lu}/u.test(word.text)) && !isOfBound(word.folded),
  );
  if (!isAbout(about, clause, means)) return null;
  const isWithin = NOT_EXCEED.test(lead)
    ? (asked.value ?? Infinity) <= (bound.value ?? -Infinity)
    : /^(?:inside|equal|more-precise)$/.test(compareQuantities(asked, bound).relation);
  if (isCapacity) return isWithin ? 'yes' : 'no';
  if (!isWithin) return null;
  const text = textOf(clause);
  // "only by the service desk": whether the one asked of is meant is open.
  if (/\b(?:only|except|unless)\b/i.test(text)) return null;
  if (/\bno\b/i.test(text) || denialsOf(clause).some(({ isPartial }) => !isPartial)) return 'no';
  // Who "has to use the other route" may not do so here: a duty gives no leave.
  if (asksLeave && !/\b(?:may|can|allowed|permitted|welcome)\b/i.test(text)) return null;
  return predicate === null || clause.words.some((word) => means(predicate, word)) ? 'yes' : null;
};
