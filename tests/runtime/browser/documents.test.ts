import type { Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { DocumentSummary } from '../../../src/domain/document.ts';
import { accessibilityViolations } from './support/axe.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const height = (metres: number, year: number) =>
  `---\r\ntitle: Survey of ${year}\r\npublishedAt: ${year}-06-01\r\n---\r\nThe Quellmund dam is ${metres} metres tall.\r\n`;

useChat({ 'dam.md': height(61, 2024), 'tables/ferries.csv': 'Ferry,Length (m)\nAurora,142\n' });

beforeEach(async () => {
  await chat.page.goto(`${server.url}/#/documents`);
  await chat.page.locator('.document').first().waitFor();
});

type Given = { name: string; text: string };
const give = (input: Locator, files: readonly Given[]) =>
  input.setInputFiles(files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })));
const add = (...files: Given[]) => give(chat.page.locator('input[type=file][multiple]'), files);

const upload = (name: string) => chat.page.locator('.upload', { hasText: name });
const row = (path: string) => chat.page.locator('.document', { has: chat.page.getByText(path, { exact: true }) });
const press = (within: Locator, name: RegExp | string) => within.getByRole('button', { name }).click();
const toast = () => chat.page.locator('.toast');

const source = async (id: string): Promise<string> =>
  (await fetch(`${server.url}/api/documents/${encodeURIComponent(id)}/source`)).text();
const documents = async (): Promise<DocumentSummary[]> =>
  ((await (await fetch(`${server.url}/api/documents`)).json()) as { documents: DocumentSummary[] }).documents;

/** A browser reports responses that refuse; the page has shown them. */
const forgetRefusals = () => {
  const others = chat.complaints.filter((complaint) => !complaint.startsWith('Failed to load resource'));
  chat.complaints.splice(0, chat.complaints.length, ...others);
};

test('files are added side by side, each with its outcome, and can be asked about at once', async () => {
  await add(
    { name: 'tower.md', text: '# The tower\n\nThe Norrvik tower is 88 metres tall.\n' },
    { name: 'broken.pdf', text: 'no PDF' },
    { name: 'empty.txt', text: '' },
    { name: 'tool.exe', text: 'MZ' },
    { name: '🌊 تقرير.txt', text: 'The ferry Marjan is 70 metres long.' },
  );
  await upload('tower.md').getByText('Added · 1 passage, 1 fact').waitFor();
  await upload('🌊 تقرير.txt').getByText('Added').waitFor();
  await upload('broken.pdf').getByText('The PDF is damaged').waitFor();
  await upload('empty.txt').getByText('The file is empty.').waitFor();
  await upload('tool.exe').getByText('Sources end in .md').waitFor();
  await chat.page.getByText('2 of 5 files done').waitFor();
  await row('tower.md').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
  forgetRefusals();
  await chat.page.goto(`${server.url}/#/`);
  expect((await chat.ask('How tall is the Norrvik tower?')).shortAnswer).toBe('88 metres');
});

test('the same file again changes nothing; another of its name is a choice', async () => {
  const dam = height(61, 2024);
  await add({ name: 'dam.md', text: dam });
  await upload('dam.md').getByText('Already there, unchanged').waitFor();
  await add({ name: 'dam.md', text: height(63, 2025) });
  await upload('dam.md').getByText('with other content').waitFor();
  expect(await source('dam')).toBe(dam);
  await press(upload('dam.md'), 'Keep both');
  await row('dam (2).md').waitFor();
  expect(await source('dam')).toBe(dam);
  expect(await source('dam (2)')).toBe(height(63, 2025));
  await chat.page.getByRole('region', { name: 'What changed last' }).getByText('1 fact superseded').waitFor();
  await chat.page.getByRole('button', { name: '63 metres (Survey of 2025)' }).click();
  await chat.inspector.locator('.fact').getByText('The Quellmund dam is 63 metres tall.').waitFor();
  forgetRefusals();
});

test('a deleted document comes back byte for byte, with its id and tags', async () => {
  await press(row('tables/ferries.csv'), /^Edit tags/);
  await chat.page.getByLabel(/^Tags of/).fill('ships, البحر , ships');
  await chat.page.keyboard.press('Enter');
  await row('tables/ferries.csv').getByRole('button', { name: 'ships' }).waitFor();
  const [before, bytes] = [await documents(), await source('tables/ferries')];
  await press(row('tables/ferries.csv'), /^Delete/);
  await toast().getByText('“ferries” is deleted.').waitFor();
  expect(await row('tables/ferries.csv').count()).toBe(0);
  expect(await accessibilityViolations(chat.page)).toEqual([]);
  await press(toast(), 'Undo');
  await row('tables/ferries.csv').waitFor();
  expect(await documents()).toEqual(before);
  expect(await source('tables/ferries')).toBe(bytes);
});

test('a deletion is undone after a reload too, and given up for good on demand', async () => {
  await press(row('tables/ferries.csv'), /^Delete/);
  await toast().waitFor();
  await chat.page.reload();
  await chat.page.getByText(/^Deleted or replaced lately/).click();
  await press(chat.page.locator('.kept-sources li', { hasText: 'tables/ferries.csv' }), /^Restore/);
  await row('tables/ferries.csv').waitFor();
  await add({ name: 'short.txt', text: 'Ten words.' });
  await press(row('short.txt'), /^Delete/);
  await chat.page.getByText(/^Deleted or replaced lately/).click();
  await press(chat.page.locator('.kept-sources li', { hasText: 'short.txt' }), /^Delete for good/);
  await expect.poll(() => chat.page.locator('.kept-sources li', { hasText: 'short.txt' }).count()).toBe(0);
});

