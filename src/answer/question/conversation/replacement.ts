import type { Span } from '../../../domain/span.ts';
import { words as wordsOf, type Word } from '../../../domain/words.ts';
import type { Name } from '../../../retrieval/names.ts';
import { understandQuestion, type Question } from '../../../retrieval/question.ts';
import { nounPhrases } from './noun-phrases.ts';
import { nounClass, tagsOf } from '../word-class.ts';

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|last|next|other|old|new|older|newer|larger|smaller|latter|former)$/;
/** Which of several is meant: "the most", "the fewest", "the largest". */
const SUPERLATIVE = /^(?:most|least|best|worst|fewest|\p{L}{3,}est)$/u;
/** A code or a model: "E04", "K6". */
const CODE = /^\p{L}{1,3}-?\d{1,4}$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i;
const YEAR = /^(?:1\d|20)\d\d$/;
/** "the year before" and "the next year" of a year asked about. */
const YEARS_ON: readonly (readonly [RegExp, number])[] = [
  [/^(?:the\s+)?(?:year\s+before|previous\s+year|preceding\s+year)(?:\s+that)?$/i, -1],
  [/^(?:the\s+)?(?:year\s+after|next\s+year|following\s+year)(?:\s+that)?$/i, 1],
];
/** Where a phrase behind a preposition ends. */
const ENDS_PHRASE = /^(?:in|of|at|for|to|by|on|with|from|during|between|is|are|was|were|did|does|do|have|has|had)$/;
const PRONOUN = /^(?:it|he|she|they|him|her|them|this|that|these|those)$/;

const withoutMark = (text: string): string => text.trim().replace(/(?:, according to whom)?[?.!\s]+$/i, '');

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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

/** "the fewest" of "the most employees". */
const otherDegree = (bare: string, { text, words }: Question): string | null => {
  if (!SUPERLATIVE.test(bare.toLowerCase())) return null;
  const told = words.find(({ folded }) => SUPERLATIVE.test(folded));
  return told === undefined ? null : put(text, told, bare);
};

/** Prepositions that are asked one after the other. */
const OPPOSITES: Readonly<Record<string, string>> = {
  for: 'against',
  against: '(?:for|in favour of)',
  with: 'without',
  without: 'with',
  before: 'after',
  after: 'before',
  above: 'below',
  below: 'above',
  from: 'to',
  to: 'from',
};

/** "and against?" of "How many votes were there for the plan?": the last question with the other preposition; null for other texts. */
export const otherPreposition = (text: string, { text: asked }: Question): string | null => {
  const wanted =
    /^(?:(?:and|or|but|so)[,\s]+)+(?:how\s+many\s+)?(\p{L}+)[?.!\s]*$/iu.exec(text)?.[1]?.toLowerCase() ?? '';
  const opposite = OPPOSITES[wanted];
  const told = opposite === undefined ? null : new RegExp(`\\b${opposite}(?=\\s)`, 'i').exec(asked);
  return told === null ? null : put(asked, { start: told.index, end: told.index + told[0].length }, wanted);
};

const COLOUR = /^(?:black|white|red|green|blue|yellow|orange|brown|grey|gray|pink|purple|violet|silver|gold|golden)$/;

const SIZE = /^(?:small|medium|large|big|mini|maxi)$/;

/** Classes of words that tell one thing of a kind from another. */
const isQualifier = (word: Word): boolean =>
  COLOUR.test(word.folded) || SIZE.test(word.folded) || tagsOf([word])[0] === 'adjective';

/** "a green one" of "a red light", "medium" of "a small parcel", "the 5" of "the Molino 3": what it is stays, which one changes. */
const otherQualifier = (bare: string, { text, words }: Question): string | null => {
  const wanted = wordsOf(bare.replace(/\s+ones?$/i, ''));
  if (wanted.length === 0) return null;
  const written = wanted.map((word) => word.text).join(' ');
  if (/^\d{1,3}(?:\s\p{Lu}\p{L}*)*$/u.test(written)) {
    // "the 50 Pro" of "the Drymax 12".
    const number = words.findLast((word) => /^\d{1,3}$/.test(word.text));
    if (number === undefined) return null;
    const behind = /^(?:\s\p{Lu}\p{L}*)+/u.exec(text.slice(number.end))?.[0].length ?? 0;
    return put(text, { start: number.start, end: number.end + behind }, written);
  }
  const head = wanted.at(-1);
  if (head === undefined || !isQualifier(head)) return null;
  const last = words.findLastIndex(
    (word, at) => isQualifier(word) && at + 1 < words.length && words[at - 1]?.folded !== 'how',
  );
  if (last < 0) return null;
  let first = last;
  while (first > 0 && /^(?:past|gerund|adjective)$/.test(tagsOf(words)[first - 1] ?? '')) first--;
  return put(text, { start: (words[first] as Word).start, end: (words[last] as Word).end }, written);
};

