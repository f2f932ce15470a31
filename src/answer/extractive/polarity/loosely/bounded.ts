import type { Quantity } from '../../../../domain/quantity.ts';
import type { Span } from '../../../../domain/span.ts';
import type { Word } from '../../../../domain/words.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';

/** What parts the members of a row of figures: "Breda turned out 96,000 vans, Zilina 81,000 and Cork 37,000". */
const PARTING = /[,;:]\s|\band\b|\bbut\b|\bwhile\b/g;
/** A figure that ends its stretch with no unit of its own. */
const BARE = /(?<![\p{L}\p{N}.,])(\d[\d,]*(?:\.\d+)?)[.!\s]*$/u;

/** The stretches of a text between such marks, in order. */
const stretchesOf = (text: string): Span[] => {
  const marks = Array.from(text.matchAll(PARTING), ({ index, 0: mark }) => ({ index, end: index + mark.length }));
  const starts = [0, ...marks.map(({ end }) => end)];
  return starts.map((start, i) => ({ start, end: marks[i]?.index ?? text.length }));
};

/** Whether a bare figure is within the bound of a question. */
const meets = (figure: number, { operator, value }: Quantity): Polarity | null => {
  if (value === null) return null;
  const verdicts: Partial<Record<Quantity['operator'], boolean>> = {
    '>': figure > value,
    '>=': figure >= value,
    '<': figure < value,
    '<=': figure <= value,
  };
  const verdict = verdicts[operator];
  return verdict === undefined ? null : verdict ? 'yes' : 'no';
};

/** "the ceiling" behind "Hotels may cost …": a common noun of the sentence before. */
const isInMind = (asked: Word, { ranked: { passage, position } }: ToldClause): boolean =>
  /^\p{Ll}/u.test(asked.text) && passage.sentences[position - 1]?.words.some((word) => isSame(asked, word)) === true;

/** Counts of people are counted in many words: "1,000 workers" and "820 people", or a bare "1,140". */
const isCountLike = (asked: Quantity, { dimension, kind }: Quantity): boolean =>
  (asked.dimension.startsWith('count') || asked.dimension === 'number') &&
  kind !== 'date' &&
  kind !== 'ordinal' &&
  (dimension === 'number' || dimension.startsWith('count'));

/**
 * What a clause says to a question with a bound ("more than 1,000 workers?"): by the one figure of the kind that stands where
 * what is asked of is named. Null where there is none, or the bound does not decide.
 */
export const bounded = (
  figures: readonly Quantity[],
  { content, subjectWords }: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
): Polarity | null => {
  const [asked] = figures;
  if (asked === undefined || figures.length > 1 || asked.operator === '=' || asked.kind === 'date') return null;
  const { ranked, words } = clause;
  const { text } = ranked.sentence;
  const comparable = quantitiesOf(ranked.sentence).filter(
    (quantity) =>
      words.some((word) => word.start < quantity.end && quantity.start < word.end) &&
      (compareQuantities(asked, quantity).relation !== 'incomparable' || isCountLike(asked, quantity)),
  );
  const named = subjectWords.length > 0 ? subjectWords : content;
  const own = stretchesOf(text).find(({ start, end }) =>
    named.every((one) => words.some((word) => word.start >= start && word.end <= end && means(one, word))),
  );
  const isOfNamed =
    own !== undefined ||
    named.every((one) => words.some((word) => means(one, word)) || isGiven(one, clause) || isInMind(one, clause));
  if (!isOfNamed) return null;
  const inOwn = comparable.filter(({ start }) => own !== undefined && start >= own.start && start < own.end);
  if (own !== undefined && inOwn.length === 0 && comparable.length > 0) {
    // "and Cork 37,000": the unit is said once.
    const bare = BARE.exec(text.slice(own.start, own.end))?.[1];
    if (bare !== undefined) return meets(Number(bare.replaceAll(',', '')), asked);
  }
  const [only, ...rest] = inOwn.length > 0 ? inOwn : comparable;
  if (only === undefined || rest.length > 0 || only.value === null || asked.value === null) return null;
  const alike = { ...only, dimension: asked.dimension, unit: asked.unit, kind: asked.kind };
  const { relation } = compareQuantities(asked, isCountLike(asked, only) ? alike : only);
  if (relation === 'disjoint') return 'no';
  return relation === 'inside' || relation === 'equal' ? 'yes' : null;
};
