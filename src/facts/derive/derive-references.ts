import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { readComparison, referenceDates } from '../extract/comparisons.ts';
import { computed, derivedFact, factorOf, measured, plain, type DerivedFact } from './derived.ts';
import { tokenise, type Token } from '../tokens.ts';

/** Tokens of the sentence that the facts stand in, with its quantities; null where they can't be placed in it. */
const tokensOf = (facts: readonly Fact[]): { tokens: Token[]; places: Map<Fact, number> } | null => {
  const [first] = facts;
  if (first === undefined) return null;
  const { sentence } = first;
  const offset = first.sourceSpan.start - sentence.indexOf(first.quantity.text);
  const quantities: Quantity[] = [];
  for (const { quantity, sourceSpan } of facts) {
    const [start, end] = [sourceSpan.start - offset, sourceSpan.end - offset];
    if (sentence.slice(start, end) !== quantity.text) return null;
    quantities.push({ ...quantity, start, end });
  }
  const tokens = tokenise(sentence, 0, sentence.length, quantities);
  const places = new Map(
    facts.map((fact, i) => [
      fact,
      tokens.findIndex((token) => token.kind === 'quantity' && token.quantity === quantities[i]),
    ]),
  );
  return { tokens, places };
};

const numerator = (dimension: string): string => dimension.split('/')[0] ?? '';

/** What the change comes to in the level's own unit; null where they can't be set off against each other. */
const changeIn = (level: Quantity, change: Quantity): { value: number; half: number } | null => {
  const moved = measured(change);
  if (moved === null) return null;
  if (level.dimension === change.dimension) {
    const factor = factorOf(level);
    return { value: moved.value / factor, half: moved.half / factor };
  }
  // "3.12 dollars a gallon, up nine cents": the price is in the currency that the change is counted in.
  const [unit] = level.unit.split('/');
  return numerator(level.dimension) === change.dimension && change.dimension === `money:${unit ?? ''}` ? moved : null;
};

const TENTH = 0.1;

/** The level before the change, in the level's own unit; null where the two don't belong together. */
const levelBefore = (level: Fact, move: Fact, sign: number): Quantity | null => {
  const { value } = level.quantity;
  const exact = measured(level.quantity);
  if (value === null || exact === null || value === 0) return null;
  const factor = factorOf(level.quantity);
  const base = level.quantity.canonical?.unit ?? '';
  const make = (result: number, half: number): Quantity =>
    computed(level.quantity, result * factor, half * factor, `${plain(result)} ${level.quantity.unitName}`, base);
  if (move.quantity.kind === 'percent' && level.quantity.dimension !== 'ratio') {
    const share = (move.quantity.value ?? 0) / 100;
    const before = value / (1 + sign * share);
    return move.quantity.value === null || share >= 1
      ? null
      : make(before, (before * TENTH * share) / 2 + exact.half / factor);
  }
  if (move.quantity.dimension === 'ratio points' && level.quantity.dimension === 'ratio') {
    // Points are kept in percent, basis points as hundredths of them.
    const points = measured(move.quantity);
    return points === null ? null : make(value - sign * points.value, exact.half / factor + points.half);
  }
  const change = changeIn(level.quantity, move.quantity);
  return change === null ? null : make(value - sign * change.value, exact.half / factor + change.half);
};

const FUNCTION = /^(?:a|an|the|in|of|from|level|levels|that|it|was|were|what)$/i;

const YEAR_BEFORE =
  /^(?:(?:a|one|the) year (?:earlier|before|ago|previously)|(?:in )?the (?:previous|prior|preceding) year)\b/i;

/** The period that lies a year before another; null for open ones. */
const yearBefore = (time: Fact['time']): Fact['time'] => {
  const back = (edtf: string): string | null =>
    /^\d{4}/.test(edtf) ? `${String(Number(edtf.slice(0, 4)) - 1).padStart(4, '0')}${edtf.slice(4)}` : null;
  const [start, end] = [back(time?.start ?? ''), back(time?.end ?? '')];
  return start === null || end === null ? null : { start, end };
};

/**
 * The level that a change is measured from: "212 vessels, 14 fewer than in 2022" makes 226 in 2022; "up nine cents from a week
 * earlier" the price a week earlier; "rose 2 pence to 41 pence" 39 before.
 */
export const deriveReferences = (facts: readonly Fact[]): DerivedFact[] => {
  if (!facts.some(({ role }) => role === 'rise' || role === 'fall')) return [];
  const placed = tokensOf(facts);
  if (placed === null) return [];
  const { tokens, places } = placed;
  const dates = referenceDates(tokens);
  return facts.flatMap((move, index) => {
    if (move.role !== 'rise' && move.role !== 'fall') return [];
    const place = places.get(move) ?? -1;
    const comparison = readComparison(tokens, place);
    const next = facts[index + 1];
    const level =
      next?.role === 'end' && comparison === null
        ? next
        : comparison === null
          ? undefined
          : facts
              .slice(0, index)
              .findLast(({ role, quantity }) => (role === 'level' || role === 'end') && quantity.kind !== 'date');
    if (level === undefined) return [];
    const quantity = levelBefore(level, move, move.role === 'rise' ? 1 : -1);
    if (quantity === null || (quantity.value ?? 0) < 0) return [];
    const words = (comparison?.reference ?? 'before').split(' ').filter((word) => !FUNCTION.test(word));
    const date = tokens.find(
      (token) => token.kind === 'quantity' && dates.has(token) && token.start > (tokens[place]?.start ?? 0),
    );
    const stated = date?.kind === 'quantity' ? date.quantity.date : undefined;
    const time = stated ?? (YEAR_BEFORE.test(comparison?.reference ?? '') ? yearBefore(level.time) : null);
    return [
      derivedFact(
        level,
        {
          quantity,
          role: time === null ? 'start' : 'level',
          time: time === null ? null : { start: time.start, end: time.end },
          qualifiers: [...level.qualifiers, ...(time === null ? [words.join(' ')] : [])],
        },
        `${level.quantity.text} ${move.role === 'rise' ? '−' : '+'} ${move.quantity.text} = ${quantity.text}`,
        [level, move],
      ),
    ];
  });
};
