import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { say } from '../../support/model-server/reply.ts';
import { startModelServer, type ModelServer } from '../../support/model-server/start-model-server.ts';
import { openChat, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { expectHarmless, PAYLOADS } from './support/payloads.ts';
import { startServer, type Server } from './support/server.ts';

const ALL = PAYLOADS.join(' ');
const NAME = 'x"><img src=x onerror=window.attacked=true>';
const DOCUMENT = `---
title: ${JSON.stringify(`Zorblatt ${ALL}`)}
url: 'https://example.org/"><script>window.attacked=true</script>'
tags: ${JSON.stringify(PAYLOADS)}
---
# ${ALL}

The Zorblatt ${PAYLOADS[0]} mine made 40 tonnes of ${PAYLOADS[1]} ore in 2020. It employs 310 people, says ${PAYLOADS[2]}.

| Year | Output of ${PAYLOADS[0]?.replaceAll('|', '')} (t) |
| ---- | --- |
| 2020 | 310 |
| 2021 | 340 |
| 2022 | 325 |
`;
const TOLD = `The Zorblatt mine made 40 tonnes [1]. ${ALL} The mine employs 999 people ${PAYLOADS[0]} [1].`;

let model: ModelServer;
let browser: Browser;
let server: Server;
let answer: Answer;
let fact: Fact;

const send = async <T>(method: string, path: string, body: object): Promise<T> => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return (response.status === 204 ? null : await response.json()) as T;
};

beforeAll(async () => {
  model = await startModelServer({ script: () => say(TOLD) });
  [browser, server] = await Promise.all([
    launchChromium(),
    startServer(
      { [`${NAME}.md`]: DOCUMENT },
      { ASSAY_MODEL: 'openai:small', OPENAI_BASE_URL: model.openaiUrl, OPENAI_API_KEY: 'key' },
    ),
  ]);
  fact = await send('POST', '/api/facts', {
    subject: `Zorblatt ${PAYLOADS[0]}`,
    aliases: [PAYLOADS[2]],
    measure: `output ${PAYLOADS[1]}`,
    qualifiers: [PAYLOADS[3]],
    value: '40 tonnes',
    attribution: PAYLOADS[4],
    source: NAME,
  });
  answer = await send('POST', '/api/ask', { question: `How many tonnes did the Zorblatt ${PAYLOADS[0]} mine make?` });
  await send('POST', '/api/feedback', { answerId: answer.id, rating: 'down', comment: ALL });
  await send('PATCH', `/api/conversations/${answer.conversationId}`, { title: `${PAYLOADS[0]} ${PAYLOADS[3]}` });
  await send('POST', '/api/ask', { question: `What is the ${ALL} population?` });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await model?.close();
});

const clickAll = async ({ page, inspector }: ChatPage, name: string) => {
  await page.locator(name).first().click();
  await inspector.locator('.inspector-body').first().waitFor();
};

/** Each page by what shows that it holds the hostile text. */
const PAGES: Record<string, { address: () => string; shown: string; more?: (chat: ChatPage) => Promise<void> }> = {
  'an answer of a hostile model': {
    address: () => `/#/c/${answer.conversationId}`,
    shown: '.answer',
    more: async (chat) => {
      await chat.page.locator('.withheld summary').click();
      await clickAll(chat, '.answer .claim, .answer .card');
    },
  },
  'the list of conversations': { address: () => '/#/', shown: '.conversation a' },
  'the fact table and its chart': {
    address: () => '/#/facts?subject=Zorblatt',
    shown: '.fact-item',
    more: async ({ page }) => page.locator('.series-plot').waitFor(),
  },
  'one fact': {
    address: () => `/#/facts/${fact.id}`,
    shown: '.fact-actions',
    more: async (chat) => {
      await chat.page.getByRole('button', { name: 'Show in the source' }).click();
      await chat.inspector.locator('.source-text').waitFor();
    },
  },
  'the form of a fact': { address: () => `/#/facts/${fact.id}?edit=1`, shown: '.fact-form' },
  'a draft under check': {
    address: () => '/#/check',
    shown: '#draft',
    more: async (chat) => {
      await chat.page.locator('#draft').fill(`# ${ALL}\n\nZorblatt made 41 tonnes in 2020. ${ALL}\n\n${DOCUMENT}`);
      await chat.page.locator('#draft').press('Control+Enter');
      await chat.page.locator('.marked-draft .claim').first().waitFor();
      await chat.page.keyboard.press('F8');
      await chat.inspector.locator('.inspector-body').first().waitFor();
    },
  },
  'what readers thought': { address: () => '/#/feedback', shown: 'main h1' },
  'the documents': { address: () => '/#/documents', shown: 'main h1' },
  'a source as a page': { address: () => `/documents/${encodeURIComponent(NAME)}?start=0&end=40`, shown: 'main h1' },
  'a shared answer': { address: () => `/answers/${answer.id}`, shown: 'main' },
};

test.each(Object.keys(PAGES))('markup stays text on every page: %s', async (name) => {
  const { address, shown, more } = PAGES[name]!;
  const chat = await openChat(browser, server, {}, address());
  await chat.page.locator(shown).first().waitFor();
  await more?.(chat);
  await expect.poll(() => chat.page.locator('body').innerText()).toContain('<img src=x onerror=');
  await expectHarmless(chat);
  await chat.close();
});
