import { words, type Word } from '../../../domain/words.ts';
import { tellingWords } from './stretches.ts';
import type { Question } from '../../../retrieval/question.ts';
import { mayBeVerb, tagsOf, type Tag } from '../../question/word-class.ts';

/** What a question puts beside each other: stems of each thing and its name as written, and what is asked of them. */
export type ThingsCompared = {
  asked: 'difference' | 'sum' | 'average' | 'between' | 'whether' | 'most';
  things: { name: string; stems: readonly string[] }[];
  /** Whether the things are what is counted: "more sheep than cows". */
  isOfCounted?: boolean;
};

/** Degrees by which things are compared. */
export const COMPARATIVE =
  /^(?:more|less|fewer|sooner|later|earlier|higher|larger|bigger|greater|longer|taller|deeper|wider|broader|heavier|faster|quicker|older|louder|dearer|hotter|warmer|richer|stronger|lower|smaller|shorter|narrower|lighter|slower|cheaper|younger|newer|quieter|colder|cooler|poorer|weaker)$/;
/** Degrees of which the smaller figure is the greater. */
export const LESS =
  /^(?:less|fewer|lower|smaller|shorter|narrower|lighter|slower|cheaper|younger|newer|quieter|colder|sooner|earlier)$/;
const LIGHT =
  /^(?:ha(?:ve|s|d)|do|does|did|get|gets|got|is|are|was|were|there|be|that|those|take|takes|took|costs?|weighs?|measures?|lasts?|pays?)$/;
/** Verbs of measure that are nouns as well. */
const MEASURED = /^(?:seat|hold|cost|cover|carry|weigh|measure|employ|serve)$/;
/** "the population of A than that of B". */
const OF_BOTH = /^\s*(?:that |those )?of\b/i;
const YEAR = /\b(?:1\d|20)\d\d\b/;

const nameOf = (text: string): string =>
  text
    .trim()
    .replace(/[?.!\s]+$/, '')
    .replace(/^(?:in|for|of|at|by|with|on|under|from|that of|those of|to)\s+/i, '');

const stemsIn = (list: readonly Word[]): string[] =>
  tellingWords(list)
    .filter((word) => !COMPARATIVE.test(word.folded) && !LIGHT.test(word.folded))
    .map(({ stem }) => stem);

const thing = (text: string): ThingsCompared['things'][number] => ({
  name: nameOf(text),
  stems: stemsIn(words(nameOf(text))),
});

/** Words at the end of a question's half that are no part of a name: "let in", "have". */
const withoutEnd = (list: readonly Word[], tags: readonly Tag[]): number => {
  const isVerbOfName = (i: number): boolean =>
    /^\p{Lu}/u.test(list[i - 1]?.text ?? '') &&
    /^\p{Ll}/u.test(list[i]?.text ?? '') &&
    mayBeVerb(list[i]?.folded ?? '');
  const kept = tags.findLastIndex(
    (tag, i) => tag !== 'auxiliary' && tag !== 'preposition' && !LIGHT.test(list[i]?.folded ?? '') && !isVerbOfName(i),
  );
  return kept + 1;
};

/** The first thing of "How much longer is A than B": what stands between the verb that helps, or the last preposition, and "than". */
const firstThing = (text: string, { focus }: Question, isOfBoth: boolean): ThingsCompared['things'][number] => {
  const all = words(text);
  const allTags = tagsOf(all);
  const end = withoutEnd(all, allTags);
  const [list, tags] = [all.slice(0, end), allTags.slice(0, end)];
  // "a wheel of A than a wheel of B": what "of" adds is part of the name, unless it stands with the other as well.
  const opens = (word: Word | undefined): boolean => word?.folded !== 'than' && (isOfBoth || word?.folded !== 'of');
  const from = tags.findLastIndex(
    (tag, i) => (tag === 'preposition' && opens(list[i])) || /^(?:auxiliary|to)$/.test(tag),
  );
  const kept = list
    .slice(from + 1)
    .filter(
      (word, i) => !(tags[from + 1 + i] === 'verb' || tags[from + 1 + i] === 'past') || /^\p{Lu}/u.test(word.text),
    );
  const [first, last] = [kept[0], kept.at(-1)];
  const name = first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
  const stems = stemsIn(kept.filter(({ stem, text: said }) => /^\p{Lu}/u.test(said) || !focus.includes(stem)));
  return { name, stems: stems.length > 0 ? stems : stemsIn(kept) };
};

const OTHERWISE = /\s+(?:did|does|do|is|are|was|were|has|have|had|can|could)\s+/i;

