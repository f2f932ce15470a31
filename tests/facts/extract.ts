import type { Fact } from '../../src/domain/fact.ts';
import type { Span } from '../../src/domain/span.ts';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';

/** The facts of one text that stands alone, read as one passage unless told otherwise. */
export const factsOf = (
  text: string,
  options: { documentId?: string; title?: string } = {},
  passages: readonly Span[] = [{ start: 0, end: text.length }],
): Fact[] =>
  extractFacts({
    documentId: options.documentId ?? 'source',
    title: options.title ?? '',
    publishedAt: null,
    text,
    passages,
  });
