import type { Fact, FactLink } from '../domain/fact.ts';
import type { DatedFact, FactLinker, LinkedPair } from '../ports/document-store.ts';
import { relateFacts } from './conflicts.ts';
import { blocksOf, tellingWords } from './link-blocks.ts';
import { conceptOf } from './terms.ts';

/** A fact of several places, with its own words and the dates of the first and the last document that states it. */
type Candidate = {
  fact: Fact;
  documents: readonly string[];
  words: ReadonlySet<string>;
  first: string | null;
  last: string | null;
};

/** Facts that share fewer of their words are told apart without looking further. */
const LEAST_SHARED = 2 / 3;

/** More facts than this under one name are tables or lists, whose rows hardly speak of each other. */
const MOST_IN_BLOCK = 120;

const REVISION = new Set(['revise', 'correct', 'restate', 'update', 'amend', 'adjust'].map(conceptOf));

const isRevision = ({ role, measure }: Fact): boolean =>
  role === 'end' && measure.split(' ').some((word) => REVISION.has(conceptOf(word.toLowerCase())));

const byPlace = ({ fact: a }: DatedFact, { fact: b }: DatedFact): number =>
  a.id < b.id
    ? -1
    : a.id > b.id
      ? 1
      : a.documentId < b.documentId
        ? -1
        : a.documentId > b.documentId
          ? 1
          : a.sourceSpan.start - b.sourceSpan.start;

const toCandidates = (block: readonly DatedFact[]): Candidate[] =>
  [...Map.groupBy(block.toSorted(byPlace), ({ fact }) => fact.id).values()].flatMap((places) => {
    const [first] = places;
    if (first === undefined) return [];
    const dates = places.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt])).toSorted();
    const isDated = dates.length === places.length;
    return [
      {
        fact: first.fact,
        documents: places.map(({ fact }) => fact.documentId),
        words: tellingWords(first.fact),
        first: isDated ? (dates[0] ?? null) : null,
        last: isDated ? (dates.at(-1) ?? null) : null,
      },
    ];
  });

/** Whether every document of the one is newer than every document of the other. */
const isNewer = (a: Candidate, b: Candidate): boolean => a.first !== null && b.last !== null && a.first > b.last;

const isSameAuthority = (a: Fact, b: Fact): boolean => a.attribution === b.attribution;

/** Which of two facts that exclude each other takes the other's place: a curated one, a revision, a newer one. */
const successorOf = (a: Candidate, b: Candidate): Candidate | null => {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (one.fact.mode === 'override' && other.fact.mode !== 'override') return one;
    if (isRevision(one.fact) && !isRevision(other.fact)) return one;
    if (isSameAuthority(a.fact, b.fact) && isNewer(one, other)) return one;
  }
  return null;
};

/**
 * Statements of one document that share their words mostly speak of different things, which its other sentences tell
 * apart: only a withdrawn figure, those of two authorities and curated ones are held against each other.
 */
const isApart = (a: Candidate, b: Candidate): boolean =>
  new Set([...a.documents, ...b.documents]).size > 1 ||
  !isSameAuthority(a.fact, b.fact) ||
  a.fact.origin !== b.fact.origin ||
  (a.fact.modality === 'superseded') !== (b.fact.modality === 'superseded');

const sharesWords = ({ words: a }: Candidate, { words: b }: Candidate): boolean => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= Math.max(a.size, b.size) * LEAST_SHARED;
};

/** The more exact of two facts: the one whose interval is the narrower. */
const isFiner = ({ quantity: a }: Fact, { quantity: b }: Fact): boolean => {
  const width = ({ canonical }: Fact['quantity']): number =>
    canonical === null || canonical.low === null || canonical.high === null ? Infinity : canonical.high - canonical.low;
  return width(a) < width(b);
};

const both = (a: Candidate, b: Candidate, kind: FactLink['kind'], inverse: FactLink['kind']): LinkedPair[] => [
  { from: a.fact.id, kind, fact: b.fact.id },
  { from: b.fact.id, kind: inverse, fact: a.fact.id },
];

const linkPair = (a: Candidate, b: Candidate): LinkedPair[] => {
  const relation = isApart(a, b) && sharesWords(a, b) ? relateFacts(a.fact, b.fact) : null;
  if (relation === null) return [];
  if (relation === 'agree') return both(a, b, 'agrees', 'agrees');
  if (relation === 'refine')
    return isFiner(a.fact, b.fact) ? both(a, b, 'refines', 'refined-by') : both(a, b, 'refined-by', 'refines');
  if (relation === 'supersede')
    return a.fact.modality === 'superseded'
      ? both(a, b, 'superseded-by', 'supersedes')
      : both(a, b, 'supersedes', 'superseded-by');
  const successor = successorOf(a, b);
  if (successor === null) return both(a, b, 'conflicts', 'conflicts');
  return successor === a ? both(a, b, 'supersedes', 'superseded-by') : both(a, b, 'superseded-by', 'supersedes');
};

/** The links between the facts of one block, in both directions; the same whatever the order of the block. */
const linksIn = (block: readonly DatedFact[]): LinkedPair[] => {
  const candidates = toCandidates(block);
  if (candidates.length > MOST_IN_BLOCK) return [];
  return candidates.flatMap((a, index) => candidates.slice(index + 1).flatMap((b) => linkPair(a, b)));
};

/** Links facts of all documents: see {@link FactLinker}. */
export const factLinker: FactLinker = { blocksOf, linksIn };
