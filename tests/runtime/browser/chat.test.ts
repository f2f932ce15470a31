import { expect, test } from 'vitest';
import type { Feedback } from '../../../src/ports/feedback-store.ts';
import { openChat } from './support/chat-page.ts';
import { startPausingProxy } from './support/pausing-proxy.ts';
import { browser, chat, server, useChat } from './support/chat-suite.ts';

useChat();

const RESERVES = 'How large are Russia’s rare-earth reserves?';

test('a question gets a streamed answer with its short form, its sources and its checks', async () => {
  const response = chat.page.waitForResponse('**/api/ask');
  const answer = await chat.ask(RESERVES);
  expect((await response).headers()['content-type']).toContain('text/event-stream');
  expect(answer.status).toBe('answered');
  expect(await chat.answer.locator('.short-answer').innerText()).toContain('28.7 million tonnes');
  expect(await chat.answer.locator('.sources li').count()).toBe(answer.citations.length);
  expect(await chat.answer.getByRole('list', { name: 'Number check of this answer' }).innerText()).toMatch(
    /\d+ numbers? supported/,
  );
});

test('sentences stand there, checked and cited, before the answer is whole', async () => {
  const proxy = await startPausingProxy(server.url);
  const slow = await openChat(browser, { ...server, url: proxy.url });
  await slow.question.fill(RESERVES);
  await slow.question.press('Enter');
  const prose = slow.answer.locator('.prose');
  await prose.getByRole('button', { name: /^28\.7 million tonnes supported/ }).waitFor();
  await prose.getByRole('button', { name: /^Source 1:/ }).waitFor();
  expect(await slow.page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
  expect(await slow.answer.getByRole('button', { name: 'Copy', exact: true }).count()).toBe(0);
  proxy.resume();
  await slow.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(slow.complaints).toEqual([]);
  await slow.close();
  proxy.close();
});

test('the answer stays after a reload, in its conversation', async () => {
  await chat.ask(RESERVES);
  const before = await chat.answer.innerText();
  await chat.page.reload();
  await chat.answer.waitFor();
  expect(await chat.answer.innerText()).toBe(before);
  expect(await chat.page.getByRole('link', { name: RESERVES }).first().getAttribute('aria-current')).toBe('page');
});

test('a follow-up is asked in the same conversation', async () => {
  const first = await chat.ask('When must the new bridge to North Korea be completed?');
  const second = await chat.ask('And how many railway bridges exist already?');
  expect(second.conversationId).toBe(first.conversationId);
  expect(await chat.page.getByRole('group', { name: 'Answer', exact: true }).count()).toBe(2);
  await chat.page.getByRole('button', { name: 'New chat' }).click();
  const other = await chat.ask(RESERVES);
  expect(other.conversationId).not.toBe(first.conversationId);
  await chat.page.goBack();
  await expect.poll(() => chat.page.getByRole('group', { name: 'Answer', exact: true }).count()).toBe(2);
});

test('a conversation is renamed and deleted', async () => {
  await chat.ask(RESERVES);
  const list = chat.page.getByRole('navigation', { name: 'Conversations' });
  const current = list.locator('.conversation.is-open');
  await current.hover();
  await current.getByRole('button', { name: /^Rename/ }).click();
  await chat.page.getByRole('textbox', { name: 'New name' }).fill('Reserves of Russia');
  await chat.page.keyboard.press('Enter');
  await list.getByRole('link', { name: 'Reserves of Russia' }).waitFor();
  await chat.page.reload();
  await list.getByRole('link', { name: 'Reserves of Russia' }).hover();
  await list.getByRole('button', { name: 'Delete “Reserves of Russia”' }).click();
  await list.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => list.getByRole('link', { name: 'Reserves of Russia' }).count()).toBe(0);
  await chat.page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
});

const editQuestion = async (at: number, text: string) => {
  const question = chat.page.locator('.question').nth(at);
  await question.hover();
  await question.getByRole('button', { name: 'Edit the question' }).click();
  const box = chat.page.getByRole('textbox', { name: 'The question in other words' });
  expect(await box.evaluate((element) => element.matches(':focus'))).toBe(true);
  await box.fill(text);
  await box.press('Enter');
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
};

test('a question asked again in other words branches the conversation, and both branches stay', async () => {
  const exchanges = chat.page.locator('.exchange');
  await chat.ask('How large are Russia’s reserves?');
  await chat.ask('When must the new bridge be completed?');
  await editQuestion(0, RESERVES);
  await chat.page.getByText('2 of 2').waitFor();
  expect(await exchanges.count()).toBe(1);
  const follow = await chat.ask('And how many metals?');
  expect(follow.standaloneQuestion).not.toContain('bridge');
  await chat.page.getByRole('button', { name: 'Earlier wording' }).click();
  await chat.page.getByText('1 of 2').waitFor();
  expect(await exchanges.count()).toBe(2);
  expect(await chat.page.locator('.question').last().innerText()).toContain('bridge');
  const after = await chat.ask('Where does it lead?');
  expect(after.standaloneQuestion).toContain('bridge');
  await chat.page.reload();
  await chat.page.getByText('1 of 2').waitFor();
  expect(await exchanges.count()).toBe(3);
  await chat.page.getByRole('button', { name: 'Later wording' }).click();
  expect(await chat.page.locator('.question').last().innerText()).toContain('And how many metals?');
});

