import { askedPhrase } from '../question/asked-phrase.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { asksLoosely } from '../../retrieval/term-weights.ts';
import type { MissingFact } from './missing-fact.ts';
import { isMeant } from '../../retrieval/word-nearness.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';

/** Passages in which a word has to be missing before Assay says that it is not mentioned. */
const LOOKED_AT = 10;

const inWords = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;

/** Words of the question that none of the closest passages holds or says in another word, as they were written. */
const unmentioned = (retrieval: Retrieval): string[] => {
  const { question, passages } = retrieval;
  const found = passages.slice(0, LOOKED_AT).map(({ passage }) => passage.stemSet);
  const isNew = (stem: string, at: number) => question.words.findIndex((other) => other.stem === stem) === at;
  return question.words
    .filter(({ stem, folded }, i) => question.terms.includes(stem) && !/\p{N}/u.test(folded) && isNew(stem, i))
    .filter(({ stem }) => !asksLoosely(stem) && !isMeant(retrieval, stem))
    .filter(({ stem }) => found.every((stems) => bestSimilarity(stem, stems) === 0))
    .map(({ text }) => `“${text}”`);
};

/** What is told of something else. */
const OF_OTHER: ReadonlySet<MissingFact['lacks']> = new Set(['subject', 'bearer', 'elsewhere']);

const because = (retrieval: Retrieval, missing: MissingFact | null): string => {
  if (missing?.lacks === 'name') return `They don't mention ${missing.text}.`;
  if (missing?.lacks === 'rate') return 'They give figures on the subject, but none for such a period of time.';
  if (missing !== null && OF_OTHER.has(missing.lacks))
    return 'They say such a thing of something else, not of what is asked about.';
  if (missing?.lacks === 'period') return 'They give it for another time, not for the one that is asked about.';
  const asked = askedPhrase(retrieval.question);
  const says = asked?.startsWith('the ') === true ? 'give' : 'say';
  const touched = `They touch on the subject, but don't ${asked === null ? 'answer this' : `${says} ${asked}`}.`;
  if (missing?.lacks === 'figure' && asked !== null) return touched;
  const words = unmentioned(retrieval);
  return words.length > 0 ? `The passages closest to the question don't mention ${inWords(words)}.` : touched;
};

const TITLES_NAMED = 5;

/** Which documents there are, for a question that is about no one of them. Titles with a figure are not named. */
const askWhich = ({ documents }: Retrieval): string => {
  const titles = [...new Set(documents.map(({ title }) => title))].filter((title) => !/\p{N}/u.test(title)).toSorted();
  const named = titles.slice(0, TITLES_NAMED).map((title) => `“${title}”`);
  if (named.length === 0) return 'Which document do you mean? Name what it is about.';
  return `Which document do you mean? There are ${named.join(', ')}${named.length < documents.length ? ' and others' : ''}.`;
};

/**
 * Says that the documents don't say, and why: what they lack of what the question asks. Figures of the question
 * are not repeated: an abstention asserts no number.
 */
export const abstentionText = (retrieval: Retrieval, missing: MissingFact | null): string =>
  retrieval.documents.length === 0
    ? "I can't say: there is no document to answer from."
    : retrieval.question.scope === 'documents'
      ? askWhich(retrieval)
      : `The documents don't say. ${because(retrieval, missing)}`;
