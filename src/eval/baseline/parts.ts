import type { Answer } from '../../domain/answer.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { plain } from '../../domain/plain.ts';
import { withoutMarkers } from '../without-markers.ts';
import type { TurnReport } from '../report.ts';

/** A part of an answer that a reader would notice. Of these, `wording` alone is no finding. */
export const PARTS = ['outcome', 'status', 'figures', 'short answer', 'citations', 'verdicts', 'wording'] as const;
export type Part = (typeof PARTS)[number];

/** What a part consists of: how each piece is compared, and how it is shown. */
export type PartOfAnswer = ReadonlyMap<string, string>;

/** The same for every way of writing one quantity: "28.7 Mt" and "28.7 million tonnes". */
const quantityKey = ({ canonical, date, kind, text, value }: Quantity): string => {
  if (date !== undefined) return `${date.start}/${date.end}`;
  if (canonical === null) return plain(text);
  const { low, high, unit } = canonical;
  // The middle of the rounding interval, which another unit or scale words otherwise; conversions round in the last bits.
  const ends = low === null || high === null || kind === 'ratio' || value === null ? [low, high] : [(low + high) / 2];
  return `${ends.map((end) => end?.toPrecision(9) ?? '').join('..')} ${unit}`;
};

const one = (key: string, text = key): PartOfAnswer => new Map(text === '' ? [] : [[key, text]]);

/** The words of a short answer without its figures, which are compared by value. */
const shortAnswerPart = (text: string): PartOfAnswer => {
  const quantities = readQuantities(text);
  const words = quantities.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return one([plain(words), ...quantities.map(quantityKey)].join('\n'), text);
};

/** The parts of a turn's answer; ids, timings, scores and the order of sentences and sources are left out. */
export const partsOf = ({ answer, checks, error }: TurnReport): Record<Part, PartOfAnswer> => {
  const outcome = error ?? (checks.every((check) => check.passed) ? 'passed' : 'failed');
  const { citations = [], claims = [], shortAnswer = null }: Partial<Answer> = answer ?? {};
  const status = answer?.status ?? 'none';
  const text = answer === null ? '' : withoutMarkers(answer);
  return {
    outcome: one(outcome),
    status: one(status),
    figures: new Map(readQuantities(text).map((quantity) => [quantityKey(quantity), quantity.text])),
    'short answer': shortAnswerPart(shortAnswer ?? ''),
    citations: new Map(
      citations.map(({ documentId, citedText }) => [
        `${documentId} ${plain(citedText)}`,
        `${documentId}: ${citedText}`,
      ]),
    ),
    verdicts: new Map(
      claims.map(({ quantity, in: where, verdict, text: shown }) => [
        `${quantityKey(quantity)} ${where} ${verdict}`,
        `${shown} (${where}) ${verdict}`,
      ]),
    ),
    wording: one(plain(text), text),
  };
};

/** The pieces that `part` has and `other` lacks, as a text. */
export const beyond = (part: PartOfAnswer, other: PartOfAnswer): string =>
  [...part].flatMap(([key, text]) => (other.has(key) ? [] : [text])).join('; ');

export const isEqual = (part: PartOfAnswer, other: PartOfAnswer): boolean =>
  part.size === other.size && [...part.keys()].every((key) => other.has(key));
