import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { contentId } from '../../src/domain/hash.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import { terms } from '../../src/domain/words.ts';
import type { IndexedDocument } from '../../src/ports/document-store.ts';

export const embedder = await loadBuiltinEmbedder();

export const embed = async (text: string): Promise<Float32Array> => Float32Array.from(await embedder.embedQuery(text));

export const sampleQuantity = (value: number, dimension: string, alternatives: string[] = []): Quantity => ({
  text: String(value),
  start: 0,
  end: String(value).length,
  kind: 'measure',
  value,
  low: null,
  high: null,
  operator: '=',
  unit: 't',
  unitName: 'metric ton',
  dimension,
  canonical: { low: value, high: value, lowOpen: false, highOpen: false, unit: 't' },
  ...(alternatives.length === 0 ? {} : { alternatives: alternatives.map((other) => sampleQuantity(value, other)) }),
});

export const sampleFact = (documentId: string, sentence: string, more: Partial<Fact> = {}): Fact => ({
  id: contentId('f', documentId, sentence, more.quantity?.dimension ?? 'mass'),
  subject: sentence.split(' ')[0] ?? '',
  measure: sentence.split(' ').at(-1) ?? '',
  qualifiers: [],
  role: 'level',
  modality: 'actual',
  quantity: sampleQuantity(1, 'mass'),
  time: null,
  attribution: null,
  documentId,
  sourceSpan: { start: 0, end: sentence.length },
  sentence,
  origin: 'extracted',
  confidence: 1,
  ...more,
});

/** A document of these passages, with a fact for each that holds a figure. */
export const sampleDocument = async (documentId: string, passages: readonly string[]): Promise<IndexedDocument> => {
  const text = passages.join('\n\n');
  const vectors = await embedder.embedDocuments([...passages]);
  let start = 0;
  const chunks = passages.map((passage, ordinal) => {
    const chunk = {
      chunkId: contentId('c', documentId, ordinal, passage),
      documentId,
      ordinal,
      start,
      end: start + passage.length,
      text: passage,
      headings: ['Heading'],
      page: null,
      terms: terms(passage),
      vector: Float32Array.from(vectors[ordinal] ?? []),
    };
    start = chunk.end + 2;
    return chunk;
  });
  const facts = chunks.flatMap((chunk) =>
    Array.from(chunk.text.matchAll(/\d+/g))
      .slice(0, 1)
      .map(({ 0: figure, index }) => {
        const sourceSpan = { start: chunk.start + index, end: chunk.start + index + figure.length };
        const quantity = { ...sampleQuantity(Number(figure), 'mass'), ...sourceSpan };
        return sampleFact(documentId, chunk.text, { sourceSpan, quantity });
      }),
  );
  return {
    document: {
      documentId,
      path: `${documentId}.txt`,
      title: `About ${documentId}`,
      url: null,
      publishedAt: null,
      tags: [],
      format: 'text',
      contentHash: contentId('h', text),
      characters: text.length,
      chunks: chunks.length,
      facts: facts.length,
      duplicates: 0,
      text,
      pages: [],
    },
    chunks,
    facts,
  };
};

export const sampleAnswer = (id: string, conversationId: string, question = 'How large are the reserves?'): Answer => ({
  id,
  conversationId,
  question,
  standaloneQuestion: question,
  status: 'abstained',
  answer: 'The sources do not say.',
  shortAnswer: null,
  citations: [],
  claims: [],
  conflicts: [],
  notices: [],
  withheld: [],
  nearest: [],
  model: 'extractive',
  timings: {},
});
