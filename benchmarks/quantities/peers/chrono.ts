import { z } from 'zod';
import { addDays } from '../scoring/date-cases.ts';
import type { Reader } from '../scoring/reading.ts';
import { figure } from './build.ts';
import { loadPeer } from './load.ts';

type Components = { get: (component: string) => number; isCertain: (component: string) => boolean };
type Parsed = { index: number; text: string; start: Components; end: Components | null };
const Module = z.object({
  parse: z.custom<(text: string, reference: Date) => Parsed[]>((value) => typeof value === 'function'),
});

const dayOf = (components: Components): string =>
  [components.get('year'), components.get('month'), components.get('day')]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

const next = (components: Components): string => {
  const day = dayOf(components);
  if (components.isCertain('day') || components.isCertain('weekday') || !components.isCertain('year'))
    return addDays(day, 1);
  const end = new Date(day);
  if (components.isCertain('month')) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end.toISOString().slice(0, 10);
};

/** chrono-node: dates alone, each as long as its finest certain part. */
export const chrono = (): Reader => {
  const { parse } = loadPeer('chrono-node', Module);
  return {
    name: 'chrono-node',
    read: (text, _suite, anchor) =>
      parse(text, new Date(`${anchor ?? '2020-01-01'}T00:00:00`)).map(({ index, text: found, start, end }) => ({
        ...figure('date', index, index + found.length, NaN, ''),
        value: null,
        date: { start: dayOf(start), end: next(end ?? start), grain: 'day' },
      })),
  };
};
