import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LabelledDraft } from './draft.ts';

const Written = z.tuple([z.string(), z.string(), z.array(z.int().positive())]);
const Sets = z.array(z.object({ passages: z.array(z.string()), holds: z.array(Written), fails: z.array(Written) }));

const FOLDER = path.join(import.meta.dirname, 'paraphrases');

/** Each sentence of a file as a draft of its own: what people write by hand has no rule that made it. */
const read = async (file: string): Promise<LabelledDraft[]> =>
  Sets.parse(parse(await readFile(path.join(FOLDER, file), 'utf8'))).flatMap(({ passages, holds, fails }, set) =>
    [...holds.map((of) => ({ of, isFaithful: true })), ...fails.map((of) => ({ of, isFaithful: false }))].map(
      ({ of: [kind, text, cites], isFaithful }, place): LabelledDraft => ({
        id: `${file} ${set + 1}.${place + 1}`,
        question: '',
        passages: passages.map((passage, i) => ({ documentId: `passage-${i + 1}`, title: '', text: passage })),
        sentences: [{ text, cites, kind, isFaithful, source: passages[(cites[0] ?? 1) - 1] ?? '' }],
        markersAfter: place % 2 === 0,
      }),
    ),
  );

/** The files with their sentences. */
export const readParaphrases = async (): Promise<Map<string, LabelledDraft[]>> => {
  const files = (await readdir(FOLDER)).toSorted();
  return new Map(await Promise.all(files.map(async (file) => [file, await read(file)] as const)));
};
