import { expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { accessibilityViolations } from './support/axe.ts';
import { chat, server, useChat } from './support/chat-suite.ts';

const QUESTION = 'How tall is the Quellmund dam?';

useChat({
  'report.md': '---\ntitle: Ministry report\npublishedAt: 2024-03-01\n---\nThe Quellmund dam is 61 metres tall.\n',
  'survey.md': '---\ntitle: Survey\npublishedAt: 2025-06-12\n---\nThe Quellmund dam is 64 metres tall.\n',
});

/** Lets the page have a real answer with something changed, as a model's draft or other sources would change it. */
const answerWith = async (change: (answer: Answer) => Answer) => {
  const response = await fetch(`${server.url}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question: QUESTION }),
  });
  const answer = change((await response.json()) as Answer);
  const body = `event: done\ndata: ${JSON.stringify(answer)}\n\n`;
  await chat.page.route('**/api/ask', (route) => route.fulfill({ contentType: 'text/event-stream', body }));
  await chat.question.fill(QUESTION);
  await chat.question.press('Enter');
  await chat.answer.getByRole('button', { name: 'Copy', exact: true }).waitFor();
  return answer;
};

test('sources that disagree are shown side by side, each with its document', async () => {
  await chat.ask(QUESTION);
  expect(await chat.answer.locator('.short-answer').innerText()).toContain('64 metres');
  const conflict = chat.answer.locator('.conflict');
  await conflict.locator('.fact').nth(1).waitFor();
  expect(await conflict.locator('.brief-figure').allInnerTexts()).toEqual([
    expect.stringMatching(/^64 metres\s*1\s*newest$/),
    expect.stringMatching(/^61 metres\s*2$/),
  ]);
  const text = await conflict.innerText();
  for (const part of ['Ministry report · Mar 1, 2024', 'Survey · Jun 12, 2025']) expect(text).toContain(part);
  await chat.answer.locator('.check-summary').getByText('Sources disagree').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('sources that disagree in words alone are shown by what the answer cites of them', async () => {
  await answerWith((answer) => ({
    ...answer,
    conflicts: [{ measure: 'who built the dam', facts: [], citations: [1, 2] }],
  }));
  const sides = chat.answer.locator('.conflict').getByRole('article');
  await sides.nth(1).waitFor();
  expect((await sides.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'Survey 1 newest Jun 12, 2025 The Quellmund dam is 64 metres tall. Show in the source',
    'Ministry report 2 Mar 1, 2024 The Quellmund dam is 61 metres tall. Show in the source',
  ]);
  await sides.nth(1).getByRole('button', { name: 'Show in the source' }).click();
  await chat.inspector.locator('mark').getByText('61 metres').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('a shared page shows sources that disagree, each with its figure', async () => {
  const { id } = await chat.ask(QUESTION);
  await chat.page.goto(`${server.url}/answers/${id}`);
  const box = chat.page.locator('section', { hasText: 'The sources disagree' });
  await box.waitFor();
  const sides = (await box.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(sides).toEqual(['64 metres: Survey, 2025-06-12 [1]', '61 metres: Ministry report, 2024-03-01 [2]']);
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('an abstention that asks back has its questions to press', async () => {
  const { question } = await answerWith((answer) => ({
    ...answer,
    status: 'abstained',
    answer: `The documents don't say. Did you mean “${QUESTION}” or “How long is the Quellmund dam?”`,
    choices: [QUESTION, 'How long is the Quellmund dam?'],
    nearest: [],
    shortAnswer: null,
    claims: [],
    citations: [],
    conflicts: [],
  }));
  expect(question).toBe(QUESTION);
  await chat.page.unrouteAll();
  const choices = chat.answer.getByRole('list', { name: 'What you may have meant' }).getByRole('button');
  await choices.nth(1).waitFor();
  expect(await chat.answer.innerText()).toContain('Which one do you mean?');
  expect(await accessibilityViolations(chat.page)).toEqual([]);
  await choices.first().click();
  await expect.poll(() => chat.page.locator('.exchange').count()).toBe(2);
  await chat.answer.locator('.prose').getByText('64 metres').waitFor();
});

test('a number that other sources state otherwise is opened with all of them', async () => {
  await chat.ask(QUESTION);
  await chat.answer
    .locator('.prose')
    .getByRole('button', { name: /^61 metres/ })
    .click();
  const otherwise = chat.inspector.locator('section', { hasText: 'Other sources say otherwise' });
  expect(await otherwise.locator('.brief-figure').innerText()).toMatch(/^64 metres\s*newer$/);
  await otherwise.getByText('Survey · Jun 12, 2025').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('notices and sentences that were held back are shown', async () => {
  await answerWith((answer) => ({
    ...answer,
    notices: [{ code: 'undated', message: 'One source has no date.' }],
    withheld: [{ text: 'It is 70 metres tall.', reason: 'No source says so.' }],
  }));
  await chat.answer.getByText('One source has no date.').waitFor();
  await chat.answer.getByText('1 sentence was held back for want of proof').click();
  await chat.answer.getByText('No source says so.').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('a number that is not supported says so beside it, and shows how it was worked out', async () => {
  const formula = '64 m − 61 m = 3 m';
  await answerWith((answer) => ({
    ...answer,
    claims: answer.claims.map((claim, index) => ({
      ...claim,
      verdict: index === 0 ? 'unverified' : 'contradicted',
      facts: index === 0 ? [] : claim.facts,
      formula,
    })),
  }));
  await chat.answer.locator('.prose').getByText('unverified').waitFor();
  await chat.answer.locator('.prose .claim').first().click();
  await chat.inspector.getByText(formula).waitFor();
  await chat.inspector.getByText('No matching fact was found in the documents.').waitFor();
  expect(await accessibilityViolations(chat.page)).toEqual([]);
});

test('a short answer that the checked answer does not contain is not shown', async () => {
  await answerWith((answer) => ({ ...answer, shortAnswer: '99 metres' }));
  expect(await chat.answer.locator('.short-answer').count()).toBe(0);
});

test('an answer’s own markup is rendered, and nothing in it is run', async () => {
  await answerWith((answer) => ({
    ...answer,
    answer:
      '## Heights\n\n- **64 metres** by *survey* [1]\n- `61 metres`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<img src=x onerror=alert(1)> [link](javascript:alert(1)) ![p](https://attacker.example/p.png)',
    claims: [],
  }));
  const prose = chat.answer.locator('.prose');
  expect(await prose.getByRole('heading', { level: 3 }).innerText()).toBe('Heights');
  expect(await prose.getByRole('listitem').count()).toBe(2);
  expect(await prose.getByRole('cell').count()).toBe(2);
  expect(await prose.locator('img, a[href]').count()).toBe(0);
  expect(await prose.innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await prose.getByRole('button', { name: /^Source 1/ }).count()).toBe(1);
});
