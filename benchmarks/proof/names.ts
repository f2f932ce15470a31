/** Words that begin a sentence or a title more often than a name. */
const NOT_NAMES = new Set(
  (
    'a an the this that these those it its he she his her they their there here i we you our your in on at by for from of to with ' +
    'as after before during since until while when where who which what why how and or but nor if although though because however ' +
    'many most some several few all both each every other another such no not only one two three four five six seven eight nine ten ' +
    'first second third under over between among through according despite unlike like also then thus therefore today others early late famous once later soon upon former ' +
    'january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday english french german american british european'
  ).split(' '),
);
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
const NAME = new RegExp(`(?<![\\p{L}\\p{N}.'’-])${WORD}(?: (?:of (?:the )?)?${WORD})*(?![\\p{L}\\p{N}-])`, 'gu');

export type Name = { text: string; start: number; end: number; /** The word before it, lower case. */ after: string };

const wordBefore = (text: string, at: number): string =>
  /([\p{L}\p{N}]+)[ ]$/u.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';

/**
 * Proper names by their capitals. At the start of a sentence the first word counts only where `known` says that it
 * stands capitalised elsewhere too.
 */
export const namesIn = (sentence: string, known: ReadonlySet<string> = new Set()): Name[] =>
  [...sentence.matchAll(NAME)].flatMap((match) => {
    let { index: start } = match;
    let text = match[0].replace(/['’]s?$/u, '');
    for (;;) {
      const [first = ''] = text.split(' ');
      const isOpening = start === 0 && !known.has(text);
      if (!NOT_NAMES.has(first.toLowerCase()) && !(isOpening && text.split(' ').length < 2)) break;
      const rest = text.slice(first.length + 1).replace(/^(?:of|the) /u, '');
      if (rest === '') return [];
      start += text.length - rest.length;
      text = rest;
      if (/^\P{Lu}/u.test(text)) return [];
    }
    return [{ text, start, end: start + text.length, after: wordBefore(sentence, start) }];
  });

/** Names that stand in the middle of a sentence somewhere, so that their capital is their own, and nowhere without it. */
export const knownNames = (sentences: readonly string[]): Set<string> => {
  const common = new Set(sentences.flatMap((sentence) => sentence.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []));
  return new Set(
    sentences.flatMap((sentence) =>
      namesIn(sentence).flatMap(({ text, start }) => (start > 0 && !common.has(text.toLowerCase()) ? [text] : [])),
    ),
  );
};

const partsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[ '’-]+/u)
    .filter((part) => part.length > 2);

/** Whether two names may be names of one thing: they share a word, or one is the other's initials. */
export const mayBeSame = (a: string, b: string): boolean => {
  const parts = new Set(partsOf(a));
  const initials = (name: string): string => [...name.matchAll(/\p{Lu}/gu)].join('');
  return (
    partsOf(b).some((part) =>
      [...parts].some((own) => own.startsWith(part.slice(0, 5)) || part.startsWith(own.slice(0, 5))),
    ) ||
    initials(a) === b ||
    initials(b) === a
  );
};
