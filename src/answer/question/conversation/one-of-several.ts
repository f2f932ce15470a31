import { words } from '../../../domain/words.ts';
import { understandQuestion } from '../../../retrieval/question.ts';
import { tagsOf } from '../word-class.ts';
import { candidates } from './antecedent.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { mentionsOf } from './mentions.ts';
import { nounPhrases } from './noun-phrases.ts';

const OPENING = '(?:(?:and|but|so|ok|okay)[,\\s]+)*';
const AUXILIARY = '(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|must|may)';
/** A verb, and no noun with one behind it: "which performers joined", "which parts of it". */
const VERB = `(?=${AUXILIARY}\\b|\\p{L}+ed\\b|\\p{L}+s\\b(?!\\s+(?:of\\b|\\p{L}+ed\\b|${AUXILIARY}\\b)))`;
/** "which one is the smallest?", "which of them", "which of the three". */
const WHICH_ONE = new RegExp(
  `^${OPENING}which(?:\\s+(?:ones?|of\\s+(?:the\\s+)?(them|these|those|two|three|four|five|six|both)))?\\s+${VERB}`,
  'iu',
);
const ONE = /\b(?:an?|the|another|any)\s+(\p{L}+)\s+ones?\b|\b(\p{L}+)\s+ones\b/iu;
/** "is the largest", "was the most expensive". */
const SUPERLATIVE =
  /^(is|are|was|were)\s+the\s+((?:(?:second|third)\s+)?(?:\p{L}{3,}est|(?:most|least)\s+\p{L}+|first|last|best|worst))\s*\??$/iu;

const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
/** Turns back that are looked at for what was asked about one after the other. */
const REACH = 5;

/** What was asked about one after the other, by name: "the Lite", "the Duo". */
const namedInTurn = (earlier: readonly EarlierTurn[]): string[] => [
  ...new Set(
    earlier.slice(-REACH).flatMap((turn) =>
      mentionsOf(turn, 0)
        .filter(({ isName, role }) => isName && role === 'subject')
        .map(({ text }) => text),
    ),
  ),
];

/** A question for one of several with the things that were spoken of in it: "Which of the islands is the largest?"; null for others. */
export const whichOne = (text: string, earlier: readonly EarlierTurn[]): string | null => {
  const opening = WHICH_ONE.exec(text);
  const previous = earlier.at(-1);
  if (opening === null || previous === undefined) return null;
  const rest = text.slice(opening[0].length);
  const kind = candidates('they', understandQuestion('which'), earlier)[0]?.mention;
  if (kind?.isPlural === true) {
    const owner = understandQuestion(previous.standaloneQuestion).names.find(
      ({ text: name }) => !kind.text.includes(name),
    );
    const [, verb, degree] = SUPERLATIVE.exec(rest) ?? [];
    const of = owner === undefined ? '' : ` of ${owner.text}`;
    if (degree !== undefined && !/ones$/i.test(opening[0].trim()))
      return `Which ${verb} the ${degree} ${singular(kind.text.replace(/^the\s/, ''))}${of}?`;
    const things = `${/^\p{Lu}|^the\s/u.test(kind.text) ? '' : 'the '}${kind.text}`;
    return `Which of ${things}${of} ${rest}`;
  }
  const named = opening[1] === undefined ? [] : namedInTurn(earlier);
  return named.length < 2 ? null : `Which of ${named.slice(0, -1).join(', ')} and ${named.at(-1)} ${rest}`;
};

/** The noun for what was spoken of last: "poles", "survey". */
const nounOf = (earlier: readonly EarlierTurn[], isPlural: boolean): string | null => {
  for (const { standaloneQuestion } of earlier.toReversed()) {
    const question = understandQuestion(standaloneQuestion);
    const nouns = nounPhrases(question).flatMap((phrase) => {
      const list = words(phrase.text);
      const head = list.at(-1);
      const after = words(question.text).find(({ start }) => start >= phrase.end);
      if (head !== undefined && /^\p{Ll}/u.test(head.text)) return [{ ...phrase, noun: head.text }];
      // "the Kudu telescope"
      return after !== undefined && phrase.isName && tagsOf([after])[0] === 'noun'
        ? [{ ...phrase, noun: after.text }]
        : [];
    });
    const found =
      nouns.find((each) => each.isSubject && each.isPlural === isPlural) ??
      nouns.find((each) => each.isPlural === isPlural) ??
      nouns[0];
    if (found !== undefined) return found.noun;
  }
  return null;
};

/** "the other one": the thing of the same kind that was spoken of before the last question's; null where there is none. */
export const theOther = (subject: string, earlier: readonly EarlierTurn[]): string | null => {
  if (!/^the\s+other(?:\s+one)?[?.!\s]*$/i.test(subject)) return null;
  const [last] = earlier.slice(-1);
  const said = new Set(words(last?.standaloneQuestion ?? '').map(({ stem }) => stem));
  const others = earlier
    .slice(-REACH)
    .toReversed()
    .flatMap((turn, age) => mentionsOf(turn, age))
    .filter(({ isName, isPlural, stems }) => isName && !isPlural && stems.every((stem) => !said.has(stem)));
  return (
    (others.find(({ role }) => role !== 'told' && role !== 'answer') ?? others.find(({ role }) => role === 'answer'))
      ?.text ?? null
  );
};

/** A question in which "one" stands for a noun that was said, with the noun, "the other one" with its name: "What do new ones cost?" (one-anaphora: Webber 1979). */
export const withNoun = (text: string, earlier: readonly EarlierTurn[]): string => {
  const found = ONE.exec(text);
  const qualifier = (found?.[1] ?? found?.[2] ?? '').trim().toLowerCase();
  if (found === null || qualifier === '') return text;
  const named = theOther(found[0], earlier);
  if (named !== null) return text.slice(0, found.index) + named + text.slice(found.index + found[0].length);
  const isQualifier =
    /^(?:adjective|past|gerund)$/.test(tagsOf(words(qualifier))[0] ?? '') ||
    /^(?:first|second|third|other|last|next|\p{L}{2,}er)$/u.test(qualifier);
  const noun = isQualifier ? nounOf(earlier, /ones$/i.test(found[0])) : null;
  if (noun === null) return text;
  return text.slice(0, found.index) + found[0].replace(/ones?$/i, noun) + text.slice(found.index + found[0].length);
};
