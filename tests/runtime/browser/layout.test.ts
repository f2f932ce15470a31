import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChat, PHONE, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { startPausingProxy } from './support/pausing-proxy.ts';
import { startServer, type Server } from './support/server.ts';

const YEARS = `# The ${'verylong'.repeat(20)} mine

| Year | Silver output (t) |
| ---- | ----------------- |
| 2020 | 310 |
| 2021 | 340 |
| 2022 | 325 |
`;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer({ 'years.md': YEARS })]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const expectNoSidewaysScroll = async ({ page }: ChatPage) => {
  const wide = await page.evaluate(`[...document.querySelectorAll('html, body, #app *')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => element.className || element.localName)`);
  expect(wide).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
};

test.each([320, 390, 820, 1024, 1440])('nothing is cut off or scrolls sideways at %i pixels', async (width) => {
  const chat = await openChat(browser, server, { viewport: { width, height: 844 } });
  await chat.page.locator('.reading').waitFor(); // the titles of the documents
  await expectNoSidewaysScroll(chat);
  await chat.ask('Is it true that the reserves come to 30 million tonnes?');
  await expectNoSidewaysScroll(chat);
  await chat.ask(`What about ${'verylongword'.repeat(40)}?`);
  await expectNoSidewaysScroll(chat);
  await chat.page.locator('.card').first().click();
  await chat.inspector.locator('mark').waitFor();
  await expectNoSidewaysScroll(chat);
  expect(chat.complaints).toEqual([]);
  await chat.close();
});

test('no line is broken between a number, its verdict, the punctuation after it and the source', async () => {
  const chat = await openChat(browser, server);
  await chat.ask('How large are Russia’s rare-earth reserves?');
  const broken = await chat.page.evaluate(`(() => {
    const prose = document.querySelector('.answer .prose');
    const line = (range) => range.getClientRects()[0].bottom;
    const after = (node) => {
      const range = document.createRange();
      range.setStart(node.nextSibling, 0);
      range.setEnd(node.nextSibling, 1);
      return range;
    };
    const before = (node) => {
      const range = document.createRange();
      const { previousSibling } = node;
      range.setStart(previousSibling, previousSibling.length - 2);
      range.setEnd(previousSibling, previousSibling.length - 1);
      return range;
    };
    const isApart = (a, b) => Math.abs(a - b) > 12;
    const found = [];
    for (let width = 120; width <= 620; width += 3) {
      prose.style.width = width + 'px';
      for (const claim of prose.querySelectorAll('.claim')) {
        const verdict = claim.querySelector('svg').getBoundingClientRect().bottom;
        if (/^\\S/.test(claim.nextSibling.data) && isApart(verdict, line(after(claim)))) found.push([width, claim.innerText]);
      }
      for (const citation of prose.querySelectorAll('.citation'))
        if (isApart(citation.getClientRects()[0].bottom, line(before(citation)))) found.push([width, citation.innerText]);
    }
    return found;
  })()`);
  expect(broken).toEqual([]);
  expect(await chat.answer.locator('.prose .claim + *, .prose .citation').count()).toBeGreaterThan(0);
  await chat.close();
});

