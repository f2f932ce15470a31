import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { PHONE } from './support/chat-page.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const MINE = `# Tarn mine

Tarn Mining produced 4.6 million tonnes of copper in 2023. The mine employs 420 people. The Sel bridge cost $5 million.
`;
const AGAIN = `# Tarn in brief

Tarn Mining produced 4.6 Mt of copper in 2023.
`;

useChat({ 'mine.md': MINE, 'again.md': AGAIN });

const search = async (fields: Record<string, string>): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) await chat.page.getByLabel(label).fill(text);
  await chat.page.getByRole('button', { name: 'Search', exact: true }).click();
};

const figures = () => chat.page.locator('.fact-item h2');

test('the fact table is searched by subject, unit and figure, and a search can be shared and stepped back to', async () => {
  await chat.page.getByRole('link', { name: 'Facts' }).click();
  await figures().first().waitFor();
  await search({ Subject: 'Tarn', Unit: 'kg', 'At least': '1 Mt' });
  await chat.page.getByText('1 fact', { exact: true }).first().waitFor();
  expect(await figures().allInnerTexts()).toEqual(['4.6 Mt']);
  expect(new URL(chat.page.url()).hash).toBe('#/facts?subject=Tarn&unit=kg&min=1+Mt');
  await chat.page.reload();
  await figures().first().waitFor();
  expect(await chat.page.getByLabel('At least').inputValue()).toBe('1 Mt');
  await search({ Subject: '', Unit: '$', 'At least': '', Period: '' });
  await figures().filter({ hasText: '$5 million' }).waitFor();
  await chat.page.goBack();
  await figures().filter({ hasText: '4.6 Mt' }).waitFor();
  await chat.page.getByRole('link', { name: 'Show all' }).click();
  await figures().nth(3).waitFor();
});

test('a fact leads to its sentence in each of its sources, by one click from its page', async () => {
  await chat.page.goto(`${server.url}/#/facts?subject=Tarn&unit=t`);
  await figures().first().waitFor();
  await chat.page.getByRole('link', { name: '4.6 Mt' }).click();
  const card = chat.page.locator('.fact');
  await card.getByText('from 4.55 to below 4.65 Mt').waitFor();
  await card.getByText('1 January to 31 December 2023').waitFor();
  expect(await card.locator('mark').innerText()).toBe('4.6 Mt');
  await card.getByRole('button', { name: 'Show in the source' }).click();
  expect(await chat.inspector.locator('mark').textContent()).toBe('4.6 Mt');
  await chat.page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'Tarn mine' }).click();
  expect(await chat.inspector.locator('mark').textContent()).toBe('4.6 million tonnes');
  const id = new URL(chat.page.url()).hash.replace('#/facts/', '');
  const fact = (await (await fetch(`${server.url}/api/facts/${id}`)).json()) as Fact;
  expect(fact.sources?.map(({ documentId }) => documentId)).toEqual(['again', 'mine']);
});

test('what can’t be read is said at its field', async () => {
  await chat.page.goto(`${server.url}/#/facts`);
  await figures().first().waitFor();
  await search({ 'At least': 'banana' });
  await chat.page.getByText("'banana' is no figure. Write a number with its unit").waitFor();
  const field = chat.page.getByLabel('At least');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.evaluate((element) => element.getAttribute('aria-describedby'))).toBe('fact-min-problem');
  await search({ 'At least': '4 Mt' });
  await figures().first().waitFor();
  // The browser itself notes the refusal.
  expect(chat.complaints.splice(0)).toEqual([expect.stringContaining('400')]);
});

test('nothing found says so; a fact that is not there too', async () => {
  await chat.page.goto(`${server.url}/#/facts?subject=zebra`);
  await chat.page.getByText('No fact fits.').waitFor();
  await chat.page.goto(`${server.url}/#/facts/f0`);
  await chat.page.getByText('There is no fact "f0".').waitFor();
  expect(chat.complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('the chat waits behind the fact table', async () => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
  const address = chat.page.url();
  await chat.page.getByRole('link', { name: 'Facts' }).click();
  await figures().first().waitFor();
  await chat.page.getByRole('link', { name: 'Back to the chat' }).click();
  await chat.answer.getByText('28.7 million tonnes').first().waitFor();
  expect(chat.page.url()).toBe(address);
});

test('slash goes to the search; on a phone nothing scrolls sideways', async () => {
  await chat.page.setViewportSize(PHONE);
  await chat.page.goto(`${server.url}/#/facts`);
  await figures().first().waitFor();
  await chat.page.keyboard.press('/');
  expect(await chat.page.getByLabel('Words').evaluate((element) => element.matches(':focus'))).toBe(true);
  expect(await chat.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});
