import type { Claim } from '../../domain/claim.ts';
import type { DocumentSummary } from '../../domain/document.ts';
import type { Fact } from '../../domain/fact.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { sentences } from '../../domain/sentences.ts';
import { related } from '../../domain/word-relations.ts';
import { terms } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { Quotation } from '../draft.ts';

/** What the question asserts, the figure that the sources give instead, and the sentence that states it. */
export type Correction = { claim: Claim; figure: string; quotation: Quotation };

type Ports = { facts: FactStore; documents: DocumentStore; summaries: readonly DocumentSummary[] };

/** The sentence of an indexed passage in which a fact stands; null when its document or passage is gone. */
export const quotationOf = async (fact: Fact, { documents, summaries }: Ports): Promise<Quotation | null> => {
  const document = summaries.find(({ documentId }) => documentId === fact.documentId);
  if (document === undefined || fact.sourceSpan.end <= fact.sourceSpan.start) return null;
  const chunks = await documents.documentChunks(fact.documentId);
  const chunk = chunks.find(({ start, end }) => start <= fact.sourceSpan.start && fact.sourceSpan.start < end);
  if (chunk === undefined) return null;
  const at = fact.sourceSpan.start - chunk.start;
  const sentence = sentences(chunk.text).find(({ start, end }) => start <= at && at < end);
  if (sentence === undefined) return null;
  const span = { start: chunk.start + sentence.start, end: chunk.start + sentence.end };
  return { document, chunk, span, text: chunk.text.slice(sentence.start, sentence.end) };
};

/** The first contradicted claim of the question whose contrary fact can be shown. */
export const findCorrection = async (claims: readonly Claim[], ports: Ports): Promise<Correction | null> => {
  for (const claim of claims) {
    if (claim.verdict !== 'contradicted') continue;
    for (const id of claim.facts) {
      const fact = await ports.facts.getFact(id);
      const quotation = fact === null ? null : await quotationOf(fact, ports);
      const isOther = fact !== null && fact.quantity.text !== claim.quantity.text;
      if (isOther && quotation !== null) return { claim, figure: fact.quantity.text, quotation };
    }
  }
  return null;
};

/** Share of what a question says that the sentence which corrects it has to tell, its title and headings included. */
const ABOUT = 0.5;

/** Whether the sentence that would correct a question speaks of the same, and not only of such a figure. */
export const isAbout = ({ terms: asked }: Pick<Question, 'terms'>, { document, chunk, text }: Quotation): boolean => {
  const told = new Set([text, document.title, ...chunk.headings].flatMap(terms));
  const stems = asked.filter((stem) => !/^\p{N}/u.test(stem));
  const share = stems.filter((stem) => bestSimilarity(stem, told) > 0 || isRelated(stem, told)).length;
  return stems.length === 0 || share >= ABOUT * stems.length;
};

const isRelated = (stem: string, told: ReadonlySet<string>): boolean => {
  for (const other of told) if (related(stem, other) !== null) return true;
  return false;
};
