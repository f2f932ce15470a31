import { expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { createPipeline } from '../support/pipeline.ts';
import { keepCurrent } from '../../src/server/kept-answers/keep-current.ts';
import { withhold } from '../../src/server/kept-answers/withhold.ts';
import { answer } from './support.ts';

const BRIDGE = 'The Orla bridge is 410 metres long. It was opened in 1932.';
const TUNNEL = 'The Tarn tunnel is 950 metres long. It was opened in 1971.';

const asked = async (question: string) => {
  const pipeline = createPipeline({ files: { 'bridge.txt': BRIDGE, 'tunnel.txt': TUNNEL } });
  await pipeline.ingestion.run();
  const { store, folder, ingestion } = pipeline;
  const kept = keepCurrent(store, store, store);
  const given = await pipeline.asker.ask({ question, mode: 'auto' });
  await kept.saveAnswer(given, '2026-01-01T00:00:00.000Z');
  return {
    given,
    shown: async () => (await kept.getAnswer(given.id)) as Answer,
    write: async (path: string, text: string) => {
      await folder.write(path, new TextEncoder().encode(text));
      await ingestion.run();
    },
    remove: (documentId: string) => ingestion.remove(documentId),
  };
};

const wellFormed = ({ answer: text, claims, citations }: Answer) => {
  for (const claim of claims.filter(({ in: place }) => place === 'answer'))
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
  for (const { id, answerSpans, citedText } of citations)
    for (const { start, end } of answerSpans) {
      expect(citedText).toContain(text.slice(start, end));
      expect(text.slice(end)).toMatch(new RegExp(`^(?: \\[\\d+\\])* \\[${id}\\]`));
    }
};

test('an answer whose sources are as they were is given as it was', async () => {
  const { given, shown } = await asked('How long is the Orla bridge?');
  expect(await shown()).toEqual(given);
});

test('what came from a deleted source is withheld, word for word and figure for figure', async () => {
  const { given, shown, remove } = await asked('How long is the Orla bridge?');
  expect(JSON.stringify(given)).toContain('410');
  await remove('bridge');
  const after = await shown();
  expect(JSON.stringify(after)).not.toMatch(/410|1932/);
  expect(after).toMatchObject({ question: given.question, citations: [], claims: [], shortAnswer: null, nearest: [] });
  expect(after.answer).toContain('withheld');
  expect(after.notices.map(({ code }) => code)).toContain('source-deleted');
});

test('what came from another source stays, its spans in place', async () => {
  const { given, shown, remove } = await asked('How long is the Orla bridge, and how long is the Tarn tunnel?');
  expect(new Set(given.citations.map(({ documentId }) => documentId))).toEqual(new Set(['bridge', 'tunnel']));
  await remove('bridge');
  const after = await shown();
  expect(after.answer).toContain('950 metres');
  expect(after.answer).toContain('[withheld]');
  expect(JSON.stringify(after).replaceAll(given.question, '')).not.toContain('410');
  expect(after.citations.map(({ documentId }) => documentId)).toEqual(['tunnel']);
  wellFormed(after);
});

test('a verdict on the question that rests on a deleted source is taken back', async () => {
  const { given, shown, remove } = await asked('Is it true that the Orla bridge is 500 metres long?');
  expect(given.claims[0]).toMatchObject({ in: 'question', verdict: 'contradicted' });
  await remove('bridge');
  const { claims } = await shown();
  expect(claims).toMatchObject([{ in: 'question', verdict: 'unverified', facts: [] }]);
  expect(JSON.stringify(claims)).not.toContain('410');
});

test('a source that comes back brings its answer back', async () => {
  const { given, shown, remove, write } = await asked('How long is the Orla bridge?');
  await remove('bridge');
  await write('bridge.txt', BRIDGE);
  expect(await shown()).toEqual(given);
});

test('a source that has changed is labelled, and the cited words stay as they were', async () => {
  const { given, shown, write } = await asked('How long is the Orla bridge?');
  await write('bridge.txt', `${BRIDGE} Correction: it is 411 metres long.`);
  const after = await shown();
  expect(after.citations).toEqual(given.citations.map((citation) => ({ ...citation, changed: true })));
  expect(after.notices.map(({ code }) => code)).toContain('source-changed');
  expect(after.answer).toBe(given.answer);
});

test('the passages that came closest go with their source', async () => {
  const { given, shown, remove } = await asked('Who painted the Orla bridge in blue?');
  expect(given.status).toBe('abstained');
  await remove('bridge');
  const after = await shown();
  expect(given.nearest.some(({ documentId }) => documentId === 'bridge')).toBe(true);
  expect(after.nearest.some(({ documentId }) => documentId === 'bridge')).toBe(false);
  expect(after.notices.map(({ code }) => code)).toContain('source-deleted');
});

test('words that rest on no source, and drafts, are withheld with the rest', () => {
  const text = `No. The sources say 28.7: ${answer.answer}`;
  const [citation] = answer.citations;
  const given: Answer = {
    ...answer,
    answer: text,
    citations: citation === undefined ? [] : [{ ...citation, answerSpans: [{ start: 26, end: 72 }] }],
    withheld: [{ text: 'It is 28.7.', reason: 'unproven' }],
  };
  const after = withhold(given, { documents: new Set(['metals/rare-earths']), facts: new Set() });
  expect(JSON.stringify(after)).not.toContain('28.7');
});

test('a dispute in words stays while two of its sources do', () => {
  const text = 'Ada built it. [1] Eve built it. [2] It is red. [3]';
  const citations = ['a', 'b', 'c'].map((documentId, index) => {
    const citedText = text.split(/ \[\d\] ?/)[index] ?? '';
    const start = text.indexOf(citedText);
    return {
      id: index + 1,
      documentId,
      title: documentId,
      url: null,
      publishedAt: null,
      page: null,
      chunkId: documentId,
      citedText,
      sourceSpan: { start: 0, end: citedText.length },
      answerSpans: [{ start, end: start + citedText.length }],
    };
  });
  const conflict = { measure: 'who built it', facts: [], citations: [1, 2] };
  const given = { ...answer, answer: text, shortAnswer: null, claims: [], citations, conflicts: [conflict] };
  const without = (documentId: string) => withhold(given, { documents: new Set([documentId]), facts: new Set() });
  expect(without('c').conflicts).toEqual([conflict]);
  expect(without('b').conflicts).toEqual([]);
});
