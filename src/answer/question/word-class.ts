import type { Word } from '../../domain/words.ts';
import { IRREGULAR, IRREGULAR_PASTS } from '../../facts/lexicon/irregular-forms.ts';
import { isFigure } from '../../retrieval/answer-cues.ts';
import table from './word-classes.json' with { type: 'json' };

/** Part of speech of a word where it stands, as far as word lists and its neighbours tell. */
export type Tag =
  | 'determiner'
  | 'preposition'
  | 'pronoun'
  | 'conjunction'
  | 'question'
  | 'auxiliary'
  | 'to'
  | 'number'
  | 'name'
  | 'noun'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'past'
  | 'gerund';

const list = (text: string): string[] => text.split(' ');

const FUNCTION_TAGS: ReadonlyMap<string, Tag> = new Map(
  Object.entries({
    determiner: list(
      'the a an this that these those his her its their our my your some any no each every all both another such either neither other same own more most few several many much enough',
    ),
    preposition: list(
      'of in on at by for from with about against between into through during before after above below over under until without within upon across along among around behind beneath beside besides beyond despite down except inside like near off onto out outside since toward towards throughout up via than per as',
    ),
    pronoun: list(
      'it he she they we i you him them us me himself herself itself themselves one ones there here hers theirs ours mine yours',
    ),
    conjunction: list('and or but nor so yet because although though while if unless whereas once'),
    question: list('who whom whose which what when where why how that'),
    auxiliary: list(
      "is are was were be been being am do does did has have had having can could will would shall should may might must cannot isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't",
    ),
    to: ['to'],
    past: ['born'],
    adverb: list(
      'not also very too just only even still then thus again ever never always often now already however therefore instead rather quite well',
    ),
  }).flatMap(([tag, words]) => words.map((word) => [word, tag as Tag] as const)),
);

let classes: Map<string, string> | undefined;
let alsoVerbs: ReadonlySet<string> | undefined;

/** Read at the first word looked up: not every process asks. */
const classOf = (lemma: string): string | undefined => {
  classes ??= new Map(
    Object.entries(table.classes).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
  );
  return classes.get(lemma);
};

const isAlsoVerb = (lemma: string): boolean => (alsoVerbs ??= new Set(table.alsoVerbs.split(' '))).has(lemma);

/** Whether a word is a verb in one of its uses: "runs", "host". */
export const mayBeVerb = (folded: string): boolean =>
  isVerb(folded) ||
  IRREGULAR.has(folded) ||
  (['s', 'ed', 'ing'] as const).some((ending) => folded.endsWith(ending) && bases(folded, ending).some(isVerb));

/** The base of a finite verb, "handles" or "took" as "handle" and "take"; null for a word that is none. */
export const verbBase = (folded: string): string | null => {
  const irregular = IRREGULAR_PASTS.has(folded) ? IRREGULAR.get(folded) : undefined;
  if (irregular !== undefined) return irregular;
  const ending = (['s', 'ed'] as const).find((one) => folded.endsWith(one));
  return ending === undefined ? null : (bases(folded, ending).find(isVerb) ?? null);
};

const isVerb = (lemma: string): boolean => classOf(lemma) === 'verb' || isAlsoVerb(lemma);

/** What a word may be the form of, likeliest first. */
const bases = (folded: string, ending: 's' | 'ed' | 'ing'): string[] => {
  if (ending === 's')
    return folded.endsWith('ies')
      ? [`${folded.slice(0, -3)}y`, folded.slice(0, -1)]
      : /(?:s|x|z|ch|sh)es$/.test(folded)
        ? [folded.slice(0, -2), folded.slice(0, -1)]
        : [folded.slice(0, -1)];
  const stem = folded.slice(0, -ending.length);
  const doubled = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const y = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [];
  return [...y, `${stem}e`, stem, ...doubled];
};

type Kind = { tag: Tag; noun: string | null };

const kinds = new Map<string, Kind>();
const REMEMBERED = 20_000;

const readKind = (folded: string): Kind => {
  const irregular = IRREGULAR.get(folded);
  if (irregular !== undefined) {
    const base = classOf(irregular);
    if (base !== undefined && base !== 'verb' && !IRREGULAR_PASTS.has(folded)) return { tag: 'noun', noun: base };
    return { tag: IRREGULAR_PASTS.has(folded) ? 'past' : 'verb', noun: null };
  }
  const own = classOf(folded);
  if (own === 'adjective' || own === 'adverb' || own === 'verb') {
    const isForm = own === 'adjective' && /(?:ed|ing)$/.test(folded);
    return { tag: isForm ? (folded.endsWith('ing') ? 'gerund' : 'past') : own, noun: null };
  }
  if (own !== undefined) return { tag: 'noun', noun: own };
  for (const ending of ['s', 'ed', 'ing'] as const) {
    if (!folded.endsWith(ending) || folded.length < ending.length + 2) continue;
    for (const base of bases(folded, ending)) {
      const found = classOf(base);
      if (found === undefined) continue;
      if (ending === 's') {
        if (found === 'verb') return { tag: 'verb', noun: null };
        if (found !== 'adjective' && found !== 'adverb') return { tag: 'noun', noun: found };
      } else if (isVerb(base)) return { tag: ending === 'ed' ? 'past' : 'gerund', noun: null };
    }
  }
  if (folded.endsWith('ly')) return { tag: 'adverb', noun: null };
  if (/(?:ous|ive|ful|less|able|ible|ic|ical|al|ary|ish)$/.test(folded)) return { tag: 'adjective', noun: null };
  if (folded.endsWith('ed')) return { tag: 'past', noun: null };
  if (folded.endsWith('ing')) return { tag: 'gerund', noun: null };
  return { tag: 'noun', noun: null };
};

