import { withLead, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { derivedClaims } from '../derived-claims.ts';
import type { ComparedInProse } from './compare-in-prose.ts';
import type { NamedFigure } from './named-figures.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/** A result in the writing of the figures that it is made of: "4.4 kilometres" of "14.2 kilometres" and "9.8 kilometres". */
const written = (value: number, figures: readonly NamedFigure[]): string => {
  const decimals = Math.max(...figures.map(({ text }) => NUMBER.exec(text)?.[0].split('.')[1]?.length ?? 0));
  const pattern = figures.find(({ text }) => NUMBER.test(text) && /\D/.test(text.replace(NUMBER, '')))?.text ?? '';
  const shown = NUMBER.exec(pattern)?.[0] ?? '';
  // "£1.5 million": the scale that is written counts along.
  const scale = figures.find(({ text }) => text === pattern);
  const factor = scale === undefined || shown === '' ? 1 : scale.value / Number(shown.replaceAll(',', ''));
  const scaled = value / factor;
  const isWhole = figures.every(({ text }) => (NUMBER.exec(text)?.[0] ?? '') !== '') && Math.abs(scaled) >= 1;
  const [by, figure] = isWhole ? [factor, scaled] : [1, value];
  const text = figure.toLocaleString('en-US', { maximumFractionDigits: Math.max(decimals, by === 1 ? 0 : 1) });
  return by === factor && pattern !== '' ? pattern.replace(NUMBER, text) : text;
};

const byValue = (a: NamedFigure, b: NamedFigure): number => b.value - a.value;

const placesOf = (figures: readonly NamedFigure[]): RankedSentence[] => [
  ...new Set(figures.map(({ sentence }) => sentence)),
];

/** The draft that gives what figures of prose come to, before the sentences in which they stand; null where they are equal. */
export const draftCompared = async (
  { asked, things, figures, wantsLess }: ComparedInProse,
  toQuotation: (sentence: RankedSentence) => Quotation,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft | null> => {
  const ordered = figures.toSorted(byValue);
  const [largest, smallest] = [ordered[0], ordered.at(-1)];
  if (largest === undefined || smallest === undefined || (asked !== 'sum' && largest.value === smallest.value))
    return null;
  const best = wantsLess ? smallest : largest;
  const name = things[figures.indexOf(best)]?.name ?? '';
  const isFirst = best === figures[0];
  const value =
    asked === 'sum' ? figures.reduce((sum, figure) => sum + figure.value, 0) : largest.value - smallest.value;
  const result = written(value, ordered);
  const sign = asked === 'sum' ? ' + ' : ' − ';
  const formula = `${ordered.map(({ text }) => text).join(sign)} = ${result}`;
  const capital = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const opening = {
    sum: 'Together ',
    difference: 'A difference of ',
    between: `${capital}: `,
    most: `${capital}, with ${best.text}: `,
    whether: isFirst ? 'Yes. ' : 'No. ',
  }[asked];
  const isComputed = asked === 'sum' || asked === 'difference';
  const lead = isComputed ? `${opening}${result}: ` : opening;
  const shown = placesOf([best, ...figures]);
  const parts = await Promise.all(shown.map((sentence) => check(toQuotation(sentence))));
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const led = withLead(lead, first);
  const claims = isComputed ? derivedClaims(result, formula, [], opening.length) : [];
  return {
    status: 'answered',
    parts: [{ ...led, claims: [...claims, ...led.claims] }, ...rest],
    shortAnswer: asked === 'whether' ? null : isComputed ? result : name,
    withheld: [],
    conflicts: [],
  };
};
