import type { Fact } from '../../src/domain/fact.ts';
import { extractFacts } from '../../src/facts/extract-facts.ts';

/** The facts of one text that stands alone. */
export const factsOf = (text: string, options: { documentId?: string; title?: string } = {}): Fact[] =>
  extractFacts({
    documentId: options.documentId ?? 'source',
    title: options.title ?? '',
    publishedAt: null,
    text,
    passages: [{ start: 0, end: text.length }],
  });
