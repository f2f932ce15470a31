import type { Quantity } from '../../domain/quantity.ts';
import { readFigures } from './figures.ts';

/** Marks that lead to a note: "Brel[1]", "Brel*", "Brel²"; behind a figure the last may be an exponent. */
const NOTE = /\s*(?:\[\w{1,3}\]|[*†‡§]+|(?<=\p{L})[¹²³⁴-⁹]+)$/u;
const UNIT = /\(([^()]{1,30})\)|,\s*([^,()]{1,15})$|,\s*(\p{L}{1,20}) by \p{L}{1,20}$|\bin\s+([^()\s]{1,15})$/u;
/** A heading that gives its figures in thousands or millions: "Population (thousands)". */
const SCALE = /^(thousand|million|billion)s?$/i;
/** "millions of crowns" */
const PLURAL_SCALE = /^(thousand|million|billion)s of /i;

export const withoutNote = (text: string): string => text.replace(NOTE, '').trim();

/** The quantity that a bare figure is in the unit of a heading: "Output (tonnes)", "Revenue ($ million)"; null for no unit. */
export const inUnit = (value: string, unit: string): Quantity | null => {
  if (unit === '') return null;
  const scale = SCALE.exec(unit)?.[1];
  const candidates = [scale === undefined ? `${value} ${unit}` : `${value} ${scale}`, `x (${unit}): ${value}`];
  for (const text of candidates) {
    const [read, ...others] = readFigures(text, null);
    if (read === undefined || others.length > 0 || read.end !== text.length) continue;
    if (read.unit !== '' || scale !== undefined) return read;
  }
  return null;
};

/** "in £ million" */
const withoutIn = (text: string): string => text.replace(/^in\s+/i, '');

const OPENS_UNIT = /^(?:\p{Lu}{0,2}\p{Sc}|%|\p{Lu}{3}\b|(?:thousand|million|billion)s?\b)/u;

/** Whether a heading is no more than the unit of the whole table: "£ million", "USD", "in thousands of tonnes". */
export const isUnit = (heading: string): boolean => {
  const unit = withoutIn(withoutNote(heading));
  if (unit.length > 30 || /\d/.test(unit) || !OPENS_UNIT.test(unit)) return false;
  const quantity = inUnit('1', unit.replace(PLURAL_SCALE, '$1 '));
  return quantity !== null && (quantity.kind === 'money' || quantity.kind === 'percent' || quantity.value !== 1);
};

/** The unit that a heading gives to the figures below it; empty for none. */
export const unitIn = (heading: string): string => {
  const [, inBrackets, behindComma, counted, behindIn] = UNIT.exec(withoutNote(heading)) ?? [];
  const given = isUnit(heading) ? withoutNote(heading) : (inBrackets ?? behindComma ?? counted ?? behindIn ?? '');
  return withoutIn(given).replace(PLURAL_SCALE, '$1 ').trim();
};
