import { isFunctionWord, words } from '../../../domain/words.ts';
import { tagsOf, type Tag } from '../word-class.ts';
import { asQuestion, AUXILIARY, HOW_MUCH, opensAsQuestion, PREPOSITION, QUESTION_WORD } from './asking-words.ts';

const SUBJECT_PRONOUN = '(?:it|he|she|they|you|i|we|there|any(?:body|one|thing)?|this|that|these|those)';
const DETERMINED =
  '(?:(?:the(?!\\s+(?:first|only|last|most|best|\\p{L}+est)\\b)|my|your|his|her|its|their)\\s+\\p{L}+)';
/** "is the museum …", "can I …": a verb before its subject, as in no clause that goes on with a subject named before. */
const INVERTED =
  `(?:${AUXILIARY}\\s+${SUBJECT_PRONOUN}\\b|(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may)\\s+${DETERMINED}|` +
  'are\\s+\\p{L}+s\\s+\\p{L}+ed\\b)';
/** "by whom", "in which year", "since when", alone between commas or at the end. */
const ALONE = `(?:${QUESTION_WORD}|${PREPOSITION}\\s+(?:which|what)\\s+\\p{L}+)(?=\\s*(?:$|[?,;]|(?:,\\s*)?\\band\\s))`;
const OF_KIND = `(?:${PREPOSITION}\\s+)?(?:which|what|whose)\\s+\\p{L}+\\s+${AUXILIARY}\\b`;

/** Behind "and": the words of a further question. */
const BEHIND_AND = [
  `${QUESTION_WORD}\\s+${AUXILIARY}\\b`,
  ALONE,
  OF_KIND,
  "(?:who|what|when|where|how)['’]s\\s",
  'who\\s+(?:\\p{L}+ed|\\p{L}+s|\\p{L}+\\s+(?:it|them|him|her))\\b',
  `(?!by\\s+how\\s+much\\s*\\??$)${HOW_MUCH}\\b`,
  INVERTED,
].join('|');
/** Behind a mere comma, where "who was …" may be a relative clause. */
const BEHIND_COMMA = [
  `(?:${PREPOSITION}\\s+)?(?:what|how|why|whom)\\s+${AUXILIARY}\\b`,
  `(?:${PREPOSITION}\\s+)?(?:who|when|where|which)\\s+${INVERTED}`,
  ALONE,
  'who\\s+\\p{L}+\\s+(?:it|them|him|her)\\b',
  'who\\s+\\p{L}+s\\s+the\\b',
  "(?:what|how)['’]s\\s",
  `(?!by\\s+how\\s+much\\s*\\??$)${HOW_MUCH}\\b`,
  `${INVERTED}`,
].join('|');
const FURTHER = new RegExp(
  `(?:\\s*,\\s*(?:and|or|but)|\\s+and)(?:\\s+also|\\s+then)?\\s+(?=${BEHIND_AND})|\\s*[,;]\\s+(?=${BEHIND_COMMA})`,
  'iu',
);
const VERBAL: ReadonlySet<Tag> = new Set<Tag>(['auxiliary', 'verb', 'past', 'gerund']);
/** "When the bridge fell, what …": a clause before the question. */
const SUBORDINATE = new RegExp(`^(?:when|where|while|if)\\s+(?!${AUXILIARY}\\b)`, 'iu');

/** "How heavy" of "How heavy and how loud is it?" has no verb. */
const isWhole = (piece: string): boolean => {
  const list = words(piece);
  return (
    opensAsQuestion(piece) &&
    (list.length > 2 || list.some(({ folded }) => !isFunctionWord(folded))) &&
    tagsOf(list).some((tag) => VERBAL.has(tag))
  );
};

/** The questions that one sentence puts together: "When was it built, by whom, and what did it cost?" */
export const coordinated = (question: string): string[] => {
  const [first = '', ...rest] = question.split(FURTHER);
  const isSeveral = rest.length > 0 && isWhole(first) && !SUBORDINATE.test(first);
  return isSeveral ? [first, ...rest].map(asQuestion) : [question];
};
