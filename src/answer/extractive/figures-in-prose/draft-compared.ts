import type { FactStore } from '../../../ports/fact-store.ts';
import { overlaps } from '../../../domain/span.ts';
import { leadWithFigure, withLead, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { derivedClaims } from '../derived-claims.ts';
import type { ComparedInProse } from './compare-in-prose.ts';
import type { NamedFigure } from './named-figures.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/** Ids of the facts that figures of sentences are. */
export const factIds = async (
  figures: readonly Pick<NamedFigure, 'span' | 'sentence'>[],
  store: FactStore,
): Promise<string[]> => {
  const documentIds = [...new Set(figures.map(({ sentence }) => sentence.document.documentId))].toSorted();
  const facts = await store.factsOfDocuments(documentIds);
  return figures.flatMap(({ span, sentence: { sentence, document } }) => {
    const place = { start: sentence.start + span.start, end: sentence.start + span.end };
    const stated = facts.filter(
      ({ documentId, sourceSpan }) => documentId === document.documentId && overlaps(sourceSpan, place),
    );
    return stated.slice(0, 1).map(({ id }) => id);
  });
};

/** A result in the writing of the figures that it is made of: "4.4 kilometres" of "14.2 kilometres" and "9.8 kilometres". */
const written = (value: number, figures: readonly NamedFigure[], further = 0): string => {
  const decimals = Math.max(...figures.map(({ text }) => NUMBER.exec(text)?.[0].split('.')[1]?.length ?? 0));
  const pattern = figures.find(({ text }) => NUMBER.test(text) && /\D/.test(text.replace(NUMBER, '')))?.text ?? '';
  const shown = NUMBER.exec(pattern)?.[0] ?? '';
  // "£1.5 million": the scale that is written counts along.
  const scale = figures.find(({ text }) => text === pattern);
  const factor = scale === undefined || shown === '' ? 1 : scale.value / Number(shown.replaceAll(',', ''));
  const scaled = value / factor;
  const isWhole = figures.every(({ text }) => (NUMBER.exec(text)?.[0] ?? '') !== '') && Math.abs(scaled) >= 1;
  const [by, figure] = isWhole ? [factor, scaled] : [1, value];
  const text = figure.toLocaleString('en-US', {
    maximumFractionDigits: Math.max(decimals, by === 1 ? 0 : 1) + further,
  });
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
  store: FactStore,
): Promise<Draft | null> => {
  const ordered = figures.toSorted(byValue);
  const [largest, smallest] = [ordered[0], ordered.at(-1)];
  if (
    largest === undefined ||
    smallest === undefined ||
    (asked !== 'sum' && asked !== 'average' && largest.value === smallest.value)
  )
    return null;
  const best = wantsLess ? smallest : largest;
  const name = things[figures.indexOf(best)]?.name ?? '';
  const isFirst = best === figures[0];
  const total = figures.reduce((sum, figure) => sum + figure.value, 0);
  const value = { sum: total, average: total / figures.length }[asked as string] ?? largest.value - smallest.value;
  const result = written(value, ordered, asked === 'average' ? 2 : 0);
  const terms = ordered.map(({ text }) => text);
  const formula =
    {
      sum: `${terms.join(' + ')} = ${result}`,
      average: `(${terms.join(' + ')}) / ${figures.length} = ${result}`,
    }[asked as string] ?? `${terms.join(' − ')} = ${result}`;
  const capital = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const opening = {
    sum: 'Together ',
    average: 'On average ',
    difference: 'A difference of ',
    between: `${capital}: `,
    most: `${capital}, with `,
    whether: isFirst ? 'Yes. ' : 'No. ',
  }[asked];
  const isComputed = asked === 'sum' || asked === 'difference' || asked === 'average';
  const shown = placesOf([best, ...figures]);
  const parts = await Promise.all(shown.map((sentence) => check(toQuotation(sentence))));
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const led =
    asked === 'most'
      ? leadWithFigure(opening, best.text, first)
      : withLead(isComputed ? `${opening}${result}: ` : opening, first);
  const claims = isComputed ? derivedClaims(result, formula, await factIds(ordered, store), opening.length) : [];
  return {
    status: 'answered',
    parts: [{ ...led, claims: [...claims, ...led.claims] }, ...rest],
    shortAnswer: asked === 'whether' ? null : isComputed ? result : name,
    withheld: [],
    conflicts: [],
  };
};
