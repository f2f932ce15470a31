import type { Chunk } from '../domain/document.ts';
import { recentlyUsed } from '../domain/recently-used.ts';
import { sentences } from '../domain/sentences.ts';
import type { Span } from '../domain/span.ts';
import { terms, words, type Word } from '../domain/words.ts';
import { isContent } from './content.ts';
import { names, type Name } from './names.ts';

/** A sentence of a passage; its span indexes the document's text, its words index `text`. */
export type PassageSentence = Span & {
  text: string;
  words: Word[];
  /** Content stems in order, repeated ones too. */
  stems: string[];
  stemSet: ReadonlySet<string>;
  names: Name[];
};

/** A chunk cut into sentences, ready to be scored. */
export type Passage = {
  chunk: Chunk;
  sentences: PassageSentence[];
  stemSet: ReadonlySet<string>;
  headingStems: ReadonlySet<string>;
};

const readSentence = (chunk: Chunk, span: Span): PassageSentence => {
  const text = chunk.text.slice(span.start, span.end);
  const list = words(text);
  const stems = list.flatMap((word) => (isContent(word) ? [word.stem] : []));
  return {
    start: chunk.start + span.start,
    end: chunk.start + span.end,
    text,
    words: list,
    stems,
    stemSet: new Set(stems),
    names: names(text, list),
  };
};

const readChunk = (chunk: Chunk): Passage => {
  const read = sentences(chunk.text).map((span) => readSentence(chunk, span));
  return {
    chunk,
    sentences: read,
    stemSet: new Set(read.flatMap((sentence) => sentence.stems)),
    headingStems: new Set(terms(chunk.headings.join(' '))),
  };
};

const passages = new WeakMap<Chunk, Passage>();

/** A chunk as a passage; one object is read once. */
export const readPassage = (chunk: Chunk): Passage => {
  const passage = passages.get(chunk) ?? readChunk(chunk);
  passages.set(chunk, passage);
  return passage;
};

const KEPT = 500;

/** Reads passages, keeping the most recently used ones: a popular passage is cut and stemmed once. */
export const createPassageReader = (): ((chunk: Chunk) => Passage) => {
  const kept = recentlyUsed<string, Passage>(KEPT);
  return (chunk) => {
    const known = kept.get(chunk.chunkId);
    if (known !== undefined && known.chunk.text === chunk.text && known.chunk.start === chunk.start) return known;
    const passage = readPassage(chunk);
    kept.set(chunk.chunkId, passage);
    return passage;
  };
};
