import type { PassageSentence } from './passage.ts';
import type { Question } from './question.ts';

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|thrice|several|both|no|none|few)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;
const DATE_WORD =
  /^(?:century|centuries|decade|today|yesterday|bc|ad|bce|ce|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{3,4}s)$/;
const MONEY = /[$€£¥₽₹]|\b(?:dollars?|euros?|pounds?|rou?bles?|yen|yuan|cents?|usd|eur|gbp)\b/i;
const PERCENT = /%|\b(?:per ?cent|percentage|thirds?|quarters?|half|majority|minority|fraction|one in)\b/i;
const TIME_UNIT =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|daily|weekly|monthly|annual(?:ly)?|yearly)\b/i;
const REASON =
  /\b(?:because|due to|owing to|since|so that|in order|as a result|result(?:ed|s|ing)? (?:in|of|from)|caused?|led to|thanks to|therefore|reasons?|to \p{Ll}+|as (?:the|it|he|she|they)|effort|for (?:the|its|his|their|being))\b/u;

/** Whether a word is a number in digits or letters. */
export const isFigure = (folded: string): boolean => /^\p{N}/u.test(folded) || NUMBER_WORD.test(folded);

/** Whether the sentence names a date that the question does not. */
const hasDate = (sentence: PassageSentence, asked: ReadonlySet<string>): boolean =>
  sentence.words.some(
    ({ folded, text }) =>
      !asked.has(folded) &&
      (/^(?:1\d{3}|20\d{2})s?$/.test(folded) ||
        DATE_WORD.test(folded) ||
        (MONTH.test(folded) && /^\p{Lu}|(?:spring|summer|autumn|winter)/u.test(text))),
  );

const hasFigure = (sentence: PassageSentence, asked: ReadonlySet<string>): boolean =>
  sentence.words.some(({ folded }) => !asked.has(folded) && isFigure(folded));

const hasName = (sentence: PassageSentence, question: Question): boolean =>
  sentence.names.some(({ stems }) => stems.some((stem) => !question.terms.includes(stem)));

const wordsByQuestion = new WeakMap<Question, ReadonlySet<string>>();

const wordsOf = (question: Question): ReadonlySet<string> => {
  const known = wordsByQuestion.get(question);
  if (known !== undefined) return known;
  const asked = new Set(question.words.map((word) => word.folded));
  wordsByQuestion.set(question, asked);
  return asked;
};

/**
 * Whether a sentence holds something of the kind that the question asks for and that the question does not
 * itself say: a date for "when", a name for "who". Surface cues only; true where the kind leaves none.
 */
export const hasAnswerCue = (question: Question, sentence: PassageSentence): boolean => {
  const asked = wordsOf(question);
  switch (question.expects) {
    case 'date':
      return hasDate(sentence, asked);
    case 'count':
    case 'measure':
      return hasFigure(sentence, asked);
    case 'money':
      return MONEY.test(sentence.text) && hasFigure(sentence, asked);
    case 'percent':
      return PERCENT.test(sentence.text) || hasFigure(sentence, asked);
    case 'duration':
      return TIME_UNIT.test(sentence.text);
    case 'person':
    case 'place':
    case 'name':
      return hasName(sentence, question);
    case 'reason':
      return REASON.test(sentence.text);
    default:
      return true;
  }
};
