import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/axe.ts';
import { DESKTOP, openChat, PHONE, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { startServer, type Server } from './support/server.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

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
  'the fact table': async (chat) => {
    await chat.page.goto(`${server.url}/#/facts?unit=tonnes`);
    await chat.page.locator('.fact-item').first().waitFor();
  },
  'a search that can’t be read': async (chat) => {
    await chat.page.goto(`${server.url}/#/facts?min=banana`);
    await chat.page.locator('.field-problem').waitFor();
  },
  'one fact': async (chat) => {
    await chat.page.goto(`${server.url}/#/facts?unit=tonnes`);
    await chat.page.locator('.fact-item h2 a').first().click();
    await chat.page.locator('.fact dl').waitFor();
  },
  'a conversation that is gone': async (chat) => {
    await chat.page.goto(`${server.url}/#/c/none`);
    await chat.page.getByText('no longer exists').waitFor();
  },
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('%s', (_, viewport) => {
    test.each(Object.keys(STATES))('axe finds nothing in %s', async (name) => {
      const chat = await openChat(browser, server, { colorScheme, viewport, reducedMotion: 'reduce' });
      await STATES[name]?.(chat);
      expect(await accessibilityViolations(chat.page)).toEqual([]);
      await chat.close();
    });
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
