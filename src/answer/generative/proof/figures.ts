import type { Claim } from '../../../domain/claim.ts';
import type { Fact } from '../../../domain/fact.ts';
import type { Span } from '../../../domain/span.ts';
import { words } from '../../../domain/words.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { isContent } from '../../../retrieval/content.ts';
import { withoutAsides } from './asides.ts';
import { inItsOwnWords } from '../../draft.ts';
import { compareQuantities } from '../../../quantities/compare.ts';
import type { Quantity } from '../../../domain/quantity.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import type { DraftSentence } from './draft-sentence.ts';
import type { Finding } from './finding.ts';
import type { Place, Sources } from './source.ts';

/** A figure with two ends, "1641–1679", asserts both of them; a wider one does not follow. */
const isRange = ({ text, quantity }: Claim): boolean =>
  quantity.value === null && /\p{N}[^\p{N}]*[–—-][^\p{N}]*\p{N}|\b(?:to|and|until|till)\b/u.test(text);

/** Whether a sentence writes a figure as the claim does. */
const writes = (text: string, figure: string): boolean => {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const [before, behind] = [text.slice(0, at), text.slice(at + figure.length)];
    if (!/[\p{L}\p{N}][.,]?$/u.test(before) && !/^(?:[.,]?\p{N}|\p{L}|\s?%)/u.test(behind)) return true;
  }
  return false;
};

/** "less than 10" follows from "less than 9", and is not what the source says. */
const isExact = ({ quantity: { operator } }: Claim): boolean => /^[=~]$/.test(operator);

/** Units are converted within so much. */
const CONVERTED = 0.005;

const middle = ({ canonical }: Quantity): number | null =>
  canonical === null || canonical.low === null || canonical.high === null ? null : (canonical.low + canonical.high) / 2;

/** Whether a figure that the claim check supports has the value of a stated one in another unit: 1.24 km of 1,240 metres. */
const isConverted = ({ verdict, quantity }: Claim, stated: Quantity): boolean => {
  const [own, theirs] = [middle(quantity), middle(stated)];
  return (
    verdict === 'supported' &&
    quantity.unit !== stated.unit &&
    own !== null &&
    theirs !== null &&
    Math.abs(own - theirs) <= CONVERTED * Math.abs(theirs)
  );
};

/** The figure of a sentence that is a claim's, be it in other words, or as a bound or rounding of an exact one. */
const stating = ({ sentence }: Place, claim: Claim): Quantity | undefined =>
  quantitiesOf(sentence).find((stated) => {
    const { relation } = compareQuantities(claim.quantity, stated);
    if (relation === 'incomparable' || relation === 'disjoint') return false;
    const isBound = relation === 'inside' && !isRange(claim) && /^[=~]$/.test(stated.operator);
    return relation === 'equal' || isBound || isConverted(claim, stated);
  });

/** Whether a sentence writes the number of a count, and what is counted in other words: "hundreds of girls" of "hundreds of schoolgirls". */
const counts = ({ text, words: list }: PassageSentence, { text: claimed, quantity }: Claim): boolean => {
  const figure = /^(.*\S)\s+\S+$/u.exec(claimed)?.[1];
  const unit = words(quantity.unit).at(-1)?.stem;
  return (
    quantity.dimension.startsWith('count:') &&
    figure !== undefined &&
    unit !== undefined &&
    unit.length > 2 &&
    list.some(({ stem }) => stem.includes(unit)) &&
    (writes(text, figure) || writes(text, figure.toLowerCase()))
  );
};

const gives = (place: Place, claim: Claim): boolean =>
  stating(place, claim) !== undefined || writes(place.sentence.text, claim.text) || counts(place.sentence, claim);

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

/** A fact of the table by its id, where it is at hand. */
export type FactOf = (id: string) => Fact | undefined;

type FigureProof = { finding: Finding | null; carriers: Place[] };

