import type { DocumentStore } from '../../ports/document-store.ts';
import { isContent } from '../../retrieval/content.ts';
import { readPassage } from '../../retrieval/passage.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { opensWithReference } from '../reading/opening.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** A sentence and where it stands. */
export type PlacedSentence = Pick<RankedSentence, 'document' | 'passage' | 'sentence'>;

const MOST_SENTENCES = 3;
const WORD_BUDGET = 100;
/** Sentences of a document that are weighed against each other. */
const READ = 200;
/** Two sentences that share this much of the shorter one's words say the same. */
const SAME = 0.6;

const isWhole = ({ sentence }: PlacedSentence): boolean =>
  sentence.words.length >= 5 && /[.!?]["'”’)\]]*$/u.test(sentence.text);

const common = (a: PlacedSentence, b: PlacedSentence): number => {
  let count = 0;
  for (const stem of a.sentence.stemSet) if (b.sentence.stemSet.has(stem)) count++;
  return count;
};

/** Sentence similarity of TextRank (Mihalcea & Tarau, EMNLP 2004): common words over the logarithms of the lengths. */
const similarity = (a: PlacedSentence, b: PlacedSentence): number => {
  const length = Math.log(a.sentence.stemSet.size) + Math.log(b.sentence.stemSet.size);
  return length <= 0 ? 0 : common(a, b) / length;
};

const saysTheSame = (a: PlacedSentence, b: PlacedSentence): boolean =>
  common(a, b) >= SAME * Math.min(a.sentence.stemSet.size, b.sentence.stemSet.size);

/** The first of the candidates that fit the word budget beside each other and say different things. */
const pick = (candidates: readonly PlacedSentence[]): PlacedSentence[] => {
  const chosen: PlacedSentence[] = [];
  let words = 0;
  for (const candidate of candidates) {
    const length = candidate.sentence.words.length;
    if (chosen.length > 0 && words + length > WORD_BUDGET) continue;
    if (chosen.some((other) => saysTheSame(other, candidate))) continue;
    chosen.push(candidate);
    words += length;
    if (chosen.length === MOST_SENTENCES) break;
  }
  return chosen;
};

const inReadingOrder = (a: PlacedSentence, b: PlacedSentence): number =>
  a.document.documentId === b.document.documentId ? a.sentence.start - b.sentence.start : 0;

/** What the only document in scope says in short: its first sentence and the most central others. */
const summary = async (retrieval: Retrieval, documents: DocumentStore): Promise<PlacedSentence[]> => {
  const [document, ...others] = retrieval.documents;
  if (document === undefined || others.length > 0) return [];
  const chunks = await documents.documentChunks(document.documentId);
  const sentences: PlacedSentence[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.start - b.start)) {
    const passage = readPassage(chunk);
    const read = passage.sentences.map((sentence) => ({ document, passage, sentence }));
    sentences.push(...read.filter(isWhole));
    if (sentences.length >= READ) break;
  }
  const [first, ...rest] = sentences;
  if (first === undefined) return [];
  const centrality = new Map(
    rest.map((each) => [each, rest.reduce((sum, other) => sum + (other === each ? 0 : similarity(each, other)), 0)]),
  );
  const central = rest
    .filter(({ sentence }) => !opensWithReference(sentence))
    .toSorted((a, b) => (centrality.get(b) ?? 0) - (centrality.get(a) ?? 0) || a.sentence.start - b.sentence.start);
  return pick([first, ...central]).toSorted(inReadingOrder);
};

/** How much a sentence is about the topic: 2 when it opens with it, 1 when it names it early on. */
const prominence = ({ terms }: Question, { sentence }: PlacedSentence): number => {
  const isTopic = (stem: string) => terms.some((term) => bestSimilarity(term, new Set([stem])) > 0);
  const content = sentence.words.filter(isContent);
  const at = content.findIndex(({ stem }) => isTopic(stem));
  return at < 0 || at > content.length / 3 ? 0 : at === 0 ? 2 : 1;
};

/** The sentences that say most of a topic; none when no sentence names all of it. */
const onTopic = (question: Question, ranked: readonly RankedSentence[]): PlacedSentence[] => {
  const about = ranked.filter(
    (each) => isWhole(each) && question.terms.every((term) => bestSimilarity(term, each.sentence.stemSet) > 0),
  );
  const prominent = about
    .map((each) => ({ each, value: prominence(question, each) }))
    .toSorted((a, b) => b.value - a.value || b.each.score - a.each.score)
    .map(({ each }) => each);
  const [first, ...rest] = pick(prominent);
  return first === undefined ? [] : [first, ...rest.toSorted(inReadingOrder)];
};

/**
 * The sentences for a question that asks for no detail: what the only document says in short, or what is said
 * of a topic. Empty where the documents don't allow it, null for a question about a detail.
 */
export const broadAnswer = async (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  documents: DocumentStore,
): Promise<PlacedSentence[] | null> => {
  const { question } = retrieval;
  if (question.scope === 'documents') return summary(retrieval, documents);
  if (question.scope === 'detail') return null;
  const found = onTopic(question, ranked);
  return found.length === 0 ? null : found;
};
