import type { Quantity } from '../../../../domain/quantity.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { quantitiesOf } from '../../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';

const EXCEPTING = /\b(?:except|excluding|apart from|but not|save|with the exception of)\b/i;

/** Whether a sentence takes the date of a question out of what it tells: "every year since, except 2020 and 2021". */
export const isExceptedDate = (figures: readonly Quantity[], { sentence }: RankedSentence): boolean => {
  const at = EXCEPTING.exec(sentence.text)?.index ?? -1;
  return (
    at >= 0 &&
    figures.some(
      (asked) =>
        asked.kind === 'date' &&
        quantitiesOf(sentence).some(
          ({ start, ...stated }) =>
            start > at && /equal|inside/.test(compareQuantities(asked, { ...stated, start }).relation),
        ),
    )
  );
};