test('a long conversation scrolls inside the page, never the page itself', async () => {
  const chat = await openChat(browser, server);
  for (const question of ['How large are Russia’s reserves?', 'When is the bridge due?', 'What about China?'])
    await chat.ask(question);
  await chat.answer.locator('.card').first().click();
  await chat.inspector.locator('mark').waitFor();
  expect(await chat.page.evaluate('document.querySelector(".chat").getBoundingClientRect().top')).toBe(0);
  expect(await chat.page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  const question = await chat.page.locator('.question').last().boundingBox();
  expect(question?.y).toBeLessThan(100);
  await chat.close();
});

test('on a phone the conversations are a drawer and the source a sheet, both closed by Escape', async () => {
  const chat = await openChat(browser, server, { viewport: PHONE, hasTouch: true });
  await chat.ask('How large are Russia’s rare-earth reserves?');
  await chat.page.getByRole('button', { name: 'Show conversations' }).tap();
  const drawer = chat.page.getByRole('dialog', { name: 'Conversations' });
  await drawer.getByRole('button', { name: 'New chat' }).waitFor();
  await chat.page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await chat.answer.locator('.prose .citation').first().tap();
  await chat.inspector.locator('mark').waitFor();
  expect(await chat.inspector.evaluate((element) => element.matches(':modal'))).toBe(true);
  await chat.page.keyboard.press('Escape');
  await chat.inspector.waitFor({ state: 'detached' });
  await chat.close();
});

test('nothing moves while an answer streams in, sentence by sentence', async () => {
  const proxy = await startPausingProxy(server.url);
  const chat = await openChat(browser, { ...server, url: proxy.url });
  await chat.page.evaluate(`
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
    }).observe({ type: 'layout-shift' });`);
  await chat.question.fill('Is it true that Russia’s rare-earth reserves come to 30 million tonnes?');
  await chat.question.press('Enter');
  await chat.answer.locator('.prose .citation').first().waitFor();
  const before = await chat.answer.locator('.prose').boundingBox();
  await chat.page.waitForTimeout(600); // past the half second in which a shift counts as asked for
  proxy.resume();
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(await chat.answer.locator('.prose').boundingBox()).toEqual(before);
  expect(await chat.page.evaluate('shifts')).toEqual([]);
  await chat.close();
  proxy.close();
});

test('where less motion is wished for, nothing on the way to an answer moves by itself', async () => {
  const chat = await openChat(browser, server, { reducedMotion: 'reduce' });
  await chat.page.route('**/api/ask', () => undefined); // never answered
  await chat.question.fill('How large are Russia’s rare-earth reserves?');
  await chat.question.press('Enter');
  await chat.answer.locator('.pulse').waitFor();
  expect(await chat.page.evaluate('document.getAnimations().length')).toBe(0);
  await chat.page.unrouteAll({ behavior: 'ignoreErrors' });
  await chat.close();
});

const LONG = 'verylongword'.repeat(40);
const DRAFT = `# ${LONG}\n\nThe reserves hold 17 rare-earth metals and 28.7 million tonnes of ${LONG}.`;

/** Each page beside the chat, and what has to be there before it is looked at. */
const PAGES: Record<string, (chat: ChatPage) => Promise<unknown>> = {
  '#/check': async ({ page, inspector }) => {
    await page.locator('#draft').fill(DRAFT);
    await page.getByRole('button', { name: 'Check the numbers' }).click();
    await page.locator('.marked-draft .claim').first().waitFor();
    await page.getByText('Report', { exact: true }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await inspector.locator('.fact dl').first().waitFor();
  },
  '#/facts': ({ page }) => page.locator('.fact-item').first().waitFor(),
  '#/facts?documentId=years': async ({ page }) => {
    await page.locator('.series-plot').waitFor();
    await page.getByText('As a table').click();
  },
  '#/facts/new': async ({ page }) => {
    await page.locator('.fact-form').waitFor();
    await page.getByRole('button', { name: 'Save to facts.csv' }).click();
  },
  '#/documents': ({ page }) => page.locator('main h1').waitFor(),
  '#/feedback': ({ page }) => page.locator('main h1').waitFor(),
};

test.each([390, 820, 1440])('no page beside the chat is cut off or scrolls sideways at %i pixels', async (width) => {
  const chat = await openChat(browser, server, { viewport: { width, height: 844 } });
  for (const [address, show] of Object.entries(PAGES)) {
    await chat.page.goto(`${server.url}/${address}`);
    await show(chat);
    await expectNoSidewaysScroll(chat);
  }
  expect(chat.complaints).toEqual([]);
  await chat.close();
});