test('changing a question is left by Escape, and nothing has changed', async () => {
  await chat.ask(RESERVES);
  await chat.page.locator('.question').hover();
  await chat.page.getByRole('button', { name: 'Edit the question' }).click();
  const box = chat.page.getByRole('textbox', { name: 'The question in other words' });
  await box.fill('why '.repeat(1_100));
  await chat.page.getByText('The limit is 4,000').waitFor();
  expect(await chat.page.getByRole('button', { name: 'Ask again' }).isDisabled()).toBe(true);
  await box.press('Escape');
  await chat.page.locator('.question').getByText(RESERVES).waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(1);
});

test('conversations are searched by name once there are many', async () => {
  for (let count = 0; count < 8; count += 1)
    await fetch(`${server.url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: count === 3 ? 'Which metals are smelted on Mars?' : RESERVES }),
    });
  await chat.page.reload();
  await chat.page.getByRole('searchbox', { name: 'Search conversations' }).fill('mars smelted');
  const list = chat.page.getByRole('navigation', { name: 'Conversations' });
  await expect.poll(() => list.getByRole('link').count()).toBe(1);
  await list.getByRole('link', { name: /Mars/ }).click();
  await chat.answer.waitFor();
  expect(await chat.page.locator('.question').innerText()).toContain('Mars');
  await chat.page.getByRole('searchbox').fill('nothing of the kind');
  await list.getByText('No conversation has these words.').waitFor();
});

test('a draft survives a reload and is gone once it is sent', async () => {
  await chat.question.fill('How large are the');
  await chat.page.reload();
  expect(await chat.question.inputValue()).toBe('How large are the');
  await chat.ask(RESERVES);
  expect(await chat.question.inputValue()).toBe('');
});

test('an example question, drawn from the documents, is one click away', async () => {
  const example = chat.page.locator('.example').first();
  const text = await example.locator('span').innerText();
  await example.click();
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(await chat.page.locator('.question').innerText()).toContain(text);
  expect(await chat.answer.locator('.sources li').count()).toBeGreaterThan(0);
});

const copiedText = async () => String(await chat.page.evaluate('navigator.clipboard.readText()'));

test('an answer is copied with its sources, as Markdown, and as a link that opens', async () => {
  const answer = await chat.ask(RESERVES);
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).click();
  await chat.answer.getByText('Copied').waitFor();
  const copied = await copiedText();
  expect(copied).toContain(answer.answer);
  for (const citation of answer.citations) expect(copied).toContain(`“${citation.citedText}”`);
  await chat.answer.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(copiedText).toMatch(/^## How large/);
  const markdown = await copiedText();
  for (const { id, title, citedText } of answer.citations) {
    expect(markdown).toContain(`[\\[${id}\\]](http`);
    expect(markdown).toContain(`${id}. [${title}](http`);
    expect(markdown).toContain(`   > ${citedText}`);
  }
  await chat.answer.getByRole('button', { name: 'Share' }).click();
  await chat.answer.getByText('Link copied').waitFor();
  const link = await copiedText();
  expect(link).toMatch(/^http:.*\/answers\//);
  expect(await chat.answer.getByRole('textbox', { name: 'Link copied' }).inputValue()).toBe(link);
  await chat.page.goto(link);
  await chat.page.getByRole('heading', { name: RESERVES }).waitFor();
});

test('where the clipboard is refused, the text is copied by a field, and the link is shown', async () => {
  await chat.ask(RESERVES);
  await chat.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).click();
  await chat.answer.getByText('Copied').waitFor();
  expect(await copiedText()).toContain('28.7 million tonnes');
  await chat.page.evaluate('document.execCommand = () => false');
  await chat.answer.getByRole('button', { name: 'Share' }).click();
  expect(await chat.answer.getByRole('textbox', { name: 'The link' }).inputValue()).toMatch(/\/answers\//);
});

test('a rating and its comment reach the owner', async () => {
  const answer = await chat.ask(RESERVES);
  const kept = async () => {
    const { feedback } = (await (await fetch(`${server.url}/api/feedback`)).json()) as { feedback: Feedback[] };
    return feedback.find(({ answerId }) => answerId === answer.id);
  };
  await chat.answer.getByRole('button', { name: 'Good answer' }).click();
  await chat.answer.getByText('Thanks, noted.').waitFor();
  expect(await kept()).toMatchObject({ rating: 'up', comment: null });
  await chat.answer.getByRole('button', { name: 'Bad answer' }).click();
  await chat.answer.getByRole('textbox', { name: /^What was wrong/ }).fill('Too short');
  await chat.page.keyboard.press('Enter');
  await chat.answer.getByText('Thanks, noted.').waitFor();
  expect(await kept()).toMatchObject({ rating: 'down', comment: 'Too short', expected: null });
  await chat.page.reload();
  const down = chat.answer.getByRole('button', { name: 'Bad answer' });
  expect(await down.getAttribute('aria-pressed')).toBe('true');
  await down.click();
  await chat.answer.getByText('Taken back.').waitFor();
  expect(await kept()).toBeUndefined();
});

test('an answer on its way can be stopped and asked for again', async () => {
  await chat.page.route('**/api/ask', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => undefined); // the page has given it up
  });
  await chat.question.fill(RESERVES);
  await chat.question.press('Enter');
  await chat.page.getByRole('button', { name: 'Stop' }).click();
  await chat.answer.getByText('Stopped.').waitFor();
  await chat.page.unrouteAll({ behavior: 'ignoreErrors' });
  await chat.answer.getByRole('button', { name: 'Try again' }).click();
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  expect(await chat.page.getByRole('group', { name: 'Answer', exact: true }).count()).toBe(1);
});
