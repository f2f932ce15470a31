import { z } from 'zod';
import type { Reader, Reading } from '../scoring/reading.ts';
import { symbolOf } from '../scoring/units.ts';
import { figure } from './build.ts';
import { loadPeer } from './load.ts';

const Numbers = z.array(
  z.object({
    offset: z.object({ start: z.number(), length: z.number() }),
    terms: z.array(z.object({ tags: z.array(z.string()) })),
    number: z.object({
      num: z.number().or(z.nan()).nullable(),
      prefix: z.string(),
      suffix: z.string(),
      unit: z.string(),
    }),
  }),
);

type Document = { numbers: () => { json: (options: { offset: boolean }) => unknown } };
const Module = z.custom<(text: string) => Document>((value) => typeof value === 'function');

const kindOf = (tags: ReadonlySet<string>): string => {
  if (tags.has('Date')) return 'date';
  if (tags.has('Ordinal')) return 'ordinal';
  if (tags.has('Percent')) return 'percent';
  return tags.has('Money') ? 'money' : 'number';
};

/** compromise: its numbers, with the unit, sign or suffix that it names; what it tags as a date is none. */
export const compromise = (): Reader => {
  const parse = loadPeer('compromise', Module);
  return {
    name: 'compromise',
    read: (text) =>
      Numbers.parse(parse(text).numbers().json({ offset: true })).flatMap(({ offset, terms, number }): Reading[] => {
        if (number.num === null || !Number.isFinite(number.num)) return [];
        const kind = kindOf(new Set(terms.flatMap(({ tags }) => tags)));
        const name = kind === 'percent' ? '%' : number.prefix || number.unit || number.suffix;
        const unit = name === '' ? '' : symbolOf(name);
        return [figure(kind, offset.start, offset.start + offset.length, number.num, unit)];
      }),
  };
};