/** "e04" of "E02": the code takes the place of a code and is written like it. */
const otherCode = (bare: string, { text, words }: Question): string | null => {
  const [first, ...rest] = bare.split(/\s+/);
  if (first === undefined || !CODE.test(first)) return null;
  const told = words.find((word) => CODE.test(word.text.replace(/['’]s$/, '')));
  if (told === undefined) return null;
  // What goes with the old code, "K4 Plus", goes with it.
  const behind = /^(?:\s\p{Lu}\p{Ll}+)+/u.exec(text.slice(told.end))?.[0].length ?? 0;
  const written = [told.text === told.text.toUpperCase() ? first.toUpperCase() : first, ...rest].join(' ');
  const isOwner = /['’]s$/.test(told.text) && !/['’]s$/.test(written);
  return put(text, { start: told.start, end: told.end + behind }, isOwner ? `${written}'s` : written);
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

/** The name that a new one takes the place of: a place that of a place, else that of the first one. */
const nameFor = (replacement: string, { names }: Question): Name | undefined => {
  const kindOf = (text: string): string | null => nounClass(wordsOf(text).at(-1)?.folded ?? '');
  const kind = kindOf(replacement);
  return names.find(({ text }) => kind !== null && kindOf(text) === kind) ?? names[0];
};

/** The phrase of a question that a new one takes the place of: of the same head, else of the same kind, else the only one. */
const phraseFor = (replacement: string, question: Question): Span | null => {
  const phrases = nounPhrases(question);
  const head = headOf(replacement);
  const alike = phrases.find((phrase) => headOf(phrase.text) === head);
  if (alike !== undefined) return alike;
  if (/^\p{Lu}/u.test(replacement)) return nameFor(replacement, question) ?? null;
  const pronoun = question.words.find(({ folded }) => PRONOUN.test(folded));
  if (pronoun !== undefined) return pronoun;
  const things = phrases.filter(({ isName }) => !isName);
  const kind = nounClass(wordsOf(replacement).at(-1)?.folded ?? '');
  const ofKind =
    kind === null ? [] : things.filter(({ text }) => nounClass(wordsOf(text).at(-1)?.folded ?? '') === kind);
  if (ofKind.length === 1) return ofKind[0] ?? null;
  if (things.length === 1) return things[0] ?? null;
  const subject = phrases.find(({ isSubject }) => isSubject);
  return things.length === 0 ? (subject ?? (phrases.length === 1 ? (phrases[0] ?? null) : null)) : null;
};

/** The name that a replacement takes the place of, with the noun that both have and the article: "the Dunlow plant" for "the Esker plant". */
const wholeNamed = ({ start, end }: Span, replacement: string, { text, words }: Question): Span => {
  const behindName = words.find((word) => word.start >= end);
  const sharesNoun = behindName !== undefined && behindName.stem === headOf(replacement);
  // "the Quell museum" for "the Quell mill".
  const hasNoun =
    behindName !== undefined &&
    /^the\s.*\s\p{Ll}+$/u.test(replacement) &&
    /\bthe\s+$/i.test(text.slice(0, start)) &&
    behindName !== words.at(-1) &&
    tagsOf([behindName])[0] === 'noun';
  const article = /\bthe\s+$/i.exec(text.slice(0, start));
  const hasArticle = article !== null && /^the\s/i.test(replacement);
  return { start: hasArticle ? article.index : start, end: sharesNoun || hasNoun ? behindName.end : end };
};

/** Whether a thing can be asked of as a question asks: "how many courses" are not asked of "lunch". */
export const isAskable = (subject: string, question: Question): boolean => {
  const bare = withoutMark(subject).replace(/^(?:the|an?)\s+/i, '');
  const isSingular = /^\p{Ll}+$/u.test(bare) && nounClass(bare) !== null && !bare.endsWith('s');
  const phrase = isSingular ? phraseFor(bare, question) : null;
  return phrase === null || !/\bhow\s+many\s+$/i.test(question.text.slice(0, phrase.start));
};

/**
 * The last question with something else asked of: "what about China?", "and in 2023?", "the second one?", "and the year before?".
 * A year takes the place of the year, a name that of the first name, a thing that of the phrase with the same noun; a preposition
 * that stands there already leads to what it replaces, else says where or when. What fits nowhere becomes the topic itself.
 */
export const replaceSubject = (subject: string, preposition: string, previous: Question): string => {
  const { text, words } = previous;
  // "and Peru's?": what it is of is in the last question.
  const replacement = withoutMark(subject).replace(/['’]s$/, '');
  const bare = replacement.replace(/^(?:the|an?)\s+/i, '');
  const isYear = YEAR.test(bare);
  const year = words.find((word) => YEAR.test(word.text));
  const step = YEARS_ON.find(([pattern]) => pattern.test(replacement))?.[1];
  if (step !== undefined && year !== undefined) return put(text, year, String(Number(year.text) + step));
  if (isYear && year !== undefined) return put(text, year, bare);
  const other =
    otherOfKind(bare, previous) ??
    otherDegree(bare, previous) ??
    otherCode(bare, previous) ??
    otherQualifier(bare, previous);
  if (other !== null) return other;
  const led = preposition === '' ? null : behind(preposition, previous, isYear);
  if (led !== null) return put(text, led, replacement);
  if (WEEKDAY.test(bare) && !words.some(({ text: written }) => WEEKDAY.test(written)))
    return `${withoutMark(text)} on ${capitalise(bare)}?`;
  const isName = /^\p{Lu}/u.test(bare);
  const name = isName && preposition !== 'in' ? nameFor(bare, previous) : undefined;
  if (name !== undefined) return put(text, wholeNamed(name, replacement, previous), replacement);
  if (preposition !== '' || isYear) return `${withoutMark(text)} ${preposition || 'in'} ${replacement}?`;
  const phrase = phraseFor(replacement, previous);
  if (phrase === null) return `What about ${replacement}?`;
  // "the brown one" of "the grey bin".
  const noun = text.slice(phrase.start, phrase.end).split(/\s+/).at(-1) ?? '';
  return put(text, phrase, replacement.replace(/\bones?$/i, noun));
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
  const isOne = words.length < 4 && words.every(isQualifier);
  return isName || isOne || YEAR.test(bare) || ORDINAL.test(bare.toLowerCase().replace(/\s+ones?$/, ''));
};
