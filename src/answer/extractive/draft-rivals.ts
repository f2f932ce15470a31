import type { Question } from '../../retrieval/question.ts';
import { withLead, type Draft, type DraftPart, type Quotation } from '../draft.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import type { SpanGuess } from '../reading/reader.ts';
import { shortAnswer } from '../reading/short-answer.ts';
import { DIFFERENT, EARLIER } from './latest-statement.ts';
import type { Dispute } from './disputed-yes-no.ts';
import type { Rivals } from './rival-statements.ts';
import { isLater } from './time-told.ts';

/** Before two opposite statements of which none is the later one. */
const DISAGREE = 'The sources disagree: ';

/** What a question is about as a phrase behind "Sources disagree on": "who designed the library". */
const subjectOf = ({ text }: Pick<Question, 'text'>): string => {
  const asked = text.trim().replace(/[?!.\s]+$/, '');
  return /^\p{Lu}\p{Ll}/u.test(asked) ? asked.charAt(0).toLowerCase() + asked.slice(1) : asked;
};

/** The draft that quotes two statements which differ, the later one first where both have a date; what only is older is no dispute. */
export const draftRivals = async (
  question: Question,
  { first, other, told, isSuperseding }: Rivals,
  guesses: readonly SpanGuess[],
  toQuotation: (sentence: RankedSentence) => Quotation,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft> => {
  const leading = await check(toQuotation(first));
  const [one, two] = [first.document.publishedAt, other.document.publishedAt];
  const read = shortAnswer(question, [first], guesses);
  const isOlder = isSuperseding || (one !== null && two !== null && two < one);
  const differing = withLead(isOlder ? EARLIER : DIFFERENT, await check(toQuotation(other)));
  return {
    status: 'answered',
    parts: [leading, differing],
    shortAnswer: read !== null && (told.includes(read) || read.includes(told)) ? read : told,
    withheld: [],
    conflicts: isSuperseding ? [] : [{ measure: subjectOf(question), facts: [], citations: [1, 2] }],
  };
};

/** The draft of a yes/no question to which two documents say opposite things: yes or no by the later one, where one is later. */
export const draftDispute = async (
  question: Question,
  { first, other, isSuperseding }: Dispute,
  toQuotation: (sentence: RankedSentence) => Quotation,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft> => {
  const isLatest = isSuperseding || isLater(first.sentence, other.sentence);
  const lead = isLatest ? (first.polarity === 'yes' ? 'Yes. ' : 'No. ') : DISAGREE;
  const parts = [
    withLead(lead, await check(toQuotation(first.sentence))),
    withLead(isLatest ? EARLIER : DIFFERENT, await check(toQuotation(other.sentence))),
  ];
  const conflicts = isSuperseding ? [] : [{ measure: `“${question.text.trim()}”`, facts: [], citations: [1, 2] }];
  return { status: 'answered', parts, shortAnswer: null, withheld: [], conflicts };
};
