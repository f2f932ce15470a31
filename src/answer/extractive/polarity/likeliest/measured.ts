import type { Quantity } from '../../../../domain/quantity.ts';
import type { Word } from '../../../../domain/words.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import { boundBefore } from '../../bound-before.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { exceptionOf } from '../exclusion.ts';
import { isComparing } from '../figures-told.ts';
import { isHedged } from '../hedges.ts';
import type { Polarity } from '../judge-clause.ts';
import { asksForNeed } from '../loosely/leave.ts';
import { denialsOf } from '../negation.ts';
import { isForbidding } from '../permission.ts';
import { textOf } from '../rules/about.ts';
import { isOpposite } from '../same-word.ts';
import type { FocusClause } from './focus-clause.ts';

/** What a figure is of where its unit tells it: what costs 5 crowns need not be said to cost. */
const MEASURING: readonly (readonly [RegExp, RegExp])[] = [
  [/^money/, /^(?:costs?|pay|paid|price[ds]?|worth|fees?|charge[ds]?|spend|spent|dear|expensive|cheap)$/],
  [/^time$/, /^(?:lasts?|lasted|takes?|took|long|short|duration|crossing|wait|first)$/],
  [/^mass$/, /^(?:weighs?|weighed|weights?|heavy|light)$/],
  [/^length$/, /^(?:long|high|tall|wide|deep|thick|length|height|width|depth|distance|far|away)$/],
  [/^(?:count|number)/, /^(?:people|number|total|persons?|visitors?|visited?)$/],
];
const LEAVING =
  /\b(?:may|can|could|allowed|permitted|welcome|able|possible|sold|open|available|served|held|offered)\b/i;
const GUESSED = ['estimated', 'expected', 'will', 'can', 'may', 'must', 'should', 'would', 'planned', 'until'];

const isMeasuring = ({ folded }: Word, { dimension }: Quantity): boolean =>
  isComparing(folded) || MEASURING.some(([of, verb]) => of.test(dimension) && verb.test(folded));

const lastWord = (text: string): string => /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '';

/** A bare number or degree as one of the unit that is told; a unit of two kinds ("pounds") as the one that is asked of. */
const inKindOf = (asked: Quantity, told: Quantity): Quantity => {
  if (compareQuantities(asked, told).relation !== 'incomparable') return told;
  // "410 euros a month" is of euros too.
  const unitWord = lastWord(asked.text);
  const isSameUnit =
    unitWord !== '' &&
    told.text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(unitWord);
  const isBare = asked.dimension === 'angle' && told.dimension === 'temperature';
  if ((!isSameUnit && !isBare) || asked.canonical === null || asked.value === null || told.canonical === null)
    return told;
  const [low, high] = [told.low ?? told.value, told.high ?? told.value];
  const { unit, dimension, kind } = asked;
  return { ...told, unit, dimension, kind, canonical: { ...told.canonical, low, high, unit: asked.canonical.unit } };
};

type Relation = 'in' | 'out' | null;

const startOf = ({ date }: Quantity): string => date?.start ?? '';

/** How what is asked lies to what is told: within its bound or range, or outside of it. */
const relate = (asked: Quantity, told: Quantity, lead: string): Relation => {
  const isRange =
    told.low !== null || (told.kind === 'date' && /\p{L}\s*(?:–|-|\bto\b|\band\b)\s*\S*\s?\p{L}/u.test(told.text));
  const bound = boundBefore(lead);
  if (asked.operator === '=' && !isRange && bound !== null) {
    const [one, other] =
      asked.kind === 'date'
        ? [startOf(asked), startOf(told)]
        : [asked.canonical?.low ?? null, told.canonical?.low ?? null];
    if (one === null || other === null || one === '' || other === '' || typeof one !== typeof other) return null;
    return (bound === 'least' ? one >= other : one <= other) ? 'in' : 'out';
  }
  if (asked.operator === '=' && !isRange && told.operator === '=')
    return compareQuantities(asked, told).relation === 'equal' ? 'in' : null;
  const { relation } = compareQuantities(asked, told);
  if (relation === 'disjoint') return 'out';
  return /^(?:inside|equal|more-precise)$/.test(relation) ? 'in' : null;
};

/**
 * What the one figure of a clause says to the one of a question, of the same thing: within a bound, a range or a season or not. A ban, or the opposite of
 * what is asked, turns it round. Null where other words are unsaid, or the figures don't decide.
 */
export const measured = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  { clause, unsaid }: FocusClause,
): Polarity | null => {
  const [asked, ...others] = figures;
  if (asked === undefined || others.length > 0 || unsaid.some((word) => !isMeasuring(word, asked))) return null;
  const { content, asksLeave, words: question } = statement;
  const { words, ranked } = clause;
  if (exceptionOf(clause) !== null || isHedged(statement, words, [...GUESSED, 'only'])) return null;
  const stated = quantitiesOf(ranked.sentence)
    .filter(({ start, end }) => words.some((word) => word.start < end && start < word.end))
    .map((each) => inKindOf(asked, each))
    .filter((each) => compareQuantities(asked, each).relation !== 'incomparable');
  const [told, ...rest] = stated;
  if (told === undefined || rest.length > 0) return null;
  const relation = relate(asked, told, ranked.sentence.text.slice(0, told.start));
  if (relation === null) return null;
  const isBanned =
    words.some(({ folded }) => isForbidding(folded)) || /\b(?:may|must|can|shall)(?:not| not)\b/i.test(textOf(clause));
  if (denialsOf(clause).length > 0 && !isBanned) return null;
  const isContrary = content.some((one) =>
    words.some((word, i) => isOpposite(one, word) && clause.tags[i] !== 'preposition'),
  );
  const isTurned = isBanned !== isContrary && (isBanned || isContrary);
  if (asked.operator !== '=') return isTurned ? null : relation === 'in' ? 'yes' : 'no';
  // Who "has to use another route" is given no leave.
  if (asksLeave && !isTurned && !LEAVING.test(textOf(clause))) return null;
  if (relation === 'in') return isTurned ? 'no' : 'yes';
  // Outside of what is allowed or open; what is not banned there, or needed, is left open.
  if (isBanned || asksForNeed(question)) return null;
  if (isContrary) return asked.kind === 'date' ? 'yes' : null;
  return asksLeave || asked.kind === 'date' ? 'no' : null;
};
