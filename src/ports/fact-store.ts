import type { Fact } from '../domain/fact.ts';
import type { DocumentScope } from './chunk-index.ts';

/** Figures from `low` to `high` in the base unit of a dimension, ends included; null: no end. */
export type FigureRange = { dimension: string; low: number | null; high: number | null };

/** What facts are searched by; all of it has to hold. */
export type FactFilter = {
  /** Words of subject, aliases, measure, qualifiers or sentence; all have to occur. */
  query?: string | undefined;
  /** Words of the subject or its aliases; all have to occur. */
  subject?: string | undefined;
  /**
   * Ranges of which a fact's figure, as stated or in another reading, reaches into one: "at least 10" and "about 10"
   * are found at 10. The dimension `number` also finds counts of anything.
   */
  figures?: readonly FigureRange[] | undefined;
  /** Half-open, in ISO days, null: no end. Facts of a period, or that are a date, which overlaps it. */
  period?: { start: string | null; end: string | null } | undefined;
  documentId?: string | undefined;
  origin?: Fact['origin'] | undefined;
};

/**
 * Another order than by place: by the subject's letters, by figure (in the base unit, figures of one dimension after
 * those of another) or by when the period begins. Facts without the like come last, ties by place.
 */
export type FactSort = { by: 'subject' | 'figure' | 'period'; descending: boolean };

export type FactQuery = FactFilter & {
  sort?: FactSort | undefined;
  limit: number;
  /** Opaque, from an earlier page. */
  cursor?: string | undefined;
};

/** Ids of a fact and of the one that takes its place. */
export type SupersededPair = { fact: string; by: string };

type FactPage = { facts: Fact[]; nextCursor: string | null };

/**
 * The fact table, extracted and curated rows together. Rows of one id are one fact, stated in several places: `getFact`
 * and `listFacts` give it once, at the first of its places that fit, with its `sources` and `links`.
 */
export interface FactStore {
  getFact(id: string): Promise<Fact | null>;
  /** Page of facts in a stable order: by document, then by place, unless another is asked for. */
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
  /**
   * Facts of these documents that take the place of another, or give way to it, each pair once, by ids: how many pairs
   * there are and the first `limit`.
   */
  supersessions(documentIds: readonly string[], limit: number): Promise<{ pairs: SupersededPair[]; count: number }>;
  /** Every fact stated in these documents. */
  factsOfDocuments(documentIds: readonly string[]): Promise<Fact[]>;
}
