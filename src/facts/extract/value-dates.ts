import { inYear, isOpen, yearOf } from '../../quantities/dates/periods.ts';
import { valuesIn } from './clause.ts';
import { referenceDates } from './comparisons.ts';
import { datesIn } from './content.ts';
import { before, stepBack } from './earlier-periods.ts';
import type { Piece } from './pieces.ts';
import type { Role } from './roles.ts';
import { timeOf, type Time } from '../time-spans.ts';
import type { QuantityToken, Token } from '../tokens.ts';

/** Dates of some tokens but those that a figure is only compared with. */
const ownDatesIn = (tokens: readonly Token[]): QuantityToken[] => {
  const dates = datesIn(tokens);
  if (dates.length === 0) return dates;
  const references = referenceDates(tokens);
  return dates.filter((date) => !references.has(date));
};

/** The dates that tell when the value holds: right behind it, else before all values, else behind all. */
const datesFor = (tokens: readonly Token[], value: QuantityToken, role: Role): QuantityToken[] => {
  const values = valuesIn(tokens);
  const dates = ownDatesIn(tokens);
  const next = values[values.indexOf(value) + 1];
  const behind = dates.filter((date) => date.start > value.start && (next === undefined || date.start < next.start));
  if (behind.length > 0) return behind;
  const [first] = values;
  const leading = dates.filter((date) => first !== undefined && date.start < first.start);
  if (leading.length > 0) return leading;
  const last = values.at(-1);
  return role === 'start' ? [] : dates.filter((date) => last !== undefined && date.start > last.start);
};

/** An open half year or quarter takes the year that its sentence gives elsewhere, where there is only one. */
const withYear = (time: Time, others: readonly QuantityToken[]): Time => {
  if (!isOpen(time)) return time;
  const years = new Set(others.flatMap(({ quantity }) => yearOf(quantity.date?.start ?? '') ?? []));
  const [year] = years;
  if (years.size !== 1 || year === undefined) return time;
  const { grain: _, ...filled } = inYear({ ...time, grain: 'month' }, year);
  return filled;
};

const isRange = (first: QuantityToken, second: QuantityToken, tokens: readonly Token[]): boolean => {
  const between = tokens.slice(tokens.indexOf(first) + 1, tokens.indexOf(second));
  return (
    between.length <= 1 &&
    between.every((token) => token.kind === 'word' && /^(?:to|and|until)$/.test(token.word.folded))
  );
};

const isOfToday = ({ tokens }: Piece): boolean =>
  tokens.some((token) => token.kind === 'word' && /^(?:now|today|currently|nowadays)$/.test(token.word.folded));

const foldedOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.word.folded : '');

/** "230 million so far, against 80 million by March", "down from sixteen in 2023": the date of what a figure is held against is its own alone. */
const opensComparison = ({ tokens: [first, second] }: Piece): boolean =>
  /^(?:against|versus|compared)$/.test(foldedOf(first)) ||
  (/^(?:up|down)$/.test(foldedOf(first)) && foldedOf(second) === 'from');

/** The date that "when" stands for: "in 2023, when it emitted 120 tonnes". */
const dateOfWhen = (value: QuantityToken, pieces: readonly Piece[]): QuantityToken[] => {
  const index = pieces.findIndex(({ tokens }) => tokens.includes(value));
  const last = pieces[index - 1]?.tokens.at(-1);
  return pieces[index]?.link === 'when' && last !== undefined ? datesIn([last]) : [];
};

/** The one date of an opening phrase, for the clause that it opens: "In 2021, the warmest of all, snow covered 38 percent; in 2020 …". */
const dateOfOpening = (piece: Piece, [opening, ...others]: readonly Piece[]): QuantityToken[] => {
  const main = others.find(({ verb }) => verb >= 0);
  const dates = opening === undefined || opening.verb >= 0 || main !== piece ? [] : ownDatesIn(opening.tokens);
  return dates.length === 1 ? dates : [];
};

/**
 * When the value of a piece holds. `pieces` are those of the whole sentence: a date of an opening phrase, or the one date that stands beside a
 * value, holds for the others too.
 */
export const timeOfValue = (piece: Piece, value: QuantityToken, role: Role, pieces: readonly Piece[]): Time | null => {
  const all = pieces.flatMap((each) => ownDatesIn(each.tokens));
  const dated = datesFor(piece.tokens, value, role);
  const own = dated.length > 0 ? dated : dateOfWhen(value, pieces);
  const back = stepBack(piece.tokens, value);
  if (back !== null && !own.some(({ start }) => start > value.start)) {
    const [date, ...others] = all.flatMap(({ quantity }) => quantity.date ?? []);
    return date === undefined || others.length > 0 ? null : before(timeOf(date), back);
  }
  // "… for the first quarter and 15 million in the second": its own time is left out.
  const last = piece.tokens.at(-1);
  if (own.length === 0 && last?.kind === 'quantity' && last.quantity.kind === 'ordinal') return null;
  // "In 1960 it covered 48, today 31"
  if (own.length === 0 && isOfToday(piece)) return null;
  const shared = pieces.flatMap((each, index) => {
    const dates = opensComparison(each) ? [] : ownDatesIn(each.tokens);
    return valuesIn(each.tokens).length > 0 || (index === 0 && each.verb < 0) ? dates : [];
  });
  const lent =
    own.length > 0
      ? own
      : all.length === shared.length && shared.length === 1 && role !== 'start' && role !== 'age'
        ? shared
        : role !== 'start' && role !== 'age'
          ? dateOfOpening(piece, pieces)
          : [];
  const [first, second] = lent;
  const date = first?.quantity.date;
  if (first === undefined || date === undefined) return null;
  const until = second !== undefined && isRange(first, second, piece.tokens) ? second.quantity.date : undefined;
  return withYear(timeOf(date, until), all);
};
