import { terms as stemsOf } from '../../domain/words.ts';
import { related } from '../../domain/word-relations.ts';
import { isContent } from '../../retrieval/content.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { asksLoosely } from '../../retrieval/term-weights.ts';
import { familyOf } from '../../retrieval/word-families.ts';
import type { Candidate } from './candidate.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { nounClass, tagsOf } from '../question/word-class.ts';

/** A year or a span of years as it is written: "2023", "2022–23". */
const PERIOD = /\b(?:1\d{3}|20\d{2})(?:\s?[–/-]\s?(?:\d{4}|\d{2})\b)?(?!\d)/g;

const periodsOf = (text: string): string[] =>
  Array.from(text.matchAll(PERIOD), ([period]) => period.replace(/\s/g, '').replace(/[/-]/, '–'));

const holds = (periods: readonly string[], asked: string): boolean =>
  periods.some((period) => period === asked || (!asked.includes('–') && period.split('–').includes(asked)));

/** A month that something is told or asked of: "in May"; a span of months has others within. */
const IN_MONTH =
  /\b(?:in|during)\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s*(?:to|and|or|until|through|[–-]))/g;

const monthsOf = (text: string): string[] => Array.from(text.matchAll(IN_MONTH), ([, month = '']) => month);

/** Whether a figure is asked of a month, and the sentence tells of another one alone. */
const isOfOtherMonth = (question: Question, { sentence, passage, position }: Candidate): boolean => {
  const asked = monthsOf(question.text);
  if (asked.length === 0 || !asksForFigure(question) || monthsOf(sentence.text).length === 0) return false;
  const around = `${passage.sentences[position - 1]?.text ?? ''} ${sentence.text}`;
  return asked.every((month) => !around.includes(month));
};

/**
 * Whether something is asked of a year, and the sentence speaks of another one, with neither the sentence before it nor a
 * heading or the title naming the one that is asked of.
 */
export const lacksPeriod = (question: Question, candidate: Candidate): boolean => {
  const { sentence, passage, position, document } = candidate;
  if (question.expects === 'date' || question.expects === 'reason') return false;
  if (isOfOtherMonth(question, candidate)) return true;
  const asked = periodsOf(question.text);
  const stated = periodsOf(sentence.text);
  if (asked.length === 0 || stated.length === 0) return false;
  const before = passage.sentences[position - 1]?.text ?? '';
  const around = periodsOf([sentence.text, before, document.title, ...passage.chunk.headings].join(' \n '));
  return asked.every((period) => !holds(around, period));
};

const isSaid = (stem: string, stems: ReadonlySet<string>): boolean => {
  if (bestSimilarity(stem, stems) > 0) return true;
  for (const other of stems) if (related(stem, other) !== null) return true;
  return false;
};

/** Stems of the best sentence, those beside it, the headings over it and the title. */
const stemsAround = ({ passage, position, document }: RankedSentence): ReadonlySet<string> =>
  new Set([
    ...passage.sentences.slice(Math.max(0, position - 1), position + 2).flatMap(({ stems }) => stems),
    ...passage.headingStems,
    ...stemsOf(document.title),
  ]);

/** "How many yellow cards …?" where neither the sentence nor one beside it speaks of cards. */
export const lacksCounted = ({ question, documentFrequency }: Retrieval, best: RankedSentence): boolean => {
  if (question.kind !== 'how-many' && !/^how much\b/i.test(question.text)) return false;
  const counted = question.focus.at(-1);
  if (counted === undefined || asksLoosely(counted) || (documentFrequency.get(counted) ?? 0) > 0) return false;
  return !isSaid(counted, stemsAround(best));
};

/** "In which year was X born?", "How much is X paid?" where no passage knows the word and none near it stands there. */
export const lacksVerb = ({ question, documentFrequency }: Retrieval, best: RankedSentence): boolean => {
  if (!asksForFigure(question) && question.kind !== 'where') return false;
  const tags = tagsOf(question.words);
  const verb = question.words.findLast((word, i) => /^(?:verb|past)$/.test(tags[i] ?? '') && isContent(word));
  if (verb === undefined || !question.terms.includes(verb.stem)) return false;
  // A loose word with its other forms and synonyms known is said by one of them.
  if (asksLoosely(verb.stem) && familyOf(verb.stem) === undefined) return false;
  if ((documentFrequency.get(verb.stem) ?? 0) > 0 || question.focus.includes(verb.stem)) return false;
  return !isSaid(verb.stem, stemsAround(best));
};

/** "NBA" may be written out in a source, and "American" may stand there as a country; "Japan" is no such adjective. */
export const mayBeSaidOtherwise = (name: string): boolean =>
  /^\p{Lu}{2,4}s?$/u.test(name) ||
  (/^\p{L}+(?:an|ese|ish|ch|i)s?$/u.test(name) && !name.endsWith('stan') && nounClass(name.toLowerCase()) !== 'place');

/** Whether a name of the question stands nowhere in the passage, its headings or its title: what is said there is of another. */
export const namesOther = (question: Question, { passage, document }: RankedSentence): boolean => {
  if (question.kind === 'yes-no' || question.kind === 'keywords') return false;
  const around = new Set([...passage.stemSet, ...passage.headingStems, ...stemsOf(document.title)]);
  return question.names.some(
    ({ stems, text }) =>
      stems.length > 0 && !mayBeSaidOtherwise(text) && stems.every((stem) => bestSimilarity(stem, around) === 0),
  );
};
