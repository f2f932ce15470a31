import type { Fact } from '../domain/fact.ts';
import type { extractFacts } from '../facts/extract/extract-facts.ts';
import { yieldToOthers } from './yield-to-others.ts';

/** A document as its facts are read from it. */
export type FactSource = Parameters<typeof extractFacts>[0];

/** Passages whose facts are read at a time; what a pronoun stands for is not carried over from one to the next. */
const FACT_BATCH = 200;

/** The facts of a document, a batch of passages at a time, so that other work gets its turn. */
export const readFacts = async (
  source: FactSource,
  extract: typeof extractFacts,
  onProgress?: (passages: number) => void,
): Promise<Fact[]> => {
  const { passages } = source;
  const facts: Fact[] = [];
  for (let first = 0; first < passages.length; first += FACT_BATCH) {
    onProgress?.(first);
    await yieldToOthers();
    facts.push(...extract({ ...source, passages: passages.slice(first, first + FACT_BATCH) }));
  }
  return facts;
};
