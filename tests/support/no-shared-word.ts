import { readFile } from 'node:fs/promises';

export type Section = { id: string; title: string; heading: string; text: string };
export type Asked = { section: string; question: string };

const readLines = async <Line>(name: string): Promise<Line[]> =>
  (await readFile(new URL(`../retrieval/no-shared-word/${name}`, import.meta.url), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Questions that share no content word with the section that answers, and the sections: tests/retrieval/no-shared-word. */
export const readNoSharedWord = async (): Promise<{ sections: Section[]; questions: Asked[] }> => ({
  sections: await readLines<Section>('sections.jsonl'),
  questions: await readLines<Asked>('questions.jsonl'),
});

/** Every third question: nothing is tuned on those. */
export const isUnseen = (index: number): boolean => index % 3 === 2;
