import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { PHONE } from './support/chat-page.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const MINE = `# Tarn mine

Tarn Mining produced 4.6 million tonnes of copper in 2023. The mine employs 420 people. The Sel bridge cost $5 million.
`;
const YEARS = `# Ostra mine

| Year | Silver output (t) |
| ---- | ----------------- |
| 2020 | 310               |
| 2021 | 340               |
| 2022 | 325               |
`;
const AGAIN = `# Tarn in brief

Tarn Mining produced 4.6 Mt of copper in 2023.
`;

useChat({ 'mine.md': MINE, 'again.md': AGAIN, 'years.md': YEARS });

const search = async (fields: Record<string, string>): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) await chat.page.getByLabel(label).fill(text);
  await chat.page.getByRole('button', { name: 'Search', exact: true }).click();
};

const figures = () => chat.page.locator('.fact-item h2');

test('the fact table is searched by subject, unit and figure, and a search can be shared and stepped back to', async () => {
  await chat.page.getByRole('link', { name: 'Facts' }).click();
  await figures().first().waitFor();
  await search({ Subject: 'Tarn', Unit: 'kg', 'At least': '1 Mt' });
  await chat.page.getByText('1 fact', { exact: true }).first().waitFor();
  expect(await figures().allInnerTexts()).toEqual(['4.6 Mt']);
  expect(new URL(chat.page.url()).hash).toBe('#/facts?subject=Tarn&unit=kg&min=1+Mt');
  await chat.page.reload();
  await figures().first().waitFor();
  expect(await chat.page.getByLabel('At least').inputValue()).toBe('1 Mt');
  await search({ Subject: '', Unit: '$', 'At least': '', Period: '' });
  await figures().filter({ hasText: '$5 million' }).waitFor();
  await chat.page.goBack();
  await figures().filter({ hasText: '4.6 Mt' }).waitFor();
  await chat.page.getByRole('link', { name: 'Show all' }).click();
  await figures().nth(3).waitFor();
});

test('a fact leads to its sentence in each of its sources, by one click from its page', async () => {
  await chat.page.goto(`${server.url}/#/facts?subject=Tarn&unit=t`);
  await figures().first().waitFor();
  await chat.page.getByRole('link', { name: '4.6 Mt' }).click();
  const card = chat.page.locator('.fact');
  await card.getByText('from 4.55 to below 4.65 Mt').waitFor();
  await card.getByText('1 January to 31 December 2023').waitFor();
  expect(await card.locator('mark').innerText()).toBe('4.6 Mt');
  await card.getByRole('button', { name: 'Show in the source' }).click();
  expect(await chat.inspector.locator('mark').textContent()).toBe('4.6 Mt');
  await chat.page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Tarn mine' }).click();
  expect(await chat.inspector.locator('mark').textContent()).toBe('4.6 million tonnes');
  const id = new URL(chat.page.url()).hash.replace('#/facts/', '');
  const fact = (await (await fetch(`${server.url}/api/facts/${id}`)).json()) as Fact;
  expect(fact.sources?.map(({ documentId }) => documentId)).toEqual(['again', 'mine']);
});

