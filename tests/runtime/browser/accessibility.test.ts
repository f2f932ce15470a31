import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './support/axe.ts';
import { DESKTOP, openChat, PHONE, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { startServer, type Server } from './support/server.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer({ 'tarn.md': TARN })]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const TARN = `# Tarn mine

| Year | Output (Mt) |
| ---- | ----------- |
| 2020 | 4.1         |
| 2021 | 4.4         |
| 2022 | 4.2         |
`;

const open = async (page: Page, address: string, shown: string) => {
  await page.goto(`${server.url}/${address}`);
  await page.locator(shown).first().waitFor();
};

const checkDraft = async (page: Page) => {
  await open(page, '#/check', '#draft');
  await page
    .locator('#draft')
    .fill('The reserves hold 17 rare-earth metals and 28.7 million tonnes. 4,200 people live there.');
  await page.locator('#draft').press('Control+Enter');
  await page.locator('.marked-draft .claim').first().waitFor();
};

const STATES: Record<string, (chat: ChatPage) => Promise<unknown>> = {
  'the empty chat': async (chat) => chat.page.locator('.example').first().waitFor(),
  'an answer': (chat) => chat.ask('How large are Russia’s rare-earth reserves?'),
  'an answer beside its source': async (chat) => {
    await chat.ask('How large are Russia’s rare-earth reserves?');
    await chat.answer.locator('.prose .citation').first().click();
    await chat.inspector.locator('mark').waitFor();
  },
  'a number explained': async (chat) => {
    await chat.ask('How large are Russia’s rare-earth reserves?');
    await chat.answer.locator('.prose .claim').first().click();
    await chat.inspector.locator('.fact dl').first().waitFor();
  },
  'a corrected question': (chat) => chat.ask('Is it true that the reserves come to 30 million tonnes?'),
  'an abstention': (chat) => chat.ask('What is the population of Vladivostok?'),
  'a question that is too long': (chat) => chat.question.fill('x'.repeat(4_001)),
  'an answer that failed': async (chat) => {
    await chat.page.route('**/api/ask', (route) => route.abort());
    await chat.question.fill('How large are Russia’s rare-earth reserves?');
    await chat.question.press('Enter');
    await chat.answer.getByRole('button', { name: 'Try again' }).waitFor();
  },
  'the list of conversations': async (chat) => {
    await chat.ask('How large are Russia’s rare-earth reserves?');
    const show = chat.page.getByRole('button', { name: 'Show conversations' });
    if (await show.isVisible()) await show.click();
    await chat.page
      .getByRole('link', { name: /reserves/ })
      .first()
      .hover();
  },
  'the fact table': async ({ page }) => {
    await open(page, '#/facts?unit=tonnes', '.fact-item');
  },
  'a series of facts': async ({ page }) => {
    await open(page, '#/facts?documentId=tarn', '.series-plot');
    await page.getByText('As a table').click();
  },
  'a search that can’t be read': ({ page }) => open(page, '#/facts?min=banana', '.field-problem'),
  'one fact': async ({ page }) => {
    await open(page, '#/facts?unit=tonnes', '.fact-item');
    await page.locator('.fact-item h2 a').first().click();
    await page.locator('.fact-actions').waitFor();
  },
  'a fact about to be deleted': async ({ page }) => {
    await open(page, '#/facts?origin=curated', '.fact-item');
    await page.locator('.fact-item h2 a').first().click();
    await page.getByRole('button', { name: 'Delete this fact' }).click();
  },
  'a fact entered badly': async ({ page }) => {
    await open(page, '#/facts/new', '.fact-form');
    await page.getByRole('button', { name: 'Save to facts.csv' }).click();
    await page.locator('.field-problem').first().waitFor();
  },
  'the page for drafts': ({ page }) => open(page, '#/check', '#draft'),
  'a draft that is too long': async ({ page }) => {
    await open(page, '#/check', '#draft');
    await page.locator('#draft').fill('x'.repeat(500_001));
    await page.locator('#draft-problem').waitFor();
  },
  'a checked draft': async ({ page }) => {
    await checkDraft(page);
    await page.getByText('Report', { exact: true }).click();
  },
  'a part of a draft in its editor': async ({ page }) => {
    await checkDraft(page);
    await page.getByText('The reserves hold').dblclick({ position: { x: 5, y: 12 } });
    await page.getByRole('textbox', { name: 'Part of the draft' }).waitFor();
  },
  'a number of a draft': async ({ page, inspector }) => {
    await checkDraft(page);
    await page.keyboard.press('F8');
    await inspector.locator('.fact dl').first().waitFor();
  },
  'a question being changed': async (chat) => {
    await chat.ask('How large are Russia’s rare-earth reserves?');
    await chat.page.getByRole('button', { name: 'Edit the question' }).click();
    await chat.page.locator('.question-form textarea').waitFor();
  },
  'a source as a page': async ({ page }) => {
    await page.goto(`${server.url}/documents/tarn?start=0&end=11`);
    await page.locator('mark').waitFor();
  },
  'a shared answer': async ({ page }) => {
    const response = await fetch(`${server.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'How large are Russia’s rare-earth reserves?' }),
    });
    const { id } = (await response.json()) as { id: string };
    await page.goto(`${server.url}/answers/${id}`);
    await page.locator('main').waitFor();
  },
  'a conversation that is gone': async (chat) => {
    await chat.page.goto(`${server.url}/#/c/none`);
    await chat.page.getByText('no longer exists').waitFor();
  },
};

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('%s', (_, viewport) => {
  test.each(Object.keys(STATES))('axe finds nothing in %s, light or dark', async (name) => {
    const chat = await openChat(browser, server, { viewport, reducedMotion: 'reduce' });
    await STATES[name]?.(chat);
    expect(await violationsInBothThemes(chat.page)).toEqual([]);
    await chat.close();
  });
});

test('a streamed answer is announced without moving the focus', async () => {
  const chat = await openChat(browser, server);
  await chat.ask('How large are Russia’s rare-earth reserves?');
  expect(await chat.page.locator('[aria-live]').innerText()).toMatch(/^Answer complete\. \d+ numbers? supported/);
  expect(await chat.question.evaluate((element) => element.matches(':focus'))).toBe(true);
  await chat.close();
});

test('the theme is switched by hand and kept', async () => {
  const chat = await openChat(browser, server, { colorScheme: 'light' });
  const background = () => chat.page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  const light = await background();
  await chat.page.getByRole('button', { name: 'Theme: as the system' }).click();
  await chat.page.getByRole('button', { name: 'Theme: light' }).click();
  await chat.page.getByRole('button', { name: 'Theme: dark' }).waitFor();
  const dark = await background();
  expect(dark).not.toBe(light);
  await chat.page.reload();
  expect(await background()).toBe(dark);
  await chat.close();
});
