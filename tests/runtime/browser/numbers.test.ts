import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

useChat();

test('every number of an answer carries its verdict in words', async () => {
  const answer = await chat.ask('How large are Russia’s rare-earth reserves?');
  const claims = answer.claims.filter((claim) => claim.in === 'answer');
  expect(claims.length).toBeGreaterThan(0);
  const shown = await chat.answer
    .locator('.prose .claim')
    .evaluateAll((found) => found.map((element) => element.getAttribute('aria-label')));
  expect(shown).toEqual(claims.map((claim) => `${claim.text} ${claim.verdict}. Show the check`));
});

test('a number opens its reason, the fact as stated and as read, and the sentence in its source', async () => {
  const answer = await chat.ask('How large are Russia’s rare-earth reserves?');
  const claim = answer.claims.find((one) => one.text.includes('28.7 million tonnes'));
  if (claim === undefined) throw new Error('The answer has no claim of 28.7 million tonnes.');
  await chat.answer
    .locator('.prose')
    .getByRole('button', { name: /^28\.7 million tonnes supported/ })
    .click();
  await chat.inspector.getByText('Supported', { exact: true }).waitFor();
  await chat.inspector.getByText(claim.reason).waitFor();
  const comparison = chat.inspector.getByRole('table', { name: 'How it was read' });
  await comparison.waitFor();
  expect(
    await comparison
      .getByRole('row', { name: /^As stated/ })
      .getByRole('cell')
      .allInnerTexts(),
  ).toEqual(['28.7 million tonnes', '28.7 million tonnes']);
  for (const words of [
    '28.7 million t = 28.7 billion kg',
    'from 28.65 to below 28.75 million t',
    'all that rounds to it',
  ])
    expect(await comparison.innerText()).toContain(words);
  const card = chat.inspector.locator('.fact').first();
  const fact = (await (await fetch(`${server.url}/api/facts/${claim.facts[0]}`)).json()) as Fact;
  expect(await card.locator('blockquote').innerText()).toBe(fact.sentence);
  await card.getByRole('button', { name: 'Show in the source' }).click();
  const { text } = (await (await fetch(`${server.url}/api/documents/${fact.documentId}`)).json()) as { text: string };
  expect(await chat.inspector.locator('mark').textContent()).toBe(
    text.slice(fact.sourceSpan.start, fact.sourceSpan.end),
  );
  await chat.inspector.getByRole('button', { name: 'Back' }).click();
  await chat.inspector.getByText(claim.reason).waitFor();
});

test('a question that asserts a wrong figure is corrected beyond doubt', async () => {
  const answer = await chat.ask('Is it true that the reserves come to 30 million tonnes?');
  expect(answer.status).toBe('corrected');
  const correction = chat.answer.locator('.correction');
  expect(await correction.innerText()).toContain('The sources say otherwise');
  expect(await correction.locator('.versus-asked').innerText()).toContain('30 million tonnes');
  expect(await correction.locator('.versus-asked').innerText()).toContain('contradicted');
  expect(await correction.locator('.versus-sources').innerText()).toContain('28.7 million tonnes');
  await chat.page
    .locator('.question')
    .getByRole('button', { name: /^30 million tonnes contradicted/ })
    .click();
  await chat.inspector.getByText('Contradicted', { exact: true }).waitFor();
  await chat.inspector.getByText('Claimed: from 29.5 to below 30.5 million t.').waitFor();
});

test('what the documents do not say is not answered; the closest passages are shown instead', async () => {
  const answer = await chat.ask('What is the population of Vladivostok?');
  expect(answer.status).toBe('abstained');
  await chat.answer.getByText('No answer in the documents').waitFor();
  expect(await chat.answer.locator('.short-answer').count()).toBe(0);
  const nearest = answer.nearest[0];
  if (nearest === undefined) return expect(await chat.answer.locator('.card').count()).toBe(0);
  await chat.answer.locator('.card').first().click();
  const marked = chat.inspector.locator('mark');
  await marked.first().waitFor();
  expect((await marked.allTextContents()).join('').replace(/\s+/g, '')).toBe(nearest.text.replace(/\s+/g, ''));
});
