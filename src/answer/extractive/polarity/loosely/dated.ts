import type { Quantity } from '../../../../domain/quantity.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { readQuantities } from '../../../../quantities/read-quantities.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';

const isMet = (asked: Quantity, stated: readonly Quantity[]): boolean =>
  stated.some(
    (each) =>
      each.kind === 'date' &&
      /^(?:equal|inside|more-precise|overlapping)$/.test(compareQuantities(asked, each).relation),
  );

/** Months of a season, as the northern half of the world has them. */
const SEASONS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bwinter\b/i, /\b(?:december|january|february)\b/i],
  [/\bspring\b/i, /\b(?:march|april|may)\b/i],
  [/\bsummer\b/i, /\b(?:june|july|august)\b/i],
  [/\b(?:autumn|fall)\b/i, /\b(?:september|october|november)\b/i],
];

const hasYear = ({ text }: Quantity): boolean => /\d{3}/.test(text);

/** Whether a sentence may be of the dates of a question: it states them, or the title, a heading or the sentence before does and it states no other. */
export const isOfDates = (
  figures: readonly Quantity[],
  { sentence, passage, position, document }: RankedSentence,
): boolean => {
  const own = quantitiesOf(sentence).filter(({ kind }) => kind === 'date');
  const before = passage.sentences[position - 1];
  const around = (): Quantity[] => [
    ...(before === undefined ? [] : quantitiesOf(before)),
    // A year alone in a title is read behind "in".
    ...readQuantities([document.title, ...passage.chunk.headings].join('. ').replaceAll(/\b(?=\d{4}\b)/g, 'in ')),
  ];
  return figures.every((asked) => {
    if (asked.kind !== 'date') return true;
    if (SEASONS.some(([season, months]) => months.test(asked.text) && season.test(sentence.text))) return true;
    // A month alone is of any year, and so tells nothing of the one that is asked of; nor does a year alone of a month.
    const isTelling = hasYear(asked) ? hasYear : ({ text }: Quantity): boolean => !/^\d{4}$/.test(text);
    const stated = own.filter(isTelling);
    return isMet(asked, stated) || (stated.length === 0 && isMet(asked, around().filter(isTelling)));
  });
};
