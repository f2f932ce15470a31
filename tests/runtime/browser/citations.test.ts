import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/domain/answer.ts';
import { pdf } from '../../ingest/fixtures.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const filler = (from: number) =>
  Array.from({ length: 600 }, (_, index) => `Paragraph ${from + index} speaks of the weather over the harbour.`).join(
    '\n\n',
  );
const LONG = `${filler(1)}\n\nThe Quellmund lighthouse is 61 metres tall.\n\n${filler(601)}\n`;

const MILL = `---
title: The Quellmund mill
---
## Staff

About **29 people** run the Quellmund mill. It grinds 1,450 tonnes of grain a year.

| Year | Wagons |
|------|--------|
| 2021 | 390 |
| 2022 | 410 |
`;

useChat({
  'lighthouse.md': `---\ntitle: Notes on a lighthouse\npublishedAt: 2024-05-03\n---\n${LONG}`,
  'mill.md': MILL,
  'quarry.pdf': await pdf([
    ['The quarry belongs to the town of Quellmund.'],
    ['The Quellmund quarry is 84 metres deep.'],
  ]),
});

const textOf = async (documentId: string): Promise<string> => {
  const response = await fetch(`${server.url}/api/documents/${encodeURIComponent(documentId)}`);
  return ((await response.json()) as { text: string }).text;
};

/** The text of the pane without what stands in its margin. */
const shownText = async (): Promise<string> =>
  (await chat.inspector.locator('.source-words').allTextContents()).join('');

const expectMarked = async (citation: Citation) => {
  const mark = chat.inspector.locator('mark');
  await expect.poll(() => mark.textContent()).toBe(citation.citedText);
  const box = await mark.boundingBox();
  const height = chat.page.viewportSize()?.height ?? 0;
  expect(box !== null && box.y >= 0 && box.y + box.height <= height).toBe(true);
};

const marker = (citation: Citation) =>
  chat.answer
    .locator('.prose')
    .getByRole('button', { name: new RegExp(`^Source ${citation.id}:`) })
    .first();

const open = async (answer: Answer): Promise<Citation> => {
  const citation = answer.citations[0];
  if (citation === undefined) throw new Error('The answer cites nothing.');
  await marker(citation).click();
  await chat.inspector.waitFor();
  return citation;
};

test('a marker opens the source with exactly the cited characters marked and in view', async () => {
  const answer = await chat.ask('How large are Russia’s rare-earth reserves?');
  for (const citation of answer.citations) {
    await marker(citation).click();
    await expectMarked(citation);
    const text = await textOf(citation.documentId);
    expect(await shownText()).toBe(text);
    expect(text.slice(citation.sourceSpan.start, citation.sourceSpan.end)).toBe(citation.citedText);
    expect(await chat.inspector.getByRole('heading', { level: 3 }).innerText()).toBe(citation.title);
  }
});

test('a long source is all there, scrolled to the passage, and laid out where it is near', async () => {
  const citation = await open(await chat.ask('How tall is the Quellmund lighthouse?'));
  await expectMarked(citation);
  await chat.inspector.getByText('May 3, 2024').waitFor();
  const text = await textOf(citation.documentId);
  expect(await shownText()).toBe(text);
  expect(await chat.inspector.locator('.source-row').count()).toBeLessThan(500);
  await chat.inspector.getByText('Paragraph 1200 speaks').scrollIntoViewIfNeeded();
  await chat.inspector.locator('.source-row').getByText('Paragraph 1200 speaks').waitFor();
  expect(await shownText()).toBe(text);
});

