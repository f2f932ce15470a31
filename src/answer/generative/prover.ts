import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { moveClaim, type DraftPart, type Quotation } from '../draft.ts';
import type { CheckOptions, NumberCheck } from '../number-check.ts';
import { isAsserted } from '../reading/addresses-reader.ts';
import { opensWithReference } from '../reading/opening.ts';
import { readDraftSentence } from './proof/draft-sentence.ts';
import { proveSentence } from './proof/prove-sentence.ts';
import { readSources, type Place, type Source, type Sources } from './proof/source.ts';
import type { PromptPassage } from './prompts/passages-text.ts';

/** What becomes of a sentence: a part of the answer, or the reason why it is none. */
type Proven = { part: DraftPart } | { text: string; reason: string };

/** The passages of one question with their facts, and the proof of sentences from them. */
export type Prover = {
  /** Adds passages; gives those that are new, as a prompt shows them. */
  add(list: readonly Source[]): Promise<PromptPassage[]>;
  /** Proves a sentence as the model wrote it, behind the ones that stand already. */
  prove(written: string): Promise<Proven>;
};

const toQuotation = ({ source: { document, passage }, sentence: { start, end, text } }: Place): Quotation => ({
  document,
  chunk: passage.chunk,
  span: { start, end },
  text,
});

export const createProver = (
  { verifier, facts }: { verifier: NumberCheck; facts: FactStore },
  options: CheckOptions,
): Prover => {
  const list: Source[] = [];
  let sources: Sources = readSources(list);
  let stated: Fact[] = [];
  const byId = new Map<string, Fact>();
  let before = '';

  /** The figures of a sentence; one that opens with "it" or "they" is read with the sentence before it. */
  const check = async (text: string, isReference: boolean): Promise<Claim[]> => {
    const lead = isReference && before !== '' ? `${before} ` : '';
    const { claims } = await verifier.verify(lead + text, { ...options, in: 'answer', preferred: stated });
    const own = claims.filter(({ span }) => span.start >= lead.length);
    return own.map((claim) => moveClaim(claim, -lead.length));
  };

  const factsIn = async (passages: readonly Source[]): Promise<PromptPassage[]> => {
    const documentIds = [...new Set(passages.map(({ document }) => document.documentId))].toSorted();
    const all = await facts.factsOfDocuments(documentIds);
    return passages.map((source) => ({
      number: list.indexOf(source) + 1,
      source,
      facts: all.filter(
        ({ documentId, sourceSpan: { start }, sentence }) =>
          isAsserted(sentence) &&
          documentId === source.document.documentId &&
          source.passage.chunk.start <= start &&
          start < source.passage.chunk.end,
      ),
    }));
  };

  return {
    add: async (passages) => {
      const fresh = passages.filter(
        ({ passage }) => !list.some((known) => known.passage.chunk.chunkId === passage.chunk.chunkId),
      );
      list.push(...fresh);
      sources = readSources(list);
      const shown = await factsIn(fresh);
      const found = shown.flatMap((each) => each.facts);
      stated = [...stated, ...found];
      for (const fact of found) byId.set(fact.id, fact);
      return shown;
    },
    prove: async (written) => {
      const sentence = readDraftSentence(written);
      const checked = await check(sentence.text, opensWithReference(sentence));
      const { text, carriers, claims, finding } = proveSentence(
        written,
        sources,
        () => checked,
        (id) => byId.get(id),
      );
      if (finding !== null) return { text, reason: finding.reason };
      before = text;
      const part: DraftPart = {
        text,
        quotation: null,
        quotedAt: 0,
        claims: [...claims],
        carriers: carriers.map(toQuotation),
      };
      return { part };
    },
  };
};
