import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Answer } from '../../src/domain/answer.ts';
import { nativeIndexInstalled } from '../support/native-index.ts';
import { ARTICLE, createPlace, type Place, run } from './support.ts';

let place: Place;
beforeAll(async () => {
  place = await createPlace({ 'corpus/bridges.md': ARTICLE, 'draft.txt': 'Arden has 12 railway bridges.\n' });
});
afterAll(() => place.remove());

const ok = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(place, args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

test('help names every command, and each command gives examples', async () => {
  const help = await ok();
  expect(await ok('--help')).toBe(help);
  const commands = ['serve', 'ingest', 'ask', 'chat', 'search', 'verify', 'quantities', 'facts', 'eval', 'doctor'];
  for (const command of commands) {
    expect(help).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    const own = await ok(command, '--help');
    expect(own).toContain(`assay ${command}`);
    expect(own).toMatch(/Examples?:/);
  }
});

test('ingest says in one line what it did, and costs nothing when nothing changed', async () => {
  expect(await ok('ingest')).toMatch(/^Indexed 1 document: \d+ passages?, \d+ facts? \+ 0 curated in \d+\.\d s\n$/);
  expect(await ok('ingest')).toMatch(/^Nothing new in 1 document: /);
});

test('ask answers with numbered sources, quotes and verdict marks', async () => {
  const answer = await ok('ask', 'How many railway bridges does Arden have?');
  expect(answer).toContain('12 railway bridges ✓');
  expect(answer).toContain('[1] Bridges of Arden (bridges, characters ');
  expect(answer).toContain('“The country of Arden has 12 railway bridges');
});

test('ask --json is the answer and nothing else', async () => {
  const answer = Answer.parse(JSON.parse(await ok('ask', 'How many railway bridges does Arden have?', '--json')));
  expect(answer.status).toBe('answered');
  for (const { citedText, sourceSpan } of answer.citations)
    expect(ARTICLE.slice(sourceSpan.start, sourceSpan.end)).toBe(citedText);
});

test('what changes in the corpus is in the next answer', async () => {
  await writeFile(path.join(place.folder, 'corpus/tunnels.txt'), 'Arden has 77 road tunnels.\n');
  expect(await ok('ask', 'How many road tunnels does Arden have?')).toContain('77');
  await rm(path.join(place.folder, 'corpus/tunnels.txt'));
  expect(await ok('search', 'road tunnels')).not.toContain('77 road tunnels');
});

test('search gives ranked passages', async () => {
  expect(await ok('search', 'longest', 'bridge', '--k', '1')).toMatch(/^1\. Bridges of Arden \(bridges, characters/);
  const { results } = JSON.parse(await ok('search', 'longest bridge', '--json')) as { results: unknown[] };
  expect(results).toHaveLength(1);
});

test('search and ask look only at the documents that the options leave', async () => {
  const results = async (...options: string[]) =>
    (JSON.parse(await ok('search', 'longest bridge', '--json', ...options)) as { results: unknown[] }).results;
  expect(await results('--document', 'other', '--document', 'bridges')).toHaveLength(1);
  expect(await results('--document', 'other')).toEqual([]);
  expect(await results('--tag', 'rail')).toEqual([]);
  expect(await ok('search', 'longest bridge', '--tag', 'rail')).toContain('in the documents that --document, --tag');
  const { status } = Answer.parse(
    JSON.parse(await ok('ask', 'How long is the longest bridge?', '--json', '--tag', 'x')),
  );
  expect(status).toBe('abstained');
});

test('a conversation understands a follow-up and survives a bad question', async () => {
  const input = `How long is the longest bridge?\n${'x'.repeat(5_000)}\n/new\nHow many railway bridges are there?\n/quit\nnever\n`;
  const { code, stdout, stderr } = await run(place, ['chat'], { input });
  expect(code).toBe(0);
  expect(stdout).toContain('340 metres');
  expect(stdout).toContain('A new conversation.');
  expect(stdout).toContain('12 railway bridges');
  expect(stderr).toMatch(/^assay: "question" is longer than 4,000 characters: shorten it\.\n$/);
});

test('facts are listed, by document and by words', async () => {
  expect(await ok('facts', '--query', 'railway')).toContain('12 railway bridges');
  const { facts } = JSON.parse(await ok('facts', '--document', 'bridges', '--json')) as { facts: unknown[] };
  expect(facts.length).toBeGreaterThanOrEqual(2);
  expect(await ok('facts', '--query', 'zebra')).toBe('No fact fits.\n');
});

test('facts are searched by subject, figure and period', async () => {
  expect(await ok('facts', '--unit', 'metres', '--subject', 'bridge')).toContain('340 metres');
  expect(await ok('facts', '--min', '0.3 km', '--max', '0.4 km')).toContain('340 metres');
  expect(await ok('facts', '--range', '0.4 to 0.5 km')).toBe('No fact fits.\n');
  expect(await ok('facts', '--period', '2031')).toContain('2031');
  expect(await ok('facts', '--to', '2030')).toBe('No fact fits.\n');
  expect(await ok('facts', '--origin', 'curated')).toBe('No fact fits.\n');
});

test('one fact is shown whole: how it was read, the rule, and its sentence with a mark', async () => {
  const { facts } = JSON.parse(await ok('facts', '--unit', 'm', '--json')) as { facts: { id: string }[] };
  const id = facts[0]?.id ?? '';
  const shown = await ok('facts', id);
  expect(shown).toMatch(/^340 metres\n/);
  expect(shown).toMatch(/^ +Read as +340 m$/m);
  expect(shown).toMatch(/^ +Stands for +from 335 to below 345 m$/m);
  expect(shown).toMatch(/^ +Rule +a figure stands for all that rounds to it$/m);
  expect(shown).toMatch(
    /^ +Source +Bridges of Arden \(bridges:\d+-\d+\)\n( +)The longest bridge is 340 metres long\.\n\1 {22}\^{10}$/m,
  );
  expect(JSON.parse(await ok('facts', id, '--json'))).toMatchObject({ id, explanation: { readAs: '340 m' } });
});

test('doctor explains the set-up and finds the data sound', async () => {
  const { code, stdout: report, stderr } = await run(place, ['doctor', '--check']);
  expect(code).toBe(0);
  // Where the native add-on is not installed, one line says so.
  expect(stderr).toMatch(nativeIndexInstalled ? /^$/ : /^assay: .*flat scan.*\n$/);
  expect(report).toContain(path.join(place.folder, 'corpus'));
  expect(report).toMatch(/^Vector index +(hnsw|flat scan)/m);
  expect(report).toContain('The stored data is sound.');
});

test('eval asks the golden questions and writes reports', async () => {
  const questions = `- question: How many railway bridges does Arden have?\n  expect: { contains: [12 railway bridges] }\n`;
  await writeFile(path.join(place.folder, 'corpus/questions.yaml'), questions);
  expect(await ok('eval', '--json', 'report.json', '--junit', 'report.xml', '--html', 'report.html')).toContain(
    '1 passed, 0 failed, 0 skipped',
  );
  expect(await ok('eval', '--baseline', 'report.json')).toContain('0 changed, 0 reworded, 0 new, 0 gone');
  await writeFile(path.join(place.folder, 'wrong.yaml'), questions.replace('[12 railway', '[13 railway'));
  const { code, stdout } = await run(place, ['eval', 'wrong.yaml']);
  expect(code).toBe(1);
  expect(stdout).toContain('0 passed, 1 failed');
});

test('eval tells what changed since the baseline, and why', async () => {
  await writeFile(
    path.join(place.folder, 'own.yaml'),
    '- question: How many railway bridges does Arden have?\n  expect: { contains: railway bridges }\n',
  );
  expect(await ok('eval', 'own.yaml', '--update')).toContain('own.baseline.json');
  const source = path.join(place.folder, 'corpus/bridges.md');
  const before = await readFile(source, 'utf8');
  await writeFile(source, before.replace('12 railway', '14 railway'));
  const { code, stdout } = await run(place, ['eval', 'own.yaml', '--baseline', '--github']);
  await writeFile(source, before);
  expect(code).toBe(1);
  expect(stdout).toContain('1 passed, 0 failed');
  expect(stdout).toMatch(/before +12 railway bridges\n +after +14 railway bridges/);
  expect(stdout).toContain('because   the document bridges was edited');
  expect(stdout).toContain('::warning file=own.yaml,line=1');
  expect(await ok('eval', 'own.yaml', '--baseline')).toContain('0 changed');
});

test('eval add and eval suggest draft questions that pass', async () => {
  await ok('eval', 'add', 'How many railway bridges does Arden have?', '--file', 'drafts.yaml');
  expect(await readFile(path.join(place.folder, 'drafts.yaml'), 'utf8')).toContain('- unreviewed');
  await writeFile(
    path.join(place.folder, 'suggested.yaml'),
    (await run(place, ['eval', 'suggest', '--limit', '5'])).stdout,
  );
  for (const file of ['drafts.yaml', 'suggested.yaml']) expect(await ok('eval', file)).toContain('0 failed');
  expect(JSON.parse(await ok('eval', 'schema'))).toMatchObject({ title: 'Golden questions of Assay' });
  expect((await run(place, ['eval', 'add'])).code).toBe(2);
});

test('colours only where they are wanted', async () => {
  expect(await ok('quantities', 'draft.txt')).not.toContain('\u001B[');
  const forced = await run(place, ['quantities', 'draft.txt'], { env: { FORCE_COLOR: '1' } });
  expect(forced.stdout).toContain('\u001B[1m12 railway bridges\u001B[22m');
});

test('settings come from a .env file, and the environment is stronger', async () => {
  const own = await createPlace({ '.env': 'ASSAY_CORPUS=./texts\n' });
  await mkdir(path.join(own.folder, 'texts'));
  const { stdout } = await run(own, ['doctor']);
  expect(stdout).toContain(path.join(own.folder, 'texts'));
  expect((await run(own, ['doctor'], { env: { ASSAY_CORPUS: './corpus' } })).stdout).not.toContain('texts');
  await own.remove();
});
