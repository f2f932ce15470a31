import type { Claim } from '../../../domain/claim.ts';
import { compareQuantities } from '../../../quantities/compare.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import type { DraftSentence } from './draft-sentence.ts';
import type { Finding } from './finding.ts';
import type { Place, Sources } from './source.ts';

/** A figure with two ends, "1641–1679", asserts both of them; a wider one does not follow. */
const isRange = ({ text, quantity }: Claim): boolean =>
  quantity.value === null && /\p{N}[^\p{N}]*[–—-][^\p{N}]*\p{N}|\b(?:to|and|until|till)\b/u.test(text);

/** Whether a sentence of a source gives a figure, be it in other words or rounded. */
const gives = ({ sentence }: Place, claim: Claim): boolean =>
  quantitiesOf(sentence).some((stated) => {
    const { relation } = compareQuantities(claim.quantity, stated);
    return relation === 'equal' || (relation === 'inside' && !isRange(claim));
  });

const DIGITS = /[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*(?:[.,:/–-]\p{N}+)*/gu;

/** Written figures that are no claims ("A320"): a source has to have them letter for letter. */
const unheldDigits = (text: string, claims: readonly Claim[], { list }: Sources): string | undefined =>
  Array.from(text.matchAll(DIGITS), ({ 0: found, index }) => ({ found, start: index, end: index + found.length })).find(
    ({ found, start, end }) =>
      !claims.some(({ span }) => span.start < end && start < span.end) &&
      !list.some(({ passage, document }) =>
        `${document.title} ${passage.chunk.text}`.toLowerCase().includes(found.toLowerCase()),
      ),
  )?.found;

export type FigureProof = { finding: Finding | null; carriers: Place[] };

/**
 * Holds the figures of a sentence against the claim check and the carriers. A figure that no carrier gives may stand in
 * another sentence of the passages, which then carries too; one that the fact table supports by arithmetic needs none.
 */
export const proveFigures = (
  { text, content }: DraftSentence,
  claims: readonly Claim[],
  carriers: readonly Place[],
  sources: Sources,
): FigureProof => {
  const added: Place[] = [];
  for (const claim of claims) {
    if (claim.verdict === 'contradicted')
      return { finding: { kind: 'contradicted', reason: `${claim.text}: ${claim.reason}` }, carriers: [] };
    if ([...carriers, ...added].some((place) => gives(place, claim))) continue;
    const passages = new Set(carriers.map(({ number }) => number));
    const elsewhere = sources.places.find(
      (place) =>
        passages.has(place.number) &&
        gives(place, claim) &&
        content.some(({ stem }) => place.sentence.stemSet.has(stem)),
    );
    if (elsewhere !== undefined) added.push(elsewhere);
    else if (claim.verdict !== 'supported' || isRange(claim))
      return { finding: { kind: 'number', reason: `no passage gives ${claim.text} for this` }, carriers: [] };
  }
  const digits = unheldDigits(text, claims, sources);
  return digits === undefined
    ? { finding: null, carriers: added }
    : { finding: { kind: 'number', reason: `no passage holds “${digits}”` }, carriers: [] };
};
