import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChat, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { expectHarmless, PAYLOADS } from './support/payloads.ts';
import { startServer, type Server } from './support/server.ts';

const DOCUMENT = `---
title: Zorblatt <img src=x onerror="window.attacked=true">
tags: ["<script>window.attacked=true</script>"]
---
${PAYLOADS.map((payload, index) => `The Zorblatt mine number ${index + 1} holds ${40 + index} tonnes of ${payload} ore.`).join('\n\n')}
`;

let browser: Browser;
let server: Server;
let chat: ChatPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchChromium(),
    startServer({ 'zorblatt.txt': DOCUMENT, 'zorblatt.md': DOCUMENT }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  chat = await openChat(browser, server);
});
afterEach(async () => {
  await expectHarmless(chat);
  await chat.close();
});

test('the page comes with a policy that allows nothing inline and nothing from elsewhere', async () => {
  const policy = (await fetch(server.url)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('http');
});

test.each(PAYLOADS.map((payload, index) => [index + 1, payload]))(
  'markup of a document stays text: mine %i, %s',
  async (number) => {
    await chat.ask(`How many tonnes does the Zorblatt mine number ${number} hold?`);
    const card = chat.answer.locator('.card').first();
    await card.click();
    await chat.inspector.locator('mark').first().waitFor();
    expect(await chat.inspector.locator('.source-text').textContent()).toContain(
      '<script>window.attacked=true</script>',
    );
  },
);

test('markup of a question stays text, in the chat and in the list of conversations', async () => {
  for (const payload of PAYLOADS) {
    await chat.ask(`${payload} How many tonnes does Zorblatt hold?`);
    expect(await chat.page.locator('.question').last().innerText()).toContain(payload);
    await chat.page.reload();
    await chat.answer.waitFor();
  }
});

test('an address that names no conversation in earnest does no harm', async () => {
  await chat.page.goto(`${server.url}/#/c/%3Cimg%20src=x%20onerror=window.attacked=true%3E`);
  await chat.page.getByText('no longer exists').waitFor();
  chat.complaints.splice(0); // the browser reports the 404 that the page has shown
});