/** The things of "How many more sheep than cows does X keep" and "How many points more than B did A get"; null for others. */
const thingsBeforeVerb = (before: string, behind: string): ThingsCompared['things'] | null => {
  const [other, subject, ...more] = behind.split(OTHERWISE);
  if (other === undefined || subject === undefined || more.length > 0) return null;
  const counted = /\b(?:more|fewer|less)\s+(.+?)\s*$/i.exec(before)?.[1];
  if (counted !== undefined) return [thing(counted), thing(other)];
  const list = words(subject);
  const tags = tagsOf(list);
  const end = tags.findIndex(
    (tag, i) => i > 0 && (tag === 'verb' || tag === 'past') && !/^\p{Lu}/u.test(list[i]?.text ?? ''),
  );
  return [thing(end < 0 ? subject : subject.slice(0, list[end]?.start)), thing(other)];
};

/** "Is the fee higher in Oslo or in Bergen?" */
const chosenBetween = (text: string): ThingsCompared | null => {
  const [, one, other] =
    /\b(?:more|less|fewer|\p{L}+er)\s+(?:\p{L}+\s+)?((?:in|at|for|of|with|on|under)\s[^,?]+?),?\s+or\s+([^,?]+?)\s*\?*$/iu.exec(
      text,
    ) ?? [];
  return one === undefined || other === undefined ? null : { asked: 'between', things: [thing(one), thing(other)] };
};

/** A list of things without the verb behind it: "the tractor and the baler" of "the tractor and the baler cost". */
const withoutVerb = (text: string): string => {
  const list = words(text);
  const tags = tagsOf(list);
  const [last, before] = [list.at(-1), list.at(-2)];
  const isVerb =
    /^(?:verb|past)$/.test(tags.at(-1) ?? '') || LIGHT.test(last?.folded ?? '') || MEASURED.test(last?.folded ?? '');
  const isNamed = before !== undefined && !/^(?:the|a|an|and|of)$/.test(before.folded);
  return last !== undefined && isVerb && isNamed && !/^\p{Lu}/u.test(last.text) ? text.slice(0, last.start) : text;
};

const ofSeveral = (asked: 'sum' | 'average', list: string): ThingsCompared | null => {
  const things = withoutVerb(list)
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map(thing)
    .filter(({ stems }) => stems.length > 0);
  return things.length > 1 ? { asked, things } : null;
};

/** Reads what a question compares or adds; null for a question that does neither of named things. */
export const thingsCompared = (question: Question): ThingsCompared | null => {
  const { text, kind, words: list } = question;
  const than = list.findIndex(({ folded }) => folded === 'than');
  const hasComparative = list.some(({ folded }) => COMPARATIVE.test(folded));
  if (than > 0 && hasComparative) {
    const [before, behind] = [text.slice(0, list[than]?.start), text.slice(list[than]?.end)];
    // "than 40 metres" is no thing; "than the Type 40" is one.
    if (/\d/.test(behind.replaceAll(/\p{Lu}[\p{L}-]*\s\p{N}+/gu, '')) && !YEAR.test(behind)) return null;
    const asked = /^how\s+(?:much|many)\b|^by how much\b/i.test(text.trim())
      ? 'difference'
      : kind === 'yes-no'
        ? 'whether'
        : null;
    if (asked === null) return null;
    const turned = asked === 'difference' ? thingsBeforeVerb(before, behind) : null;
    if (turned !== null) return { asked, things: turned, isOfCounted: /\b(?:more|fewer|less)\s+\p{L}/iu.test(before) };
    return { asked, things: [firstThing(before, question, OF_BOTH.test(behind)), thing(behind)] };
  }
  const [, one, other] = /,\s*(?:the one (?:in|at|of) )?([^,]+?)\s+or\s+([^,]+?)\s*\??$/i.exec(text) ?? [];
  if (one !== undefined && other !== undefined && hasComparative && kind !== 'yes-no')
    return { asked: 'between', things: [thing(one), thing(other)] };
  if (kind === 'yes-no' && hasComparative) return chosenBetween(text);
  const average = /\baverage\s+(?:\p{L}+\s+){1,4}?(?:of|in|for)\s+([^?]*?\band\b[^?]*)/iu.exec(text)?.[1] ?? undefined;
  if (average !== undefined) return ofSeveral('average', average);
  const total =
    /\b(?:total|combined|joint|overall)\s+(?:\p{L}+\s+){1,4}?(?:of|in|to|for|at)\s+([^?]*?\band\b[^?]*)/iu.exec(
      text,
    )?.[1];
  if (total !== undefined) return ofSeveral('sum', total);
  const [, added] =
    /\b(?:at|in|of|by|do|does|did|are|can|could|will|have|has)\s+([^?]*?\band\b[^?]*?)\s+(?:together|combined|altogether|in total|in all)\b/iu.exec(
      text,
    ) ?? [];
  return added === undefined ? null : ofSeveral('sum', added);
};
