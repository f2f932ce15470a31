import type { Fact } from '../domain/fact.ts';
import type { DocumentScope } from './chunk-index.ts';

type FactQuery = {
  /** Words of subject, measure or sentence; all have to occur. */
  query?: string | undefined;
  documentId?: string | undefined;
  limit: number;
  /** Opaque, from an earlier page. */
  cursor?: string | undefined;
};

type FactPage = { facts: Fact[]; nextCursor: string | null };

/** The fact table, extracted and curated rows together. */
export interface FactStore {
  getFact(id: string): Promise<Fact | null>;
  /** Page of facts in a stable order: by document, then by place. */
  listFacts(query: FactQuery): Promise<FactPage>;
  /**
   * Facts a claim of one of these dimensions (or readings) could be about: those whose sentence, subject, aliases,
   * qualifiers or measure share the most of `terms` (stems), rarer ones counting more (inverse document frequency), best
   * first, ties by id. Facts that share none are left out.
   */
  factCandidates(
    dimensions: readonly string[],
    terms: readonly string[],
    limit: number,
    scope?: DocumentScope,
  ): Promise<Fact[]>;
  /** Every fact stated in these documents. */
  factsOfDocuments(documentIds: readonly string[]): Promise<Fact[]>;
}
