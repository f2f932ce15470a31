import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/domain/answer.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const filler = (from: number) =>
  Array.from({ length: 300 }, (_, index) => `Paragraph ${from + index} speaks of the weather over the harbour.`).join(
    '\n\n',
  );
const LONG = `${filler(1)}\n\nThe Quellmund lighthouse is 61 metres tall.\n\n${filler(301)}\n`;

useChat({ 'lighthouse.md': `---\ntitle: Notes on a lighthouse\npublishedAt: 2024-05-03\n---\n${LONG}` });

const textOf = async (documentId: string): Promise<string> => {
  const response = await fetch(`${server.url}/api/documents/${encodeURIComponent(documentId)}`);
  return ((await response.json()) as { text: string }).text;
};

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
    expect(await chat.inspector.locator('.source-text').textContent()).toBe(text);
    expect(text.slice(citation.sourceSpan.start, citation.sourceSpan.end)).toBe(citation.citedText);
    expect(await chat.inspector.getByRole('heading', { level: 3 }).innerText()).toBe(citation.title);
  }
});

test('a long source is scrolled to the passage and shown further on demand', async () => {
  const citation = await open(await chat.ask('How tall is the Quellmund lighthouse?'));
  await expectMarked(citation);
  await chat.inspector.getByText('May 3, 2024').waitFor();
  const text = await textOf(citation.documentId);
  const shown = chat.inspector.locator('.source-text');
  expect((await shown.textContent())?.length).toBeLessThan(text.length);
  await chat.inspector.getByRole('button', { name: 'Show earlier text' }).click();
  await chat.inspector.getByRole('button', { name: 'Show later text' }).click();
  expect(await shown.textContent()).toBe(text);
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
