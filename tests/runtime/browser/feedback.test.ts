import { expect, test } from 'vitest';
import { violationsInBothThemes } from './support/axe.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

useChat();

const RESERVES = 'How large are Russia’s rare-earth reserves?';

const openPage = async (path = '') => {
  await chat.page.goto(`${server.url}/#/feedback${path}`);
  await chat.page.getByRole('heading', { name: 'Feedback', level: 1 }).waitFor();
};
const items = () => chat.page.locator('.feedback-item');
const item = (text: string) => items().filter({ hasText: text });

test('a bad answer becomes the draft of a golden question, and the owner puts it into questions.yaml', async () => {
  await chat.ask('How many metals has Russia?');
  await chat.answer.getByRole('button', { name: 'Bad answer' }).click();
  const form = chat.answer.getByRole('form', { name: 'What was wrong with the answer' });
  await form.getByLabel('What was wrong?').fill('Too long');
  await form.getByLabel('Say these words').check();
  expect(await form.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
  await form.getByLabel('The right words').fill('15 rare-earth metals');
  expect(await violationsInBothThemes(chat.page)).toEqual([]);
  await form.getByRole('button', { name: 'Send' }).click();
  await chat.answer.getByText('The golden question is drafted.').waitFor();
  await openPage();
  const draft = item('How many metals has Russia?');
  await draft.getByText('15 rare-earth metals').waitFor();
  await draft.getByText('Too long').waitFor();
  await draft.getByRole('button', { name: 'Add to questions.yaml' }).click();
  await draft.getByText('In questions.yaml').waitFor();
  await chat.page.getByRole('button', { name: 'Copy as YAML' }).click();
  await chat.page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(String(await chat.page.evaluate('navigator.clipboard.readText()'))).toContain('question: How many metals has');
  const download = chat.page.waitForEvent('download');
  await chat.page.getByRole('link', { name: 'Download questions.yaml' }).click();
  expect((await download).suggestedFilename()).toBe('questions.yaml');
});

test('ratings are filtered, searched, exported, removed, and lead to their answers', async () => {
  await chat.ask(RESERVES);
  await chat.answer.getByRole('button', { name: 'Good answer' }).click();
  await chat.answer.getByText('Thanks, noted.').waitFor();
  await chat.ask('When must the new bridge be completed?');
  await openPage();
  await item(RESERVES).waitFor();
  expect(await violationsInBothThemes(chat.page)).toEqual([]);
  await chat.page.getByRole('button', { name: /^Good/ }).click();
  for (const text of await items().allInnerTexts()) expect(text).toContain('Good');
  await chat.page.getByRole('searchbox', { name: 'Search questions and comments' }).fill('nothing of the kind');
  await chat.page.getByText('Nothing fits.').waitFor();
  await chat.page.getByRole('searchbox', { name: 'Search questions and comments' }).fill('LARGE reserves');
  const download = chat.page.waitForEvent('download');
  await chat.page.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('feedback.csv');
  await item(RESERVES).getByRole('link', { name: RESERVES }).click();
  await chat.page.locator('.exchange').first().waitFor();
  expect(await chat.page.locator('.exchange').count()).toBe(2);
  await expect
    .poll(async () => Math.abs((await chat.page.locator('.exchange').first().boundingBox())?.y ?? 999), {
      timeout: 10_000,
    })
    .toBeLessThan(60);
  await openPage();
  await item(RESERVES).first().getByRole('button', { name: 'Remove this rating' }).click();
  await item(RESERVES).waitFor({ state: 'detached' });
});

test('an answer is kept as a golden question with one click, and marked as reviewed by the owner', async () => {
  const question = 'How many tonnes do the rare-earth reserves of Russia total?';
  await chat.ask(question);
  await chat.answer.getByRole('button', { name: 'Keep as golden question' }).click();
  await chat.answer.getByText('Drafted in questions.yaml.').waitFor();
  expect(await violationsInBothThemes(chat.page)).toEqual([]);
  await chat.answer.getByRole('link', { name: 'Look it over' }).click();
  const draft = item(question);
  await draft.getByText('Not reviewed').waitFor();
  await draft.getByText('document: ').waitFor();
  expect(await violationsInBothThemes(chat.page)).toEqual([]);
  await draft.getByRole('button', { name: 'Reviewed' }).click();
  await draft.waitFor({ state: 'detached' });
  await chat.page.goBack();
  await chat.answer.getByRole('button', { name: 'Keep as golden question' }).click();
  await chat.answer.getByText('This question is in questions.yaml already').waitFor();
  chat.complaints.splice(0); // the browser reports the 409 that the page has shown
});

test('questions that the documents did not answer are listed until they do', async () => {
  await chat.ask('What is the population of Vladivostok?');
  await openPage('/unanswered');
  await item('Vladivostok').getByText('asked once').waitFor();
  expect(await violationsInBothThemes(chat.page)).toEqual([]);
  await item('Vladivostok').getByRole('button', { name: 'Ask again' }).click();
  expect(await chat.question.inputValue()).toBe('What is the population of Vladivostok?');
  expect(await chat.page.locator('.exchange').count()).toBe(0);
});

test.each([390, 820, 1440])('nothing scrolls sideways at %i pixels', async (width) => {
  await chat.page.setViewportSize({ width, height: 844 });
  for (const path of ['', '/unanswered', '/drafts']) {
    await openPage(path);
    expect(await chat.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
});
