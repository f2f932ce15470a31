import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { evaluationFolder, squad } from './questions.ts';

export type LargeDocument = { path: string; text: string };

/** Length at which a document ends: some 50 passages. */
const DOCUMENT_LENGTH = 32_000;
const PARAGRAPH_LENGTH = 600;

const Section = z.object({ title: z.string(), heading: z.string().nullish(), text: z.string() });

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator, Steele and Vigna 2021). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 0x915f77f5) + 1) >>> 0;
    return state / 2 ** 32;
  };
};

/** The articles that questions are asked of (see `questions.ts`); none where there is no such folder. */
const articles = function* (): Generator<LargeDocument> {
  const folder = path.join(squad(), 'documents');
  if (existsSync(folder))
    for (const name of readdirSync(folder).toSorted())
      yield { path: name, text: readFileSync(path.join(folder, name), 'utf8') };
};

/** The openly licensed sections of `text/*.jsonl.gz` in the evaluation folder; none where there is no such folder. */
const publicSections = function* (folder: string): Generator<string> {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
  } catch {
    return;
  }
  for (const name of names.toSorted())
    for (const line of gunzipSync(readFileSync(path.join(folder, name)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue;
      const { title, heading, text } = Section.parse(JSON.parse(line));
      yield `## ${title}${heading === null || heading === undefined || heading === title ? '' : `: ${heading}`}\n\n${text}\n\n`;
    }
};

const SYLLABLES = 'ba co du fe gi ho ja ke li mo nu pe qua ri sa te vo wu xi za'.split(' ');

const wordOf = (rank: number): string => {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
};

/** Sentences of made-up words whose frequencies fall as Zipf found those of English to, with a figure here and there. */
const generatedSections = function* (): Generator<string> {
  const random = randomNumbers(20_260_101);
  const VOCABULARY = 60_000;
  // The inverse of the distribution function of 1 / rank.
  const word = (): string => wordOf(Math.floor(VOCABULARY ** random()) - 1);
  for (;;) {
    let text = '';
    while (text.length < PARAGRAPH_LENGTH) {
      const words = Array.from({ length: 8 + Math.floor(12 * random()) }, word);
      if (random() < 0.3) words.splice(4, 0, `had ${Math.floor(10 ** (1 + 4 * random()))}`);
      text += `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}. `;
    }
    yield `${text}\n\n`;
  }
};

/**
 * Documents of some 50 passages each, the same in every run: first those that questions are asked of, then public text where
 * it is at hand, then made-up sentences.
 */
export const largeCorpus = function* (): Generator<LargeDocument> {
  yield* articles();
  const folder = path.join(evaluationFolder(), 'text');
  let [text, number] = ['', 0];
  for (const sections of [publicSections(folder), generatedSections()])
    for (const section of sections) {
      text += section;
      if (text.length < DOCUMENT_LENGTH) continue;
      yield { path: `scale-${String(number++).padStart(6, '0')}.md`, text };
      text = '';
    }
};