/** The sentence of a source in which one of the facts stands that support a claim. */
export const standingPlace = (claim: Claim, { places }: Sources, factOf: FactOf): Place | undefined => {
  const facts = claim.facts.flatMap((id) => factOf(id) ?? []);
  return places.find(({ source, sentence }) =>
    facts.some(
      (fact) =>
        fact.documentId === source.document.documentId &&
        (sentence.text.includes(fact.sentence) || fact.sentence.includes(sentence.text)),
    ),
  );
};

/** Figures of one kind that nothing verifies: one may stand with its mark, several may have changed places. */
const mayBeExchanged = (claims: readonly Claim[]): readonly Claim[] => {
  const open = claims.filter(
    ({ verdict, quantity: { kind } }) => verdict === 'unverified' && kind !== 'date' && kind !== 'ordinal',
  );
  return open.filter((claim) =>
    open.some((other) => other !== claim && other.quantity.dimension === claim.quantity.dimension),
  );
};

/**
 * Holds the figures of a sentence against the claim check and the carriers. A figure that no carrier gives may stand in
 * another sentence of the passages, which then carries too; one that is computed needs none.
 */
export const proveFigures = (
  { text, content }: DraftSentence,
  claims: readonly Claim[],
  carriers: readonly Place[],
  sources: Sources,
  factOf: FactOf,
): FigureProof => {
  const added: Place[] = [];
  const fall = (kind: Finding['kind'], reason: string): FigureProof => ({ finding: { kind, reason }, carriers: [] });
  for (const claim of claims) {
    if (claim.verdict === 'contradicted') return fall('contradicted', `${claim.text}: ${claim.reason}`);
    if ([...carriers, ...added].some((place) => gives(place, claim))) continue;
    const isSupported = claim.verdict === 'supported' && isExact(claim) && !isRange(claim);
    const passages = new Set(carriers.map(({ number }) => number));
    const elsewhere =
      sources.places.find(
        (place) =>
          passages.has(place.number) &&
          gives(place, claim) &&
          ((claim.verdict === 'supported' && claim.quantity.kind !== 'date') ||
            content.some(({ stem }) => place.sentence.stemSet.has(stem))),
      ) ?? (isSupported ? standingPlace(claim, sources, factOf) : undefined);
    if (elsewhere !== undefined) added.push(elsewhere);
    else if (!isSupported || claim.formula === undefined)
      return fall('number', `no passage gives ${claim.text} for this`);
  }
  const open = mayBeExchanged(judgeAlike(text, claims, [...carriers, ...added]));
  if (open.length > 0)
    return fall('number', `it is not sure that ${open.map((claim) => claim.text).join(' and ')} belong here`);
  const digits = unheldDigits(text, claims, sources);
  return digits === undefined ? { finding: null, carriers: added } : fall('number', `no passage holds “${digits}”`);
};

/** The content words right before, within the clause, and right behind a stretch. */
const neighboursOf = (text: string, span: Span): [string | undefined, string | undefined] => {
  const list = withoutAsides(text, words(text), span).filter(isContent);
  const before = list.findLast((word) => word.end <= span.start);
  const isClause = before !== undefined && !/[,;:–—]/.test(text.slice(before.end, span.start));
  return [isClause ? before.stem : undefined, list.find((word) => word.start >= span.end)?.stem];
};

/** Whether a carrier gives the figure between the same words: then it says so, whatever the fact table makes of it. */
const isSaidAlike = (text: string, claim: Claim, carriers: readonly Place[]): boolean => {
  const [before, behind] = neighboursOf(text, claim.span);
  return carriers.some((place) => {
    const { sentence } = place;
    const at = sentence.text.indexOf(claim.text);
    const stated = stating(place, claim) ?? (at < 0 ? undefined : { start: at, end: at + claim.text.length });
    if (stated === undefined) return false;
    const [theirs, next] = neighboursOf(sentence.text, stated);
    return theirs === before && next === behind && (before ?? behind) !== undefined;
  });
};

/** The claims of a sentence that stands: what a carrier says of a figure in the same words is supported. */
export const judgeAlike = (text: string, claims: readonly Claim[], carriers: readonly Place[]): Claim[] =>
  claims.map((claim) =>
    claim.verdict === 'unverified' && isSaidAlike(text, claim, carriers) ? inItsOwnWords(claim) : claim,
  );
