import { z } from 'zod';
import { addDays } from '../scoring/date-cases.ts';
import type { Reader, Reading } from '../scoring/reading.ts';
import { symbolsOf } from '../scoring/units.ts';
import { apart, figure } from './build.ts';
import { loadPeer } from './load.ts';

type Found = {
  start: number;
  end: number;
  typeName: string;
  resolution: { value?: string | null; unit?: string; values?: Record<string, string>[] } | null;
};
type Recognize = (text: string, culture: string) => Found[];
type RecognizeDates = (text: string, culture: string, options: undefined, reference: Date) => Found[];

const recognize = z.custom<Recognize>((value) => typeof value === 'function');
const Suite = z.object({
  recognizeNumber: recognize,
  recognizePercentage: recognize,
  recognizeOrdinal: recognize,
  recognizeCurrency: recognize,
  recognizeDimension: recognize,
  recognizeTemperature: recognize,
  recognizeAge: recognize,
  recognizeDateTime: z.custom<RecognizeDates>((value) => typeof value === 'function'),
});

const CULTURE = 'en-us';

const asFigures = (kind: string, dimension: string, found: readonly Found[]): Reading[] =>
  found.flatMap(({ start, end, resolution }) => {
    const value = Number.parseFloat(resolution?.value ?? '');
    if (!Number.isFinite(value)) return [];
    const [symbol = ''] = resolution?.unit === undefined ? [''] : symbolsOf(resolution.unit, 'recognizers');
    const unit = kind === 'percent' ? '%' : kind === 'money' && symbol === 'lb' ? 'GBP' : symbol;
    return [figure(kind, start, end + 1, value, unit, dimension)];
  });

const asDates = (found: readonly Found[]): Reading[] =>
  found.flatMap(({ start, end, resolution }) => {
    const { type, value = '', start: from = '', end: to = '' } = resolution?.values?.[0] ?? {};
    const reading = { ...figure('date', start, end + 1, NaN, ''), value: null };
    if (type === 'date' && value.length === 10)
      return [{ ...reading, date: { start: value, end: addDays(value, 1), grain: 'day' as const } }];
    if (type === 'daterange' && from !== '' && to !== '')
      return [{ ...reading, date: { start: from, end: to, grain: 'day' as const } }];
    return type === 'duration' ? [] : [reading];
  });

/** Recognizers-Text for JavaScript: the model of the suite, or all its models, units before bare numbers. */
export const recognizers = (): Reader => {
  const models = loadPeer('@microsoft/recognizers-text-suite', Suite);
  const figures: Readonly<Record<string, (text: string) => Reading[]>> = {
    'rt-number': (text) => asFigures('number', 'number', models.recognizeNumber(text, CULTURE)),
    'rt-percent': (text) => asFigures('percent', 'ratio', models.recognizePercentage(text, CULTURE)),
    'rt-ordinal': (text) => asFigures('ordinal', 'ordinal', models.recognizeOrdinal(text, CULTURE)),
    'rt-currency': (text) => asFigures('money', 'money', models.recognizeCurrency(text, CULTURE)),
    'rt-dimension': (text) => asFigures('measure', 'length', models.recognizeDimension(text, CULTURE)),
    'rt-temperature': (text) => asFigures('measure', 'temperature', models.recognizeTemperature(text, CULTURE)),
    'rt-age': (text) => asFigures('measure', 'age', models.recognizeAge(text, CULTURE)),
  };
  const dates = (text: string, anchor: string | undefined): Reading[] =>
    asDates(models.recognizeDateTime(text, CULTURE, undefined, new Date(`${anchor ?? '2020-01-01'}T00:00:00`)));
  const order = ['rt-age', 'rt-currency', 'rt-temperature', 'rt-dimension', 'rt-percent'];
  return {
    name: 'Recognizers-Text',
    read: (text, suite, anchor) => {
      const own = figures[suite];
      if (own !== undefined) return own(text);
      const units = order.flatMap((model) => figures[model]?.(text) ?? []);
      const numbers = ['rt-ordinal', 'rt-number'].flatMap((model) => figures[model]?.(text) ?? []);
      return apart([...units, ...dates(text, anchor), ...numbers]);
    },
  };
};
