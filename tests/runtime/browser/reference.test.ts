import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations } from './support/axe.ts';
import { DESKTOP, openChat, PHONE } from './support/chat-page.ts';
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

test.each([
  ['light', DESKTOP],
  ['dark', PHONE],
] as const)(
  'the API reference is legible, fits and can be walked by keyboard: %s, %o',
  async (colorScheme, viewport) => {
    const { page, complaints, close } = await openChat(browser, server, { colorScheme, viewport }, '/docs');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Answer a question from the documents' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator(':target').getAttribute('id')).toBe('ask');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("section").id')).toBe('ask');
    expect(complaints).toEqual([]);
    await close();
  },
);

test('it works without scripts, and the chat leads to it', async () => {
  const { page, close } = await openChat(browser, server);
  await page.getByRole('link', { name: 'API reference' }).click();
  await page.getByRole('heading', { name: 'API reference' }).waitFor();
  expect(await page.locator('script').count()).toBe(0);
  await close();
});