test('what can’t be read is said at its field', async () => {
  await chat.page.goto(`${server.url}/#/facts`);
  await figures().first().waitFor();
  await search({ 'At least': 'banana' });
  await chat.page.getByText("'banana' is no figure. Write a number with its unit").waitFor();
  const field = chat.page.getByLabel('At least');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((element) => element.getAttribute('aria-describedby'))).toBe('fact-min-problem');
  await search({ 'At least': '4 Mt' });
  await figures().first().waitFor();
  // The browser itself notes the refusal.
  expect(chat.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('nothing found says so; a fact that is not there too', async () => {
  await chat.page.goto(`${server.url}/#/facts?subject=zebra`);
  await chat.page.getByText('No fact fits.').waitFor();
  await chat.page.goto(`${server.url}/#/facts/f0`);
  await chat.page.getByText('There is no fact "f0".').waitFor();
  expect(chat.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('the chat waits behind the fact table', async () => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
  const address = chat.page.url();
  await chat.page.getByRole('link', { name: 'Facts' }).click();
  await figures().first().waitFor();
  await chat.page.getByRole('link', { name: 'Back to the chat' }).click();
  await chat.answer.getByText('28.7 million tonnes').first().waitFor();
  expect(chat.page.url()).toBe(address);
});

test('slash goes to the search; on a phone nothing scrolls sideways', async () => {
  await chat.page.setViewportSize(PHONE);
  await chat.page.goto(`${server.url}/#/facts`);
  await figures().first().waitFor();
  await chat.page.keyboard.press('/');
  expect(await chat.page.getByLabel('Words').evaluate((element) => element.matches(':focus'))).toBe(true);
  expect(await chat.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

const openFacts = async (query: string) => {
  await chat.page.goto(`${server.url}/#/facts${query}`);
  await figures().first().waitFor();
};

test('facts are narrowed to a document or an origin, and put in another order, by one choice each', async () => {
  await openFacts('?unit=t');
  await chat.page.getByLabel('Document').focus();
  await chat.page.getByLabel('Document').selectOption('Ostra mine');
  await chat.page.getByText('3 facts', { exact: true }).first().waitFor();
  expect(await chat.page.getByLabel('Document').evaluate((element) => element.matches(':focus'))).toBe(true);
  await chat.page.getByLabel('Order').selectOption('Figure, falling');
  await expect.poll(() => figures().allInnerTexts()).toEqual(['340', '325', '310']);
  await chat.page.getByLabel('Order').selectOption('Oldest period first');
  await expect.poll(() => figures().allInnerTexts()).toEqual(['310', '340', '325']);
  expect(new URL(chat.page.url()).hash).toBe('#/facts?unit=t&documentId=years&sort=period');
  await chat.page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(() => chat.page.getByLabel('Document').inputValue()).toBe('');
  await chat.page.getByLabel('Origin').selectOption('Entered by an editor');
  await chat.page.getByText('5 facts', { exact: true }).first().waitFor();
});

test('all that a search finds is downloaded as one table', async () => {
  await openFacts('?documentId=years&unit=t&sort=-figure');
  const [file] = await Promise.all([
    chat.page.waitForEvent('download'),
    chat.page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('facts.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toContain('subject,measure');
  expect(lines.slice(1).map((line) => line.split(',')[7])).toEqual(['310', '340', '325']);
});

test('facts of one measure are drawn over time: each point leads to its fact, and a table says the same', async () => {
  await openFacts('?documentId=years');
  const chart = chat.page.getByRole('group', { name: 'Chart over time: Ostra mine, Silver output' });
  expect(await chart.getByRole('link').evaluateAll((links) => links.map((link) => link.ariaLabel))).toEqual([
    '2020: 310',
    '2021: 340',
    '2022: 325',
  ]);
  await chart.getByRole('link', { name: '2021: 340' }).focus();
  await chat.page.getByText('2021: 340 (Ostra mine)').waitFor();
  await chat.page.getByText('As a table').click();
  expect(await chat.page.locator('.series-table tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/^2020\s+310\s+310\s+Ostra mine$/),
    expect.stringMatching(/^2021\s+340/),
    expect.stringMatching(/^2022\s+325/),
  ]);
  await chart.getByRole('link', { name: '2021: 340' }).focus();
  await chat.page.keyboard.press('Enter');
  await chat.page.locator('.fact-actions').waitFor();
  await chart.waitFor();
});

const fill = async (fields: Record<string, string>) => {
  for (const [label, text] of Object.entries(fields)) await chat.page.getByLabel(label, { exact: true }).fill(text);
};
const save = () => chat.page.getByRole('button', { name: 'Save to facts.csv' }).click();
const inFile = async () =>
  ((await (await fetch(`${server.url}/api/facts?origin=curated&subject=Ostra`)).json()) as { facts: Fact[] }).facts;

test('a fact is entered, changed, deleted and put back; what is wrong is said at its field', async () => {
  await openFacts('');
  await chat.page.getByRole('link', { name: 'Enter a fact' }).click();
  await save();
  await chat.page.getByText('Fill this in.').first().waitFor();
  expect(await chat.page.getByLabel('Subject', { exact: true }).evaluate((element) => element.matches(':focus'))).toBe(
    true,
  );
  await fill({ Subject: 'Ostra mine', Measure: 'reserves', Figure: 'many', Quote: 'not in it', From: '2024' });
  await chat.page.getByLabel('Document').selectOption('Ostra mine');
  await save();
  await chat.page.getByText('"many" is not one quantity').first().waitFor();
  expect(await chat.page.locator('[aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
    'fact-value',
    'fact-quote',
  ]);
  expect(await inFile()).toEqual([]);
  await fill({ Figure: '5,000 t', Quote: '' });
  await save();
  await chat.page.getByText('Saved to facts.csv.').first().waitFor();
  expect(await inFile()).toMatchObject([{ quantity: { text: '5,000 t' }, time: { start: '2024-01-01' } }]);
  await chat.page.getByRole('link', { name: 'Change this fact' }).click();
  await fill({ Figure: '5,200 t' });
  await save();
  await chat.page.getByRole('heading', { name: 'Fact', exact: true }).waitFor();
  expect(await inFile()).toMatchObject([{ quantity: { text: '5,200 t' }, time: { start: '2024-01-01' } }]);
  await chat.page.getByRole('button', { name: 'Delete this fact' }).click();
  await chat.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await chat.page.getByText('Deleted “5,200 t” from facts.csv.').first().waitFor();
  expect(await inFile()).toEqual([]);
  await chat.page.getByRole('button', { name: 'Put it back' }).click();
  await chat.page.getByText('Saved to facts.csv.').first().waitFor();
  expect(await inFile()).toMatchObject([{ quantity: { text: '5,200 t' } }]);
  chat.complaints.splice(0); // the browser notes the refusal itself
});

test('a fact that was misread is corrected by one that overrides it in every check', async () => {
  await openFacts('?documentId=mine&query=employs');
  await chat.page.getByRole('link', { name: '420 people' }).click();
  await chat.page.getByRole('link', { name: 'Correct this fact' }).click();
  expect(await chat.page.getByLabel('Mode').inputValue()).toBe('override');
  await chat.page.getByText('hides extracted facts of the same subject').waitFor();
  await fill({ Figure: '440 people' });
  await save();
  await chat.page.getByText('Saved to facts.csv.').first().waitFor();
  const check = await fetch(`${server.url}/api/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'The Tarn mine employs 420 people.' }),
  });
  expect(await check.json()).toMatchObject({ claims: [{ verdict: 'contradicted' }] });
});
