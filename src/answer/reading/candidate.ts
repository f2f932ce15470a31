import type { DocumentSummary } from '../../domain/document.ts';
import { gatherEvidence, type Evidence } from '../../retrieval/evidence.ts';
import type { Passage, PassageSentence } from '../../retrieval/passage.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { isTableHead } from '../tables/table-rows.ts';
import { addressesReader } from './addresses-reader.ts';
import { nearestWords } from '../../retrieval/word-nearness.ts';
import { titleStems } from '../../retrieval/title-stems.ts';

/** A sentence that may answer, with where it stands and what the question's words find there. */
export type Candidate = {
  sentence: PassageSentence;
  /** Position among the sentences of its passage. */
  position: number;
  passage: Passage;
  document: DocumentSummary;
  evidence: Evidence;
  passageRank: number;
  /** Cosine of the sentence with the question, of its passage where sentences have no vectors. */
  cosine: number;
  /** The cosines of all sentences of its passage. */
  cosines: readonly number[];
  /** For each sentence of its passage how near the nearest word is to each term; zeros where words have no vectors. */
  nearest: readonly (readonly number[])[];
  /** Rank score of the passage less that of the first one, at most 0. */
  passageLead: number;
};

/** Passages whose sentences are looked at: an answer further down is hardly ever found, only time is lost. */
const PASSAGES_READ = 8;
const TITLE_WORDS = 15;

/** The line over a text, which stands there as its first sentence: a title says what follows, and answers nothing. */
const isTitle = ({ start, text, words }: PassageSentence): boolean =>
  start === 0 && words.length <= TITLE_WORDS && !/[.!?|]["'”’)\]]*$/u.test(text);

const orders = new WeakMap<PassageSentence, boolean>();

/** Whether a sentence speaks to whoever answers from it; looked at once for each sentence. */
const isOrder = (sentence: PassageSentence): boolean => {
  const known = orders.get(sentence) ?? addressesReader(sentence.text);
  orders.set(sentence, known);
  return known;
};

/** Every sentence of the best passages, in their order; titles only where nothing else stands, heads of tables and orders to the reader never. */
export const answerCandidates = ({
  question,
  weights,
  passages,
  nearness,
}: Pick<Retrieval, 'question' | 'weights' | 'passages' | 'nearness'>): Candidate[] => {
  const best = passages[0]?.score ?? 0;
  return passages.slice(0, PASSAGES_READ).flatMap(({ passage, document, score, cosines }, passageRank) => {
    const evidence = gatherEvidence(question, weights, passage, titleStems(document));
    const nearest = passage.sentences.map(({ stemSet }) => nearestWords(nearness, stemSet, question.terms.length));
    const hasTitle = passage.sentences.length > 1 && passage.sentences.slice(0, 1).some(isTitle);
    const all = passage.sentences.map((sentence, position) => ({
      sentence,
      position,
      passage,
      document,
      evidence,
      passageRank,
      cosine: cosines[position] ?? cosines[0] ?? 0,
      cosines,
      nearest,
      passageLead: score - best,
    }));
    return all.filter(
      ({ position, sentence }) =>
        !(hasTitle && position === 0) && !isTableHead(passage, position) && !isOrder(sentence),
    );
  });
};
