import { z } from 'zod';
import type { Answer } from '../../domain/answer.ts';
import type { Fact } from '../../domain/fact.ts';

/** A fact that an answer rests on, as it was when the answer was given. */
const UsedFact = z.object({ statement: z.string(), documentId: z.string(), supersededBy: z.string().nullable() });

/** What an evaluation's answers came from; what differs between two of them can explain why answers do. */
export const Provenance = z.object({
  /** Names of settings with their values: version, model, embeddings. */
  settings: z.record(z.string(), z.string()),
  /** Hash of the content of every document, by its id. */
  documents: z.record(z.string(), z.string()),
  /** The facts that the answers' claims name, by their ids. */
  facts: z.record(z.string(), UsedFact),
});
export type Provenance = z.infer<typeof Provenance>;

export type ProvenanceSource = {
  settings: Record<string, string>;
  documents: { documentId: string; contentHash: string }[];
  getFact: (id: string) => Promise<Fact | null>;
};

/**
 * Gathers what a report's answers came from.
 *
 * @param alsoFacts ids of facts that an earlier report names: so that what became of them can be told
 */
export const gatherProvenance = async (
  answers: readonly Answer[],
  source: ProvenanceSource,
  alsoFacts: readonly string[] = [],
): Promise<Provenance> => {
  const named = answers.flatMap(({ claims }) => claims.flatMap(({ facts }) => facts));
  const ids = [...new Set([...named, ...alsoFacts])].toSorted();
  const facts: Provenance['facts'] = {};
  for (const id of ids) {
    const fact = await source.getFact(id);
    if (fact !== null)
      facts[id] = {
        statement: [fact.subject, fact.measure, fact.quantity.text].filter((part) => part !== '').join(', '),
        documentId: fact.documentId,
        supersededBy: fact.links?.find(({ kind }) => kind === 'superseded-by')?.fact ?? null,
      };
  }
  const documents = source.documents.map(({ documentId, contentHash }) => [documentId, contentHash] as const);
  return {
    settings: source.settings,
    documents: Object.fromEntries(documents.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    facts,
  };
};
