import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openChat, type ChatPage } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { startServer, type Server } from './support/server.ts';

const RESERVES = 'How large are Russia’s rare-earth reserves?';

let browser: Browser;
let server: Server;
let chat: ChatPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  chat = await openChat(browser, server);
});
afterEach(async () => {
  await chat.close();
});

test('a question of 100,000 characters is kept, refused and explained', async () => {
  await chat.question.fill('why '.repeat(25_000));
  await chat.page.getByText('This question has 100,000 characters. The limit is 4,000').waitFor();
  await chat.question.press('Enter');
  expect(await chat.page.locator('.exchange').count()).toBe(0);
  expect(await chat.page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  expect((await chat.question.inputValue()).length).toBe(100_000);
  await chat.ask(RESERVES);
});

test('a page that could not be fetched says so in view, and comes when it is tried again', async () => {
  await chat.page.route('**/assets/FactsPage*.js', (route) => route.abort());
  await chat.page.goto(`${server.url}/#/facts`);
  const note = chat.page.getByText('This page could not be loaded.');
  await note.waitFor();
  const box = await note.boundingBox();
  expect(box !== null && box.y + box.height < (chat.page.viewportSize()?.height ?? 0)).toBe(true);
  await chat.page.unrouteAll();
  await chat.page.getByRole('button', { name: 'Try again' }).click();
  await chat.page.getByRole('heading', { level: 1, name: 'Facts' }).waitFor();
});

test('a server that has gone is said so, the question is kept, and its return is noticed', async () => {
  await chat.ask(RESERVES);
  await server.kill();
  await chat.question.fill('When must the new bridge be completed?');
  await chat.question.press('Enter');
  await chat.answer.getByText('can’t be reached').waitFor();
  await chat.page.getByText('Connection lost. Trying again…').waitFor();
  await server.restart();
  await chat.page.getByText('Connected again.').waitFor();
  expect(await chat.page.getByText('Connection lost. Trying again…').count()).toBe(0);
  await chat.answer.getByRole('button', { name: 'Try again' }).click();
  await chat.answer.getByText('2026').first().waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(2);
});

test('a stream that breaks off leaves what was checked and offers another try', async () => {
  const whole = await (
    await fetch(`${server.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ question: RESERVES }),
    })
  ).text();
  const body = whole.slice(0, whole.indexOf('event: done'));
  await chat.page.route('**/api/ask', (route) => route.fulfill({ contentType: 'text/event-stream', body }));
  await chat.question.fill(RESERVES);
  await chat.question.press('Enter');
  await chat.answer.getByText('The connection broke off').waitFor();
  expect(await chat.answer.innerText()).toContain('28.7 million tonnes');
  expect(await chat.answer.getByRole('button', { name: /^28\.7 million tonnes supported/ }).count()).toBe(1);
  await chat.page.unrouteAll();
  await chat.answer.getByRole('button', { name: 'Try again' }).click();
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
});

test('a problem of the server is shown in its words, and the question can be edited', async () => {
  const detail = 'The disk is full. Free some space.';
  await chat.page.route('**/api/ask', (route) =>
    route.fulfill({
      status: 507,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'data-unwritable', detail }),
    }),
  );
  await chat.question.fill(RESERVES);
  await chat.question.press('Enter');
  await chat.answer.getByText(detail).waitFor();
  await chat.answer.getByRole('button', { name: 'Edit the question' }).click();
  const box = chat.page.getByRole('textbox', { name: 'The question in other words' });
  expect(await box.inputValue()).toBe(RESERVES);
  await chat.page.unrouteAll();
  await box.press('Enter');
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(1);
});

test('the page says so while the documents are still being read', async () => {
  await chat.page.route('**/readyz', (route) =>
    route.fulfill({ status: 503, contentType: 'application/json', body: '{"status":"indexing"}' }),
  );
  await chat.page.reload();
  await chat.page.getByText('Still reading the documents.').waitFor();
  await chat.page.unrouteAll();
  await chat.page.getByText('Still reading the documents.').waitFor({ state: 'detached' });
  await chat.page.locator('.example').first().waitFor();
});

test('a conversation that is gone is said so, and a new one can be started', async () => {
  await chat.page.goto(`${server.url}/#/c/gone`);
  await chat.page.getByText('This conversation no longer exists. Start a new chat.').waitFor();
  await chat.page.getByRole('button', { name: 'New chat' }).click();
  await chat.ask(RESERVES);
});

test('a conversation that could not be opened opens once the server is back', async () => {
  await chat.ask(RESERVES);
  await chat.page.route('**/{readyz,api/**}', (route) => route.abort());
  await chat.page.reload();
  await chat.page.getByText('can’t be reached').waitFor();
  await chat.page.unrouteAll();
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(await chat.page.getByText('can’t be reached').count()).toBe(0);
});

test('without storage the chat works all the same', async () => {
  await chat.page.addInitScript(
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })",
  );
  await chat.page.reload();
  await chat.page.getByText('This browser keeps nothing').waitFor();
  await chat.ask(RESERVES);
  await chat.page.getByRole('button', { name: 'Theme: as the system' }).click();
  await chat.page.getByRole('button', { name: 'Theme: light' }).waitFor();
});

test('a source that changed after the answer is labelled, never marked in the wrong place', async () => {
  const answer = await chat.ask(RESERVES);
  await chat.page.route('**/api/documents/*', async (route) => {
    const response = await route.fetch();
    const document = (await response.json()) as { text: string };
    await route.fulfill({ response, json: { ...document, text: `Preface.\n\n${document.text}` } });
  });
  await chat.answer.locator('.prose .citation').first().click();
  await chat.inspector.getByText('The cited words are now in another place.').waitFor();
  expect(await chat.inspector.locator('mark').textContent()).toBe(answer.citations[0]?.citedText);
});
