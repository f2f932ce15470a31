import { proveDraft } from '../../src/answer/generative/proof/prove-draft.ts';
import type { Source } from '../../src/answer/generative/proof/source.ts';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { readPassage } from '../../src/retrieval/passage.ts';
import { isFunctionWord, words } from '../../src/domain/words.ts';
import { sentences } from '../../src/domain/sentences.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Passage } from './draft.ts';

/** A stretch of a draft after the proof: whether a reader sees it as proven, and what it then cites. */
export type Piece = Span & { isShown: boolean; cites: number[]; reason: string };

/** Reads passages, which are numbered from 1, and then says what a draft over them comes to. */
export type Prove = (passages: readonly Passage[]) => (draft: string) => Piece[];

const MARKER = /\[(\d+)\]/gu;
/** Share of a sentence's words that a passage has to have. */
const SHARE = 0.75;

/** Markers that follow a full stop belong to the sentence before it. */
const withMarkers = (draft: string, spans: readonly Span[]): Span[] => {
  const starts = spans.map(
    ({ start, end }) => start + (/^(?:\s*\[\d+\])+\s*/u.exec(draft.slice(start, end))?.[0].length ?? 0),
  );
  return spans
    .map((_, place) => ({ start: starts[place]!, end: starts[place + 1] ?? draft.length }))
    .filter(({ start, end }) => start < end);
};

/** The plainest proof there is: each figure and most words of a sentence stand in a passage that it cites. */
export const plainProof: Prove = (passages) => (draft) =>
  withMarkers(draft, sentences(draft)).map(({ start, end }) => {
    const text = draft.slice(start, end);
    const cites = [...text.matchAll(MARKER)].map(([, number]) => Number(number));
    const cited = cites.map((number) => passages[number - 1]?.text ?? '').join(' ');
    const said = new Set(words(cited).map(({ stem }) => stem));
    const own = words(text.replace(MARKER, '')).filter(({ folded }) => !isFunctionWord(folded));
    const figures = text.replace(MARKER, '').match(/\d[\d,.]*\d|\d/gu) ?? [];
    const share = own.filter(({ stem }) => said.has(stem)).length / Math.max(1, own.length);
    const isShown = cites.length > 0 && share >= SHARE && figures.every((figure) => cited.includes(figure));
    return { start, end, isShown, cites, reason: `${Math.round(100 * share)} % of its words` };
  });

const sourceOf = ({ documentId, title, text }: Passage, place: number): Source => ({
  document: {
    documentId,
    title,
    url: null,
    publishedAt: null,
    tags: [],
    path: `${documentId}.txt`,
    format: 'text',
    contentHash: '',
    characters: text.length,
    chunks: 1,
    facts: 0,
    duplicates: 0,
  },
  passage: readPassage({
    chunkId: `${documentId} ${place}`,
    documentId,
    ordinal: place,
    start: 0,
    end: text.length,
    text,
    headings: [],
    page: null,
  }),
});

/** Ours. A figure that is shown as not verified counts as caught. */
export const assayProof: Prove = (passages) => {
  const sources = passages.map(sourceOf);
  const facts = passages.flatMap(({ documentId, title, text }) =>
    extractFacts({ documentId, title, publishedAt: null, text, passages: [{ start: 0, end: text.length }] }),
  );
  return (draft) =>
    proveDraft(draft, sources, facts).map(({ span, fate, citations, finding, claims }) => ({
      ...span,
      isShown: fate === 'shown',
      cites: citations,
      reason: finding?.reason ?? claims.find(({ verdict }) => verdict !== 'supported')?.reason ?? '',
    }));
};
