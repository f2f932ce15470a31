import type { Claim } from '../../../domain/claim.ts';
import type { Fact } from '../../../domain/fact.ts';
import { draftSentences } from './draft-sentences.ts';
import type { Span } from '../../../domain/span.ts';
import { checkClaims } from '../../../facts/check/check-claims.ts';
import { extractFacts } from '../../../facts/extract/extract-facts.ts';
import { proveSentence, type SentenceProof } from './prove-sentence.ts';
import { readSources, type Source } from './source.ts';

/** A sentence of a draft with what becomes of it; `span` indexes the draft. */
export type DraftProof = SentenceProof & {
  span: Span;
  /** `marked`: shown with a figure that is not verified. */
  fate: 'shown' | 'marked' | 'withheld';
  /** Numbers of the sources that carry it. */
  citations: number[];
};

/** The facts that the passages themselves state. */
const factsOfSources = (sources: readonly Source[]): Fact[] =>
  sources.flatMap(({ document: { documentId, title, publishedAt }, passage: { chunk } }) =>
    extractFacts({
      documentId,
      title,
      publishedAt,
      text: chunk.text,
      passages: [{ start: 0, end: chunk.text.length }],
    }),
  );

const fateOf = ({ finding, claims }: SentenceProof): DraftProof['fate'] =>
  finding !== null ? 'withheld' : claims.some(({ verdict }) => verdict !== 'supported') ? 'marked' : 'shown';

/**
 * Proves a whole draft against passages alone, sentence by sentence: the plain twin of what happens while a model's words
 * stream in. `facts` are those of the passages, where they are known already.
 */
export const proveDraft = (
  draft: string,
  list: readonly Source[],
  facts: readonly Fact[] = factsOfSources(list),
): DraftProof[] => {
  const sources = readSources(list);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const check = (text: string): Claim[] => checkClaims(text, { in: 'answer', facts });
  return draftSentences(draft).map((span) => {
    const proof = proveSentence(draft.slice(span.start, span.end), sources, check, (id) => byId.get(id));
    return { ...proof, span, fate: fateOf(proof), citations: [...new Set(proof.carriers.map(({ number }) => number))] };
  });
};
