import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Lints one planted file under the project's own rules, in a folder of its own. */
const lint = (folder: string, file: string, source: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const target = path.join(folder, file);
    mkdir(path.dirname(target), { recursive: true })
      .then(() => writeFile(target, source))
      .then(() =>
        execFile(path.join(root, 'node_modules/.bin/oxlint'), [file], { cwd: folder }, (error, stdout) => {
          resolve({ code: error === null ? 0 : 1, output: stdout });
        }),
      )
      .catch(reject);
  });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'assay-layers-'));
  await cp(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});
afterAll(() => rm(folder, { recursive: true }));

const use = (specifier: string): string => `import { thing } from '${specifier}';\nexport const other = thing;\n`;

describe('a forbidden import fails the lint', () => {
  test.each([
    ['src/domain/planted.ts', '../facts/verifier.ts'],
    ['src/quantities/planted.ts', '../facts/verifier.ts'],
    ['src/quantities/units/planted.ts', '../../ports/clock.ts'],
    ['src/facts/planted.ts', '../retrieval/retrieve.ts'],
    ['src/ingest/planted.ts', '../retrieval/retrieve.ts'],
    ['src/retrieval/planted.ts', '../ingest/chunk.ts'],
    ['src/answer/planted.ts', '../ingest/ingest.ts'],
    ['src/server/planted.ts', '../ingest/ingest.ts'],
    ['src/server/routes/planted.ts', '../../retrieval/retrieve.ts'],
    ['src/server/slack/answering/planted.ts', '../../../adapters/memory/memory-store.ts'],
    ['src/server/slack/planted.ts', 'node:crypto'],
    ['src/eval/planted.ts', '../adapters/memory/memory-store.ts'],
    ['src/adapters/memory/planted.ts', '../../facts/verifier.ts'],
    ['src/adapters/node/planted.ts', '../../facts/verifier.ts'],
    ['src/client/planted.ts', '../server/app.ts'],
    ['src/client/planted.ts', '../domain/answer.ts'],
    ['src/client/planted.ts', 'zod'],
    ['src/client/planted.ts', '../answer/answer-question.ts'],
    ['src/retrieval/planted.ts', 'node:fs'],
    ['src/server/planted.ts', 'node:path/posix'],
    ['src/adapters/memory/planted.ts', 'hnswlib-node'],
    ['src/adapters/workers/planted.ts', 'node:sqlite'],
    ['src/answer/planted.ts', '@langchain/core/retrievers'],
    ['src/ports/planted.ts', '@langchain/core/embeddings'],
  ])('%s may not import %s', async (file, specifier) => {
    const { code, output } = await lint(folder, file, use(specifier));
    expect(output).toContain('no-restricted-imports');
    expect(code).toBe(1);
  });
});

describe('an allowed import passes', () => {
  test.each([
    ['src/quantities/units/planted.ts', '../../domain/quantity.ts'],
    ['src/answer/planted.ts', '../retrieval/retrieve.ts'],
    ['src/server/planted.ts', '../answer/answer-question.ts'],
    ['src/adapters/node/planted.ts', 'node:sqlite'],
    ['src/entry/planted.ts', '../ingest/ingest.ts'],
    ['src/client/planted.ts', './http.ts'],
  ])('%s may import %s', async (file, specifier) => {
    const { code, output } = await lint(folder, file, use(specifier));
    expect(output).not.toContain('no-restricted-imports');
    expect(code).toBe(0);
  });

  test('the client may import types of domain', async () => {
    const source = "import type { Answer } from '../domain/answer.ts';\nexport type A = Answer;\n";
    expect((await lint(folder, 'src/client/planted.ts', source)).code).toBe(0);
  });

  test('ports may import the types of LangChain', async () => {
    const source =
      "import type { EmbeddingsInterface } from '@langchain/core/embeddings';\nexport type E = EmbeddingsInterface;\n";
    expect((await lint(folder, 'src/ports/planted.ts', source)).code).toBe(0);
  });
});
