import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { sentences } from '../../src/domain/sentences.ts';
import { terms } from '../../src/domain/words.ts';

/** A section as word ids: its heading, with the title before it, and its sentences one after the other. */
export type Section = {
  heading: Int32Array;
  body: Int32Array;
  /** Where in `body` each sentence ends. */
  ends: Int32Array;
};

/** Sections of one source in their order; it is drawn from in proportion to `weight`. */
export type Source = { name: string; sections: Section[]; weight: number };

/** Words by id, in the order in which they were met, with how often each was. */
export type Lexicon = { ids: Map<string, number>; counts: number[] };

/** Of larger sources a part is read, evenly: old books and manuals must not outweigh everything else. */
const CHARACTERS_A_SOURCE = 16_000_000;
/** Sections that follow each other are kept together, so that those of one document can be told apart. */
const KEPT_TOGETHER = 32;
/** A source of n words is drawn from in proportion to n ** DAMPING. */
const DAMPING = 0.7;
const SHORTEST_BODY = 20;

export const idOf = ({ ids, counts }: Lexicon, word: string): number => {
  const known = ids.get(word);
  if (known !== undefined) {
    counts[known]! += 1;
    return known;
  }
  ids.set(word, counts.length);
  return counts.push(1) - 1;
};

const readSection = (lexicon: Lexicon, line: string): Section => {
  const { title = '', heading = '', text = '' } = JSON.parse(line) as Record<string, string>;
  const body: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of sentences(text)) {
    for (const term of terms(text.slice(start, end))) body.push(idOf(lexicon, term));
    ends.push(body.length);
  }
  const name = title === heading ? heading : `${title} ${heading}`;
  return {
    heading: Int32Array.from(terms(name), (term) => idOf(lexicon, term)),
    body: Int32Array.from(body),
    ends: Int32Array.from(ends),
  };
};

const readSource = (lexicon: Lexicon, file: string): Source => {
  const lines = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').trim().split('\n');
  const share = Math.min(1, CHARACTERS_A_SOURCE / lines.reduce((sum, line) => sum + line.length, 0));
  const isKept = (group: number): boolean => Math.floor(group * share) !== Math.floor((group - 1) * share);
  const sections = lines
    .filter((_, i) => isKept(Math.floor(i / KEPT_TOGETHER)))
    .map((line) => readSection(lexicon, line))
    .filter(({ body }) => body.length >= SHORTEST_BODY);
  const words = sections.reduce((sum, { body }) => sum + body.length, 0);
  return { name: path.basename(file, '.jsonl.gz'), sections, weight: words ** DAMPING };
};

/** Reads `FOLDER/*.jsonl.gz`: on every line a section with `title`, `heading` and `text`. */
export const readSources = (folder: string): { lexicon: Lexicon; sources: Source[] } => {
  const lexicon: Lexicon = { ids: new Map(), counts: [] };
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .toSorted();
  return { lexicon, sources: files.map((name) => readSource(lexicon, path.join(folder, name))) };
};