test('the other facts of the document stand in the margin and lead to the fact, and back', async () => {
  await open(await chat.ask('How many people run the Quellmund mill?'));
  const margin = chat.inspector.getByRole('list', { name: 'Facts stated here' }).first();
  const facts = margin.getByRole('button');
  await facts.first().waitFor();
  expect(await facts.allInnerTexts()).toEqual([
    expect.stringContaining('29 people'),
    expect.stringContaining('1,450 tonnes'),
  ]);
  expect(await margin.locator('.is-cited').count()).toBe(1);
  await facts.nth(1).click();
  await chat.inspector.locator('.fact').getByText('It grinds 1,450 tonnes of grain a year.').waitFor();
  await chat.inspector.getByRole('button', { name: 'Back' }).click();
  await chat.inspector.locator('.figure', { hasText: '1,450 tonnes' }).click();
  await chat.inspector.locator('.fact').waitFor();
});

test('Markdown is shown as it reads, with the cited cells of a table marked', async () => {
  await open(await chat.ask('How many wagons did the Quellmund mill have in 2022?'));
  const cells = chat.inspector.locator('.md-row', { has: chat.page.locator('mark') }).locator('.md-cell');
  await cells.first().waitFor();
  expect((await cells.allInnerTexts()).map((cell) => cell.trim())).toEqual(['2022', '410']);
  expect(await chat.inspector.locator('.source-text').innerText()).not.toMatch(/[|*#]/);
  expect(await shownText()).toBe(await textOf('mill'));
});

test('a PDF says where its pages begin and which one is cited', async () => {
  const citation = await open(await chat.ask('How deep is the Quellmund quarry?'));
  expect(citation.page).toBe(2);
  await expectMarked(citation);
  await chat.inspector.getByText('page 2 of 2').waitFor();
  const row = chat.inspector.locator('[data-page="Page 2"]');
  expect(await row.locator('mark').textContent()).toBe(citation.citedText);
});

test('the source opens as a page of its own with the same characters marked', async () => {
  const citation = await open(await chat.ask('How large are Russia’s rare-earth reserves?'));
  const link = chat.inspector.getByRole('link', { name: 'Open as a page' });
  expect(await link.getAttribute('href')).toContain(
    `start=${citation.sourceSpan.start}&end=${citation.sourceSpan.end}`,
  );
  const [page] = await Promise.all([chat.page.context().waitForEvent('page'), link.click()]);
  expect(await page.locator('mark').textContent()).toBe(citation.citedText);
});

test('the list under the answer opens the same passage as the marker', async () => {
  const answer = await chat.ask('When must the new bridge to North Korea be completed?');
  const citation = answer.citations[0];
  if (citation === undefined) throw new Error('The answer cites nothing.');
  await chat.answer.locator('.sources .card').first().click();
  await expectMarked(citation);
});

test('the pointer on a marker previews the quote, and leaving takes it away', async () => {
  const answer = await chat.ask('How large are Russia’s rare-earth reserves?');
  const citation = answer.citations[0];
  if (citation === undefined) throw new Error('The answer cites nothing.');
  await marker(citation).hover();
  expect(await chat.page.locator('.preview blockquote').innerText()).toBe(citation.citedText);
  await chat.page.mouse.move(2, 2);
  await chat.page.locator('.preview').waitFor({ state: 'detached' });
});

test('the arrow keys walk the sources of an answer', async () => {
  const answer = await chat.ask('What do the documents say about Russia?');
  expect(answer.citations.length).toBeGreaterThan(1);
  await open(answer);
  for (const citation of answer.citations.slice(1)) {
    await chat.page.keyboard.press('ArrowRight');
    await expectMarked(citation);
  }
  await chat.page.keyboard.press('ArrowRight');
  for (const citation of answer.citations.slice(0, -1).toReversed()) {
    await chat.page.keyboard.press('ArrowLeft');
    await expectMarked(citation);
  }
});

test('closing the pane gives the focus back to the marker that opened it', async () => {
  const answer = await chat.ask('How large are Russia’s rare-earth reserves?');
  await open(answer);
  await chat.inspector.getByRole('button', { name: 'Close' }).click();
  await chat.inspector.waitFor({ state: 'detached' });
  expect(await chat.page.evaluate('document.activeElement.className')).toContain('citation');
});
