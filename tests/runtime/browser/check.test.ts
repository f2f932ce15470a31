import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { docx, wordParagraph } from '../../ingest/fixtures.ts';
import { PHONE } from './support/chat-page.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

useChat();

const DRAFT = `# Rare earths

Russia has rare-earth reserves of 28.7 million tonnes. The reserves hold 17 rare-earth metals.

The new bridge to North Korea must be completed by 2027, and 4,200 people work on it.
`;

beforeEach(async () => {
  await chat.page.goto(`${server.url}/#/check`);
});

const draft = () => chat.page.getByRole('textbox', { name: 'Your draft' });
const marks = () => chat.page.locator('.marked-draft .claim');
const mark = (figure: string) => marks().filter({ hasText: figure });
const press = (name: string) => chat.page.getByRole('button', { name, exact: true }).first().click();
const checkDraft = async (text = DRAFT) => {
  await draft().fill(text);
  await draft().press('Control+Enter');
  await marks().first().waitFor();
};

test('every number of a draft is marked with its verdict, and the marks are filtered by it', async () => {
  await checkDraft();
  expect(await marks().allInnerTexts()).toEqual([
    expect.stringMatching(/^28\.7 million tonnes\s+supported$/),
    expect.stringMatching(/^17 rare-earth metals\s+contradicted$/),
    expect.stringMatching(/^2027\s+contradicted$/),
    expect.stringMatching(/^4,200 people\s+unverified$/),
  ]);
  expect(await chat.page.locator('.verdict-filters button').allInnerTexts()).toEqual(
    ['All 4', 'Problems 3', 'Contradicted 2', 'Unverified 1', 'Supported 1'].map((text) =>
      expect.stringMatching(new RegExp(text.replace(' ', '\\s+'))),
    ),
  );
  await chat.page.getByRole('button', { name: /^Unverified/ }).click();
  expect(await marks().count()).toBe(1);
  await chat.page.getByRole('button', { name: /^All/ }).click();
  expect(await marks().count()).toBe(4);
});

