import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** A text with its source and what people say of it; `wrong`: not supported, in one way or the other. */
export type LabelledClaim = {
  set: string;
  source: string;
  claim: string;
  label: 'supported' | 'contradicted' | 'unverified' | 'wrong';
};

const Pair = z.object({
  claim: z.string(),
  source: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'unverified']),
});
const Edit = z.object({ summary: z.string(), doc: z.string(), label: z.union([z.literal(0), z.literal(1)]) });
const Cases = z.object({
  CASES: z.array(z.object({ source: z.string(), claims: z.array(z.tuple([Pair.shape.verdict, z.string()])) })),
});

const linesOf = (file: string): unknown[] =>
  fs
    .readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const pairsOf = (set: string, file: string): LabelledClaim[] =>
  linesOf(file).map((line) => {
    const { claim, source, verdict } = Pair.parse(line);
    return { set, claim, source, label: verdict };
  });

const filesIn = (folder: string, ends: string): string[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(ends))
    .toSorted()
    .map((name) => path.join(folder, name));

const ofTests = async (folder: string): Promise<LabelledClaim[]> => {
  const files = filesIn(folder, '.ts').filter((file) => path.basename(file).startsWith('verdict-cases'));
  const modules = await Promise.all(files.map(async (file) => Cases.parse(await import(file))));
  return modules.flatMap(({ CASES }) =>
    CASES.flatMap(({ source, claims }) => claims.map(([label, claim]) => ({ set: 'tests', source, claim, label }))),
  );
};

/** All labelled claims there are, set by set. */
export const readLabelledClaims = async (): Promise<LabelledClaim[]> => {
  const data = process.env['ASSAY_EVAL_DATA'];
  if (data === undefined) throw new Error('Set ASSAY_EVAL_DATA to the folder with the evaluation data.');
  const edits = filesIn(path.join(data, 'verify', 'summedits'), '.jsonl').flatMap(linesOf);
  return [
    ...filesIn(path.join(import.meta.dirname, 'claims'), '.jsonl').flatMap((file) =>
      pairsOf(path.basename(file, '.jsonl'), file),
    ),
    ...(await ofTests(path.join(import.meta.dirname, '..', 'tests', 'facts'))),
    ...pairsOf('pairs', path.join(data, 'verify', 'pairs.jsonl')),
    ...edits.map((line): LabelledClaim => {
      const { summary, doc, label } = Edit.parse(line);
      return { set: 'summedits', source: doc, claim: summary, label: label === 1 ? 'supported' : 'wrong' };
    }),
  ];
};
