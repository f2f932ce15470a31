import { expect, test } from 'vitest';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { createSuggestions } from '../../src/entry/suggested-questions.ts';
import { createPipeline } from '../support/pipeline.ts';

const FILES = {
  'bridge.md': '# Sorne bridge\n\nThe Sorne bridge was opened on 3 May 1911. It is 212 metres long.\n',
  'mill.md':
    '# Arl mill\n\nThe Arl mill was sold in 1974. Grain was kept there, wells sunk in 1780 brought up water.\n',
};

const indexed = async (files: Record<string, string>) => {
  const { folder, store, asker, ingestion } = createPipeline({ files });
  await ingestion.run();
  let asked = 0;
  const counting = {
    ask: (...request: Parameters<typeof asker.ask>) => {
      asked++;
      return asker.ask(...request);
    },
  };
  const suggestions = createSuggestions({ corpus: folder, store, asker: counting });
  return { folder, ingestion, store, suggestions, asked: () => asked };
};

test('questions for figures of each document, which the documents answer; asked once until the index changes', async () => {
  const { folder, ingestion, store, suggestions, asked } = await indexed(FILES);
  const questions = await suggestions();
  expect(questions.slice(0, 2).toSorted()).toEqual([
    'When was the Arl mill sold?',
    'When was the Sorne bridge opened?',
  ]);
  expect(questions.join(' ')).not.toContain('wells');
  expect(questions.length).toBeLessThanOrEqual(4);
  const before = asked();
  expect(before).toBeGreaterThan(0);
  expect(await suggestions()).toEqual(questions);
  expect(asked()).toBe(before);
  expect(await store.listConversations()).toEqual([]);
  await folder.write('mill.md', utf8ToBytes('# Arl mill\n\nThe Arl mill was sold in 1981.\n'));
  await ingestion.run();
  expect(await suggestions()).toEqual(questions);
  expect(asked()).toBeGreaterThan(before);
});

test('the team’s own golden questions come first, from all over their file, without false premises and refusals', async () => {
  const golden = [
    { question: 'How long is the Sorne bridge?', expect: { contains: '212' } },
    { question: 'Was the mill sold in 1999?', expect: { corrects: '1974' } },
    { question: 'Who built the mill?', expect: { abstains: true } },
    { question: 'When was the mill sold?', expect: { contains: '1974' } },
  ];
  const { suggestions, asked } = await indexed({ ...FILES, 'questions.yaml': JSON.stringify({ questions: golden }) });
  expect(await suggestions()).toEqual(['How long is the Sorne bridge?', 'When was the mill sold?']);
  expect(asked()).toBe(0);
});

test('without documents there is nothing to ask', async () => {
  const { suggestions } = await indexed({});
  expect(await suggestions()).toEqual([]);
});
