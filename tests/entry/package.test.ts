import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { installPackage, type Project } from '../support/installed-package.ts';
import { ARTICLE } from './support.ts';

const PROGRAM = `
import { type Answer, AssayError, openCorpus } from 'assay';
import { createClient } from 'assay/client';
import { AssayRetriever, AssayVectorStore, BuiltinEmbeddings } from 'assay/langchain';

// What the compiler takes for any would be assignable to anything.
type IsAny<T> = 0 extends 1 & T ? true : false;
const typed: IsAny<Answer> = false;
const corpus = await openCorpus({ corpus: 'corpus', data: 'program-data', environment: {} });
const { shortAnswer } = await corpus.ask('How many railway bridges does Arden have?');
const [passage] = await corpus.search('longest bridge', { k: 1 });
const { counts } = await corpus.verify('Arden has 14 railway bridges.');
const [document] = await new AssayRetriever({ search: corpus, k: 1 }).invoke('longest bridge');
const embeddings = new BuiltinEmbeddings({ embedder: corpus.embedder() });
const vectors = new AssayVectorStore(embeddings, { index: corpus.store, documents: corpus.store });
const [near] = await vectors.similaritySearch('longest bridge', 1);
const refusal = await corpus.ask(' ').catch((error: unknown) => (error instanceof AssayError ? error.code : error));
corpus.close();
const client = createClient({ url: process.argv[2] ?? '' });
const answer = await client.ask({ question: 'How many railway bridges does Arden have?' });
const remote: IsAny<typeof answer> = false;
const events: string[] = [];
for await (const { type } of client.askEvents({ question: 'How long is the longest bridge?' })) events.push(type);
console.log(
  JSON.stringify({
    typed, remote, shortAnswer, document: passage?.documentId, contradicted: counts.contradicted, refusal,
    sameText: document?.pageContent === passage?.text && near?.metadata.documentId === 'bridges',
    clientAnswer: answer.shortAnswer, lastEvent: events.at(-1),
  }),
);
`;

const QUESTIONS = `- question: How many railway bridges does Arden have?
  expect: { quantity: { value: 12, unit: bridges }, cites: { document: bridges, quote: 12 railway bridges } }
- question: How long is the longest bridge?
  expect: { contains: 340 metres }
`;

const WRONG = `- question: By when must a new bridge be completed?
  expect: { contains: '2031' }
- question: What is the length of the longest bridge?
  expect: { contains: 350 metres }
- question: How wide is the longest bridge?
  skip: nobody has measured it
  expect: { abstains: true }
`;

const TYPES = JSON.stringify({
  compilerOptions: { module: 'nodenext', target: 'es2024', lib: ['es2024', 'dom', 'dom.iterable', 'esnext.iterator'] },
  include: ['*.ts'],
}).replace('"module"', '"strict":true,"noEmit":true,"skipLibCheck":true,"types":["node"],"module"');

let project: Project;
let server: ChildProcess;
let url: string;

