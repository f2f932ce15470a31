import type { Span } from '../../domain/span.ts';
import { words as wordsOf, type Word } from '../../domain/words.ts';
import { understandQuestion, type Question } from '../../retrieval/question.ts';
import { nounPhrases } from './antecedent.ts';
import { nounClass } from './word-class.ts';

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|last|next|other|old|new|older|newer|larger|smaller|latter|former)$/;
const YEAR = /^(?:1\d|20)\d\d$/;
/** "the year before" and "the next year" of a year asked about. */
const YEARS_ON: readonly (readonly [RegExp, number])[] = [
  [/^(?:the\s+)?(?:year\s+before|previous\s+year|preceding\s+year)(?:\s+that)?$/i, -1],
  [/^(?:the\s+)?(?:year\s+after|next\s+year|following\s+year)(?:\s+that)?$/i, 1],
];
/** Where a phrase behind a preposition ends. */
const ENDS_PHRASE = /^(?:in|of|at|for|to|by|on|with|from|during|between|is|are|was|were|did|does|do|have|has|had)$/;
const PRONOUN = /^(?:it|he|she|they|him|her|them|this|that|these|those)$/;

const withoutMark = (text: string): string => text.trim().replace(/[?.!\s]+$/, '');

const put = (text: string, { start, end }: Span, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

const headOf = (text: string): string => wordsOf(text).at(-1)?.stem ?? '';

/** "the second" of "the first bridge": the same noun with another word before it. */
const otherOfKind = (bare: string, { text, words }: Question): string | null => {
  const [ordinal, rest] = bare.toLowerCase().split(/\s+(?=ones?$)/);
  if (ordinal === undefined || !ORDINAL.test(ordinal) || (rest === undefined && ordinal !== bare.toLowerCase()))
    return null;
  const told = words.find(({ folded }) => ORDINAL.test(folded));
  return told === undefined ? null : put(text, told, ordinal);
};

/** The words behind a preposition: "Egg packaging" of "of Egg packaging in 2024". */
const behind = (preposition: string, { words, text }: Question, isYear: boolean): Span | null => {
  for (const [at, word] of words.entries()) {
    if (word.folded !== preposition.toLowerCase()) continue;
    const end = words.findIndex(
      (other, i) =>
        i > at && (ENDS_PHRASE.test(other.folded) || /[,;]/.test(text.slice((words[i - 1] as Word).end, other.start))),
    );
    const phrase = words.slice(at + 1, end < 0 ? words.length : end);
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (first === undefined || last === undefined || YEAR.test(first.text) !== isYear) continue;
    return { start: first.start, end: last.end };
  }
  return null;
};

/** The phrase of a question that a new one takes the place of: of the same head, else of the same kind, else the only one. */
const phraseFor = (replacement: string, question: Question): Span | null => {
  const phrases = nounPhrases(question);
  const head = headOf(replacement);
  const alike = phrases.find((phrase) => headOf(phrase.text) === head);
  if (alike !== undefined) return alike;
  if (/^\p{Lu}/u.test(replacement)) return question.names[0] ?? null;
  const pronoun = question.words.find(({ folded }) => PRONOUN.test(folded));
  if (pronoun !== undefined) return pronoun;
  const things = phrases.filter(({ isName }) => !isName);
  const kind = nounClass(wordsOf(replacement).at(-1)?.folded ?? '');
  const ofKind =
    kind === null ? [] : things.filter(({ text }) => nounClass(wordsOf(text).at(-1)?.folded ?? '') === kind);
  if (ofKind.length === 1) return ofKind[0] ?? null;
  return things.length === 1 ? (things[0] ?? null) : null;
};

/** The name that a replacement takes the place of, with the noun that both have and the article: "the Dunlow plant" for "the Esker plant". */
const wholeNamed = ({ start, end }: Span, replacement: string, { text, words }: Question): Span => {
  const behindName = words.find((word) => word.start >= end);
  const sharesNoun = behindName !== undefined && behindName.stem === headOf(replacement);
  const article = /\bthe\s+$/i.exec(text.slice(0, start));
  const hasArticle = article !== null && /^the\s/i.test(replacement);
  return { start: hasArticle ? article.index : start, end: sharesNoun ? behindName.end : end };
};

/**
 * The last question with something else asked of: "what about China?", "and in 2023?", "the second one?", "and the year before?".
 * A year takes the place of the year, a name that of the first name, a thing that of the phrase with the same noun; a preposition
 * that stands there already leads to what it replaces, else says where or when. What fits nowhere becomes the topic itself.
 */
export const replaceSubject = (subject: string, preposition: string, previous: Question): string => {
  const { text, words } = previous;
  const replacement = withoutMark(subject);
  const bare = replacement.replace(/^(?:the|an?)\s+/i, '');
  const isYear = YEAR.test(bare);
  const year = words.find((word) => YEAR.test(word.text));
  const step = YEARS_ON.find(([pattern]) => pattern.test(replacement))?.[1];
  if (step !== undefined && year !== undefined) return put(text, year, String(Number(year.text) + step));
  if (isYear && year !== undefined) return put(text, year, bare);
  const other = otherOfKind(bare, previous);
  if (other !== null) return other;
  const led = preposition === '' ? null : behind(preposition, previous, isYear);
  if (led !== null) return put(text, led, replacement);
  const isName = /^\p{Lu}/u.test(bare);
  const name = isName && preposition !== 'in' ? previous.names[0] : undefined;
  if (name !== undefined) return put(text, wholeNamed(name, replacement, previous), replacement);
  if (preposition !== '' || isYear) return `${withoutMark(text)} ${preposition || 'in'} ${replacement}?`;
  const phrase = phraseFor(replacement, previous);
  return phrase === null ? `What about ${replacement}?` : put(text, phrase, replacement);
};

/** "I mean 2020, not 2021": the last question with the one for the other; null where it does not say the other. */
export const exchange = (wanted: string, unwanted: string, text: string): string | null => {
  const at = text.toLowerCase().indexOf(withoutMark(unwanted).toLowerCase());
  return at < 0 ? null : put(text, { start: at, end: at + withoutMark(unwanted).length }, withoutMark(wanted));
};

/** Whether a text is no question but a thing to ask the last one of: a name, a year, an ordinal, alone. */
export const isBareSubject = (text: string): boolean => {
  const { words, names, kind } = understandQuestion(text);
  const bare = withoutMark(text).replace(/^(?:the|an?)\s+/i, '');
  if (!text.trim().endsWith('?') || (kind !== 'what' && kind !== 'keywords') || words.length > 4) return false;
  if (/^(?:what|which|who|how|why|when|where)\b/i.test(bare)) return false;
  const isName = names.length > 0 || bare.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));
  return isName || YEAR.test(bare) || ORDINAL.test(bare.toLowerCase().replace(/\s+ones?$/, ''));
};
