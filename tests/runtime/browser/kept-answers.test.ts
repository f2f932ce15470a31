import { expect, test } from 'vitest';
import { openChat } from './support/chat-page.ts';
import { browser, chat, server, useChat } from './support/chat-suite.ts';

useChat({
  'bridge.txt': 'The Orla bridge is 410 metres long. It was opened in 1932.',
  'tunnel.txt': 'The Tarn tunnel is 950 metres long. It was opened in 1971.',
});

const PATIENT = { timeout: 10_000 };

const both = 'How long is the Orla bridge, and how long is the Tarn tunnel?';

const send = (method: string, path: string, body?: unknown) =>
  fetch(`${server.url}${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

test('what came from a deleted source is withheld in the chat and on a shared page, with a notice', async () => {
  const answer = await chat.ask(both);
  const { url } = (await (await send('POST', `/api/answers/${answer.id}/share`)).json()) as { url: string };
  expect(await chat.page.locator('.exchange').innerText()).toContain('410');
  expect((await send('DELETE', '/api/documents/bridge')).status).toBe(204);
  await chat.page.reload();
  await chat.answer.getByText('A source of this answer has been deleted.').waitFor();
  const text = await chat.answer.innerText();
  expect(text).not.toContain('410');
  expect(text).toContain('950 metres');
  expect(text).toContain('[withheld]');
  await chat.page.goto(url);
  await chat.page.getByText('A source of this answer has been deleted.').waitFor();
  expect(await chat.page.locator('body').innerText()).not.toContain('410');
  expect(await chat.page.locator('body').innerText()).toContain('950 metres');
});

test('a source that has changed is labelled in the chat and on a shared page', async () => {
  const answer = await chat.ask('How long is the Tarn tunnel?');
  const text = 'The Tarn tunnel is 950 metres long. It was opened in 1971. It was closed in 2020.';
  expect((await send('PUT', '/api/documents/tunnel', { title: 'Tunnel', text })).status).toBe(200);
  await chat.page.reload();
  await chat.answer.getByText('has changed since this answer was given').waitFor();
  await chat.answer.locator('.sources').getByText('changed since').waitFor();
  expect(await chat.answer.innerText()).toContain('950 metres');
  await chat.page.goto(`${server.url}/answers/${answer.id}`);
  await chat.page.getByText('changed since', { exact: true }).waitFor();
});

test('a link to an answer that was deleted with its conversation says so', async () => {
  const answer = await chat.ask('How long is the Tarn tunnel?');
  await send('DELETE', `/api/conversations/${answer.conversationId}`);
  await chat.page.goto(`${server.url}/answers/${answer.id}`);
  await chat.page.getByRole('heading', { name: 'This answer is no longer there' }).waitFor();
  chat.complaints.splice(0); // the browser reports the 404 that the page has shown
});

test('two tabs with one conversation see what is asked in either, and that it is renamed or gone', async () => {
  const { conversationId } = await chat.ask('How long is the Tarn tunnel?');
  const other = await chat.page.context().newPage();
  await other.goto(`${server.url}/#/c/${conversationId}`);
  const exchanges = other.locator('.exchange');
  await exchanges.first().waitFor();
  await other.getByRole('textbox', { name: 'Your question' }).fill('A draft of my own');
  await chat.ask('When was it opened?');
  await expect.poll(() => exchanges.count(), PATIENT).toBe(2);
  expect(await exchanges.last().innerText()).toContain('1971');
  expect(await other.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('A draft of my own');
  await other.getByRole('textbox', { name: 'Your question' }).fill('Where is the Tarn tunnel?');
  await other.keyboard.press('Enter');
  await expect.poll(() => chat.page.locator('.exchange').count(), PATIENT).toBe(3);
  await send('DELETE', `/api/conversations/${conversationId}`);
  await other.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
  await other.getByText('This conversation no longer exists.').waitFor();
  chat.complaints.splice(0); // the browser reports the 404 that the page has shown
});

test('a question that a reload cut off is there again, to be asked once more', async () => {
  await chat.page.route('**/api/ask', () => undefined); // never answered
  await chat.question.fill('How long is the Tarn tunnel?');
  await chat.question.press('Enter');
  await chat.page.getByRole('button', { name: 'Stop' }).waitFor();
  await chat.page.reload();
  await chat.page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(await chat.page.locator('.question').innerText()).toContain('How long is the Tarn tunnel?');
  await chat.answer.getByRole('button', { name: 'Try again' }).click();
  await chat.answer.getByText('950 metres').first().waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(1);
  await chat.page.reload();
  await chat.answer.getByText('950 metres').first().waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(1);
});

test('an answer goes on while another conversation is looked at', async () => {
  const { conversationId } = await chat.ask('How long is the Tarn tunnel?');
  const { promise, resolve } = Promise.withResolvers<void>();
  await chat.page.route('**/api/ask', async (route) => {
    await promise;
    await route.continue();
  });
  await chat.question.fill('When was it opened?');
  await chat.question.press('Enter');
  await chat.page.getByRole('button', { name: 'New chat' }).click();
  await chat.page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
  resolve();
  await expect
    .poll(async () => {
      const kept = (await (await send('GET', `/api/conversations/${conversationId}`)).json()) as {
        messages: unknown[];
      };
      return kept.messages.length;
    }, PATIENT)
    .toBe(4);
  await chat.page.goBack();
  await expect.poll(() => chat.page.locator('.exchange').count(), PATIENT).toBe(2);
  await chat.answer.getByText('1971').first().waitFor();
});

test('a server whose clock is a year off shows its conversations as of today', async () => {
  const slow = await openChat(browser, server);
  await slow.page.clock.install({ time: Date.now() + 365 * 86_400_000 });
  await slow.page.reload();
  await slow.page.getByRole('heading', { name: 'Today' }).waitFor();
  await slow.close();
});

test('an answer that the server finished after the connection broke off is there once it is back', async () => {
  await chat.ask('How long is the Tarn tunnel?');
  await chat.page.route('**/api/ask', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await chat.page.route('**/readyz', (route) => route.abort());
  await chat.question.fill('When was it opened?');
  await chat.question.press('Enter');
  await chat.answer.getByText('can’t be reached').waitFor();
  await chat.page.unrouteAll();
  await chat.answer.getByText('1971').first().waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(2);
  chat.complaints.splice(0); // the browser reports the requests that failed
});