const serve = (): Promise<string> => {
  server = spawn(process.execPath, ['node_modules/.bin/assay', 'serve', '--port', '0'], {
    cwd: project.folder,
    env: { ...project.env, ASSAY_DATA: 'server-data' },
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  const read = (data: Buffer): void => {
    output += data.toString();
    const address = /Assay is at (http:\S+)/.exec(output)?.[1];
    if (address !== undefined && output.includes('Ask for example')) resolve(address);
  };
  server.stdout?.on('data', read);
  server.stderr?.on('data', read);
  server.once('exit', () => reject(new Error(output)));
  return promise;
};

/** The guide's examples: a suite and a program. */
const readExamples = async (): Promise<string[]> => {
  const guide = await readFile(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  return Array.from(guide.matchAll(/^```ts\n([^]*?)^```$/gm), ([, code = '']) => code);
};

beforeAll(async () => {
  const [suite = '', program = ''] = await readExamples();
  project = await installPackage(
    {
      'package.json': '{ "private": true, "type": "module" }',
      'tsconfig.json': TYPES,
      'program.ts': PROGRAM,
      'golden.test.ts': `${suite}\ngoldenTests('wrong');\n`,
      'documented.ts': program,
      'corpus/bridges.md': ARTICLE,
      'corpus/questions.yaml': QUESTIONS,
      'wrong/more.yaml': WRONG,
    },
    ['vitest', 'typescript', '@types/node'],
  );
  url = await serve();
}, 180_000);

afterAll(async () => {
  server?.kill();
  await project?.remove();
});

test('the package has what it runs on, and neither sources nor documents', async () => {
  const installed = path.join(project.folder, 'node_modules/assay');
  expect((await readdir(installed)).filter((name) => !/\./.test(name)).toSorted()).toEqual(
    ['LICENSE', 'NOTICE', 'bin', 'dist', 'models', 'web'].toSorted(),
  );
  const built = await readdir(path.join(installed, 'dist'), { recursive: true });
  expect(built.filter((name) => /(?<!\.d)\.ts$|\.bundle$/.test(name))).toEqual([]);
  // Threads are started by name, which no compiler follows.
  expect(built).toEqual(
    expect.arrayContaining(['entry/node/fact-thread.js', 'adapters/node/vectors/hnsw-worker.js'].map(path.normalize)),
  );
});

test('a program asks, searches, verifies, uses LangChain and the client; the compiler knows all types', async () => {
  const checked = await project.node('node_modules/typescript/bin/tsc', '-p', '.');
  expect(checked).toEqual({ code: 0, stdout: '', stderr: '' });
  const { stdout, stderr } = await project.node('program.ts', url);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    typed: false,
    remote: false,
    shortAnswer: '12',
    document: 'bridges',
    contradicted: 1,
    refusal: 'invalid-request',
    sameText: true,
    clientAnswer: '12',
    lastEvent: 'done',
  });
});

test('the command answers, and its server has the page', async () => {
  const asked = await project.node('node_modules/.bin/assay', 'ask', 'How long is the longest bridge?', '--json');
  expect(asked).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(asked.stdout)).toMatchObject({ status: 'answered', shortAnswer: '340 metres' });
  const page = await fetch(url);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  expect(await page.text()).toContain('<title>Assay');
});

const TestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

test('golden questions are tests of vitest: named by the question, failing at its line', async () => {
  const { code } = await project.node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=json',
    '--outputFile=tests.json',
  );
  expect(code).toBe(1);
  const report: unknown = JSON.parse(await readFile(path.join(project.folder, 'tests.json'), 'utf8'));
  const results = TestReport.parse(report).testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(results.map(({ fullName, status }) => `${status}: ${fullName}`)).toEqual([
    'passed: corpus/questions.yaml How many railway bridges does Arden have?',
    'passed: corpus/questions.yaml How long is the longest bridge?',
    'passed: wrong By when must a new bridge be completed?',
    'failed: wrong What is the length of the longest bridge?',
    expect.stringMatching(/^(?:skipped|pending): wrong How wide is the longest bridge\?$/),
  ]);
  const [failure = ''] = results.flatMap(({ failureMessages }) => failureMessages);
  expect(failure).toContain('350 metres');
  expect(failure).toMatch(/340 metres/);
  expect(failure).toMatch(/wrong\/more\.yaml:3:\d+/);
});

const Workflow = z.object({
  on: z.object({ pull_request: z.unknown() }),
  jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() }).loose()) })),
});

test('the workflow fails where an edit changed an answer, and leaves the reports it uploads', async () => {
  const file = new URL('../../docs/ci/assay-golden.yml', import.meta.url);
  const { jobs } = Workflow.parse(parse(await readFile(file, 'utf8')));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => (run?.startsWith('npx assay') === true ? [run] : []));
  expect(commands).toHaveLength(1);
  const [step = ''] = commands;
  const { stdout: help } = await project.node('node_modules/.bin/assay', 'eval', '--help');
  for (const [option] of step.matchAll(/--[a-z-]+/g)) expect(help).toContain(` ${option} `);
  expect(await project.node('node_modules/.bin/assay', 'eval', '--update')).toMatchObject({ code: 0 });
  expect(await project.shell(step)).toMatchObject({ code: 0 });
  await writeFile(path.join(project.folder, 'corpus/bridges.md'), ARTICLE.replace('340', '360'));
  const failed = await project.shell(`GITHUB_ACTIONS=true ${step}`);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toMatch(/^::error file=corpus\/questions\.yaml,line=3/m);
  expect((await readdir(path.join(project.folder, 'reports'))).toSorted()).toEqual(
    Array.from(step.matchAll(/reports\/(\S+)/g), ([, name]) => name).toSorted(),
  );
  const uploaded = steps.find(({ uses }) => String(uses).startsWith('actions/upload-artifact@'));
  expect(uploaded).toMatchObject({ if: '${{ !cancelled() }}', with: { path: 'reports/' } });
});