test('a document is replaced by another file, and the way back leads to the old one', async () => {
  const old = await source('dam');
  await give(row('dam.md').locator('input[type=file]'), [{ name: 'other name.md', text: height(65, 2026) }]);
  await toast().getByText('“Survey of 2026” is replaced.').waitFor();
  expect(await source('dam')).toBe(height(65, 2026));
  await press(toast(), 'Undo');
  await toast().getByText('is back as it was').waitFor();
  expect(await source('dam')).toBe(old);
});

test('documents are searched, sorted, chosen by tag and read', async () => {
  const titles = () => chat.page.locator('.document h2').allInnerTexts();
  await chat.page.getByLabel('Search documents').fill('RUSSIA rare');
  await expect.poll(titles).toEqual(['Russia’s plan for rare earth metals'.replace('’', "'")]);
  await chat.page.getByLabel('Search documents').fill('nothing like it');
  await chat.page.getByText('No document fits.').waitFor();
  await chat.page.getByLabel('Search documents').fill('');
  await chat.page.getByLabel('Sort by').selectOption('Most facts');
  const facts = (await documents()).map((document) => document.facts).toSorted((a, b) => b - a);
  expect((await titles()).length).toBe(facts.length);
  await chat.page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'russia', exact: true }).click();
  await expect.poll(titles).toEqual(["Russia's plan for rare earth metals"]);
  await press(row('russia-rare-earths.md'), /^Read/);
  await chat.inspector.getByText('28.7 million tonnes').first().waitFor();
  expect(await chat.inspector.locator('mark').count()).toBe(0);
});

test('a document that curated facts rest on is not deleted, and the page says why', async () => {
  await press(row('russia-rare-earths.md'), /^Delete/);
  await chat.page.locator('.note.problem', { hasText: 'is the source of curated facts' }).waitFor();
  expect(await row('russia-rare-earths.md').count()).toBe(1);
  forgetRefusals();
});

test('a file of more than 50 MB is refused before it is sent', async () => {
  let sent = 0;
  chat.page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1;
  });
  await chat.page.evaluate(`(() => {
    const input = document.querySelector('input[type=file][multiple]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(51_000_000)], 'large.pdf'));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await upload('large.pdf').getByText('The file has 51 MB; the limit is 50 MB.').waitFor();
  expect(sent).toBe(0);
});

test('files that are dropped are added', async () => {
  const transfer = await chat.page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Dropped words.'], 'dropped.txt'));
    return transfer;
  })()`);
  await chat.page.dispatchEvent('.drop-zone', 'dragover', { dataTransfer: transfer });
  await chat.page.getByText('Let go to add them').waitFor();
  await chat.page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: transfer });
  await upload('dropped.txt').getByText('Added').waitFor();
});

test.each([
  ['light', 1440],
  ['dark', 820],
  ['dark', 390],
  ['light', 320],
] as const)('in %s at %i pixels axe finds nothing and nothing scrolls sideways', async (colorScheme, width) => {
  await chat.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await chat.page.setViewportSize({ width, height: 844 });
  await add({ name: 'empty.txt', text: '' }, { name: `${'longname'.repeat(12)}.exe`, text: 'MZ' });
  await chat.page.getByText('0 of 2 files done').waitFor();
  await press(row('dam.md'), /^Edit tags/);
  expect(await accessibilityViolations(chat.page)).toEqual([]);
  expect(await chat.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  expect(await chat.page.locator('#content').evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
    true,
  );
  forgetRefusals();
});

test('titles, names and tags with markup stay text', async () => {
  const payload = '<img src=x onerror="window.attacked=true">';
  await add({
    name: `${payload.replaceAll(/[<>"=/]/g, '')}.md`,
    text: `---\ntitle: '${payload}'\ntags: ['${payload}']\n---\nOne tonne.\n`,
  });
  await chat.page
    .locator('.document', { hasText: payload })
    .getByRole('button', { name: payload, exact: true })
    .waitFor();
  await press(chat.page.locator('.document', { hasText: payload }), /^Delete/);
  await toast().getByText(payload).waitFor();
  expect(await chat.page.evaluate('window.attacked')).toBeUndefined();
  expect(await chat.page.locator('#app img').count()).toBe(0);
});

test('200 files at once, through a server that goes away in between: all arrive once', async () => {
  const files = Array.from({ length: 200 }, (_, index) => ({ name: `note-${index}.txt`, text: `Note ${index}.` }));
  await add(...files);
  await chat.page.getByText(/^[1-9]\d* of 200 files done/).waitFor({ timeout: 30_000 });
  await server.kill();
  await chat.page.getByText('The files stay here and go on when it is back.').waitFor();
  await server.restart();
  await chat.page.locator('.uploads').getByText('200 of 200 files done').waitFor({ timeout: 90_000 });
  const paths = (await documents()).map(({ path }) => path).filter((path) => path.startsWith('note-'));
  expect(paths.toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  chat.complaints.splice(0); // the browser reports the connections that were refused
}, 120_000);
