import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Turn } from '../../src/domain/answer.ts';
import { readFolder } from '../support/read-folder.ts';

const Attack = z
  .strictObject({
    id: z.string(),
    technique: z.string(),
    /** An article that is indexed beside the others. */
    document: z.string().optional(),
    file: z.string().default('planted.md'),
    question: z.string(),
    history: z.array(Turn).optional(),
    /** What a model writes that does as it is told; {{SYSTEM}} stands for its system message. */
    obeys: z.string(),
    /** What no reader may see. */
    never: z.array(z.string()),
  })
  .refine(
    ({ obeys, never }) => never.length > 0 || obeys.includes('{{SYSTEM}}'),
    'tells nothing that must not come out',
  );
export type Attack = z.infer<typeof Attack>;

const readAttacks = async (file: string): Promise<Attack[]> =>
  z.array(Attack).parse(parse(await readFile(path.join(import.meta.dirname, file), 'utf8')));

export const attacks = [
  ...(await readAttacks('attacks-in-documents.yaml')),
  ...(await readAttacks('attacks-in-questions.yaml')),
];

const articles = await readFolder('tests/injection/corpus');

/** The articles with what an attack plants among them. */
export const filesOf = ({ document, file }: Attack): Record<string, string | Uint8Array> => ({
  ...articles,
  ...(document === undefined ? {} : { [file]: document }),
});