test('the problems are walked by keys and buttons, each with its reason and the sentence of its source', async () => {
  await checkDraft();
  await chat.page.keyboard.press('F8');
  await chat.inspector.getByText('1 of 3').waitFor();
  await chat.inspector.getByText('The sources say 15 rare-earth metals').waitFor();
  expect(await mark('17 rare-earth').getAttribute('aria-current')).toBe('true');
  await chat.inspector.getByRole('button', { name: 'Show in the source' }).first().click();
  expect(await chat.inspector.locator('.source-text mark').textContent()).toBe('15 rare-earth metals');
  await chat.inspector.getByRole('button', { name: 'Back' }).click();
  await chat.inspector.getByRole('button', { name: 'Next' }).click();
  await chat.inspector.getByText('2 of 3').waitFor();
  await chat.page.keyboard.press('F8');
  await chat.page.keyboard.press('F8');
  await chat.inspector.getByText('1 of 3').waitFor();
  await chat.page.keyboard.press('Shift+F8');
  await chat.inspector.getByText('3 of 3').waitFor();
  await chat.page.keyboard.press('ArrowLeft');
  await chat.inspector.getByText('2 of 3').waitFor();
  await chat.page.keyboard.press('Escape');
  expect(await mark('2027').evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('a number is corrected from the pane, by the source’s own words too, and taken back', async () => {
  await checkDraft();
  await mark('17 rare-earth').click();
  await chat.inspector.getByRole('button', { name: 'Write “15 rare-earth metals” as the source does' }).click();
  await mark('15 rare-earth').and(chat.page.locator('.supported')).waitFor();
  await chat.inspector.getByText('Supported').waitFor();
  await mark('2027').click();
  await chat.inspector.getByLabel('Write instead').fill('2026');
  await chat.inspector.getByLabel('Write instead').press('Enter');
  await mark('2026').and(chat.page.locator('.supported')).waitFor();
  await chat.page.keyboard.press('Escape');
  await press('Undo');
  await press('Undo');
  await mark('17 rare-earth').waitFor();
  await mark('2027').and(chat.page.locator('.contradicted')).waitFor();
});

test('a part is edited in its place and checked again; Escape leaves it as it was', async () => {
  await checkDraft();
  const part = chat.page.getByRole('textbox', { name: 'Part of the draft' });
  await chat.page.getByText('The new bridge').dblclick({ position: { x: 5, y: 12 } });
  await part.fill('The bridge must be completed by 2026.');
  await part.press('Escape');
  await mark('4,200').waitFor();
  await chat.page.getByText('The new bridge').hover();
  await chat.page.getByRole('button', { name: 'Edit this part' }).last().click();
  await part.fill('The new bridge must be completed by 2026. It is 1 km long.');
  await chat.page.getByRole('heading', { name: 'Check a text' }).click();
  await mark('1 km').waitFor();
  await mark('2026').and(chat.page.locator('.supported')).waitFor();
  await press('Edit the text');
  expect(await draft().inputValue()).toContain('The reserves hold 17 rare-earth metals.');
  expect(await draft().inputValue()).toContain('It is 1 km long.');
});

test('the draft survives a reload, and comes back marked', async () => {
  await checkDraft();
  await chat.page.reload();
  await mark('2027').waitFor();
  await press('Start over');
  expect(await draft().inputValue()).toBe('');
  await press('Undo');
  await mark('2027').waitFor();
});

test('the report is copied, and saved as Markdown and as a page without scripts', async () => {
  await checkDraft();
  await chat.page.getByText('Report', { exact: true }).click();
  await press('Copy report');
  await chat.page.getByText('Copied').first().waitFor();
  expect(await chat.page.evaluate('navigator.clipboard.readText()')).toMatch(/Contradicted: 17 rare-earth metals/);
  const saved = async (name: string) => {
    const [file] = await Promise.all([chat.page.waitForEvent('download'), press(name)]);
    return readFile(await file.path(), 'utf8');
  };
  const markdown = await saved('Save as Markdown');
  expect(markdown).toContain('2 numbers contradicted, 1 number unverified, 1 number supported');
  expect(markdown).toContain(`${server.url}/documents/russia-rare-earths?start=`);
  const html = await saved('Save as HTML');
  expect(html).toContain('<mark class="contradicted">2027</mark>');
  expect(html).not.toContain('<script');
});

test('a file is opened and checked, a Word document too; one that can’t be read says so', async () => {
  const choose = (name: string, content: Buffer) =>
    chat.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: content });
  await draft().waitFor();
  await choose('bad.txt', Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  await chat.page.getByRole('alert').getByText('is not UTF-8 text').waitFor();
  await choose('draft.docx', Buffer.from('no archive'));
  await chat.page.getByRole('alert').getByText('draft.docx: ').waitFor();
  chat.complaints.splice(0); // the browser notes the refusal itself
  await choose('draft.docx', Buffer.from(docx(wordParagraph('The new bridge must be completed by 2027.'))));
  await mark('2027').waitFor();
  await press('Start over');
  await choose('draft.md', Buffer.from(DRAFT));
  await mark('4,200').waitFor();
});

test('a draft of 100,000 characters is checked, and after an edit only what it changed', async () => {
  const sent: number[] = [];
  chat.page.on('request', (request) => {
    if (request.url().endsWith('/api/verify')) sent.push(request.postData()?.length ?? 0);
  });
  const paragraph = (number: number) =>
    `Mine ${number} of the region holds ${number * 3} tonnes of ore. ${'It lies in the north of the country. '.repeat(12)}`;
  const text = Array.from({ length: 220 }, (_, index) => paragraph(index)).join('\n\n');
  expect(text.length).toBeGreaterThan(100_000);
  await checkDraft(text);
  await chat.page.getByText('F8 or →').waitFor();
  const all = sent.length;
  expect(all).toBeGreaterThan(4);
  expect(Math.max(...sent)).toBeLessThan(21_000);
  await mark('300 tonnes').click();
  await chat.inspector.getByLabel('Write instead').fill('301 tonnes');
  await chat.inspector.getByLabel('Write instead').press('Enter');
  await mark('301 tonnes').waitFor();
  expect(sent.length - all).toBeLessThanOrEqual(2);
});

test('a text beyond the limit, without a number, or without a server says so and is kept', async () => {
  await draft().fill('1 '.repeat(250_001));
  await chat.page.getByRole('alert').getByText('The limit is 500,000').waitFor();
  expect(await chat.page.getByRole('button', { name: 'Check the numbers' }).isDisabled()).toBe(true);
  await draft().fill('Words alone.');
  await press('Check the numbers');
  await chat.page.getByText('There is no number in this text.').waitFor();
  await chat.page.route('**/api/verify', (route) => route.abort());
  await press('Check all again');
  await chat.page.locator('.note.problem').waitFor();
  expect(await chat.page.locator('.marked-draft').innerText()).toContain('Words alone.');
  chat.complaints.splice(0); // the browser notes the refused request itself
});

test('on a phone the pane covers the text and walks it all the same', async () => {
  await chat.page.setViewportSize(PHONE);
  await checkDraft();
  await press('Next');
  await chat.inspector.getByText('1 of 3').waitFor();
  await chat.inspector.getByRole('button', { name: 'Next' }).click();
  await chat.inspector.getByText('2 of 3').waitFor();
  expect(await chat.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});
