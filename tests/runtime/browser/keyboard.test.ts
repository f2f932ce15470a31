import { expect, test } from 'vitest';
import { chat, useChat } from './support/chat-suite.ts';

useChat();

const focused = () => chat.page.evaluate('document.activeElement.getAttribute("aria-label")');

test('slash goes to the question box, and only types where one is typing', async () => {
  await chat.page.keyboard.press('/');
  expect(await focused()).toBe('Your question');
  expect(await chat.question.inputValue()).toBe('');
  await chat.page.keyboard.type('tonnes / year');
  expect(await chat.question.inputValue()).toBe('tonnes / year');
});

test('Shift+Enter makes a line, Enter sends', async () => {
  await chat.question.fill('How large are');
  await chat.question.press('Shift+Enter');
  await chat.page.keyboard.type('Russia’s rare-earth reserves?');
  expect(await chat.question.inputValue()).toBe('How large are\nRussia’s rare-earth reserves?');
  await chat.question.press('Enter');
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
});

test('nothing is sent while the box is empty', async () => {
  await chat.question.press('Enter');
  await chat.question.fill('   \n ');
  await chat.question.press('Enter');
  expect(await chat.page.locator('.exchange').count()).toBe(0);
});

test('the whole answer is reached and checked without a pointer', async () => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
  const marker = chat.answer.locator('.prose .citation').first();
  for (let presses = 0; presses < 40 && !(await marker.evaluate((element) => element.matches(':focus'))); presses += 1)
    await chat.page.keyboard.press('Shift+Tab');
  expect(await marker.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  await chat.page.locator('.preview').waitFor();
  await chat.page.keyboard.press('Enter');
  await chat.inspector.locator('mark').waitFor();
  expect(await chat.page.evaluate('document.activeElement.id')).toBe('inspector-title');
  await chat.page.keyboard.press('Escape');
  await chat.inspector.waitFor({ state: 'detached' });
  expect(await marker.evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('the first stop of the keyboard leads past the list of conversations', async () => {
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Enter');
  expect(await focused()).toBe('Your question');
});

test('Escape leaves the renaming of a conversation', async () => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
  const current = chat.page.locator('.conversation.is-open');
  await current.getByRole('link').focus();
  await chat.page.keyboard.press('Tab');
  await chat.page.keyboard.press('Enter');
  await chat.page.getByRole('textbox', { name: 'New name' }).waitFor();
  await chat.page.keyboard.press('Escape');
  await current.getByRole('link').waitFor();
  expect(await current.getByRole('link').evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('arrows walk the citations from answer to answer, and the sources in the pane', async () => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
  await chat.ask('Is it true that Russia’s rare-earth reserves come to 30 million tonnes?');
  const at = () =>
    chat.page.evaluate("[...document.querySelectorAll('.prose .citation')].indexOf(document.activeElement)");
  await chat.page.evaluate('document.activeElement.blur()');
  await chat.page.keyboard.press('ArrowRight');
  const first = Number(await at());
  expect(first).toBeGreaterThan(0);
  await chat.page.locator('.preview').waitFor();
  await chat.page.keyboard.press('ArrowLeft');
  expect(await at()).toBe(first - 1);
  await chat.page.keyboard.press('ArrowRight');
  expect(await at()).toBe(first);
  await chat.question.focus();
  await chat.page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Your question');
});