const kindOf = (folded: string): Kind => {
  const known = kinds.get(folded);
  if (known !== undefined) return known;
  if (kinds.size >= REMEMBERED) kinds.clear();
  const kind = readKind(folded);
  kinds.set(folded, kind);
  return kind;
};

/** What a noun names, by WordNet's files of nouns (`person`, `place`, `artifact`, …); null for other and unknown words. */
export const nounClass = (folded: string): string | null => kindOf(folded).noun;

/** Part of speech of a word by itself. */
export const tagOf = (folded: string): Tag => FUNCTION_TAGS.get(folded) ?? kindOf(folded).tag;

/** Whether the word lists have the word in no form. */
export const isUnknownWord = (folded: string): boolean => {
  const { tag, noun } = kindOf(folded);
  return tag === 'noun' && noun === null;
};

/** Whether a noun stands after the word: a determiner, a preposition, an adjective. */
const OPENS_NOUN: ReadonlySet<Tag | undefined> = new Set<Tag>(['determiner', 'adjective', 'number', 'preposition']);
const OPENS_VERB: ReadonlySet<Tag | undefined> = new Set<Tag>(['to', 'pronoun', 'auxiliary']);

/** Parts of speech of the words of a sentence; `isFirst`: its first word is capitalised whatever it is. */
export const tagsOf = (words: readonly Word[]): Tag[] => {
  const tags: Tag[] = [];
  words.forEach((word, i) => {
    const { folded, text } = word;
    const fixed = FUNCTION_TAGS.get(folded);
    const isCapital = /^\p{Lu}/u.test(text);
    if (fixed !== undefined && (!isCapital || i === 0 || !/^\p{Lu}{2,}$/u.test(text))) {
      tags.push(fixed);
      return;
    }
    if (isFigure(folded)) {
      tags.push('number');
      return;
    }
    if (isCapital && i > 0) {
      tags.push('name');
      return;
    }
    const { tag } = kindOf(folded);
    const before = tags[i - 1];
    if (tag === 'noun' && OPENS_VERB.has(before) && isAlsoVerb(folded)) tags.push('verb');
    else if (tag === 'verb' && OPENS_NOUN.has(before)) tags.push('noun');
    else tags.push(tag);
  });
  return tags;
};

const IN_PHRASE: ReadonlySet<Tag> = new Set<Tag>(['adjective', 'noun', 'name', 'number', 'past', 'gerund']);

/** A run of words from `first` to `last`, both included. */
export type WordRun = { first: number; last: number };

/**
 * Noun phrases without their article: runs of nouns and what qualifies them that no mark interrupts, ending in a noun, a name
 * or a number.
 */
export const nounPhrases = (text: string, words: readonly Word[], tags: readonly Tag[]): WordRun[] => {
  const runs: WordRun[] = [];
  let first = -1;
  const close = (last: number): void => {
    let end = last;
    while (end >= first && !/^(?:noun|name|number)$/.test(tags[end] ?? '')) end--;
    if (first >= 0 && end >= first) runs.push({ first, last: end });
    first = -1;
  };
  words.forEach((word, i) => {
    const before = words[i - 1];
    const gap = before === undefined ? '' : text.slice(before.end, word.start);
    const isInitial = /^\.\s*$/.test(gap) && /^\p{Lu}$/u.test(before?.text ?? '');
    if (first >= 0 && !isInitial && /[^\s\-–&'’]/u.test(gap)) close(i - 1);
    const tag = tags[i] as Tag;
    if (!IN_PHRASE.has(tag)) close(i - 1);
    // A participle opens a phrase behind an article or adjective only: "named Simon" is a verb and its object.
    else if ((tag === 'past' || tag === 'gerund') && first < 0) {
      if (tags[i - 1] === 'determiner' || tags[i - 1] === 'adjective') first = i;
    } else if (tag === 'past' && first >= 0 && tags[i - 1] !== 'adjective' && tags[i - 1] !== 'adverb') close(i - 1);
    else if (first < 0) first = i;
  });
  close(words.length - 1);
  return runs;
};
