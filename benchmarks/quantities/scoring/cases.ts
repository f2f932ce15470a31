import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What a suite expects to be found: a value or two ends, in the suite's own vocabulary of units. */
const Gold = z.object({
  text: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  kind: z.string().optional(),
  value: z.number().optional(),
  rawValue: z.string().optional(),
  lo: z.number().optional(),
  hi: z.number().optional(),
  uncertainty: z.number().nullish(),
  op: z.string().nullish(),
  unit: z.string().nullish(),
  product: z.string().nullish(),
});
export type Gold = z.infer<typeof Gold>;

const Case = z.object({ id: z.string(), text: z.string(), ref: z.string().nullish(), gold: z.array(Gold).default([]) });
export type Case = z.infer<typeof Case>;

const Suite = z.object({ source: z.string(), items: z.array(z.unknown()) });

/** Folder of the suites; `ASSAY_EVAL_DATA` names the folder above it. Throws when the variable is not set. */
const suitePath = (suite: string): string => {
  const root = process.env['ASSAY_EVAL_DATA'];
  if (root === undefined) throw new Error('Set ASSAY_EVAL_DATA to the folder with the evaluation data.');
  return path.join(root, 'quantities', `${suite}.json`);
};

/** The cases of a suite, each checked by `schema`. */
export const readItems = <Item>(suite: string, schema: z.ZodType<Item>): Item[] =>
  Suite.parse(JSON.parse(readFileSync(suitePath(suite), 'utf8'))).items.map((item) => schema.parse(item));

export const readCases = (suite: string): Case[] => readItems(suite, Case);
