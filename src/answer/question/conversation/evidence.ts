import { words, type Word } from '../../../domain/words.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';
import { tagsOf } from '../word-class.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import type { Mention } from './mentions.ts';

export type Gender = { he: number; she: number; it: number; they: number };

const PRONOUN_OF: ReadonlyMap<string, keyof Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
  ...['it', 'its', 'itself'].map((word) => [word, 'it'] as const),
  ...['they', 'them', 'their', 'themselves'].map((word) => [word, 'they'] as const),
]);
const TITLE: ReadonlyMap<string, keyof Gender> = new Map([
  ['mr', 'he'],
  ['sir', 'he'],
  ['king', 'he'],
  ['lord', 'he'],
  ['mrs', 'she'],
  ['ms', 'she'],
  ['miss', 'she'],
  ['lady', 'she'],
  ['queen', 'she'],
]);
/** A title tells more than a pronoun that may stand for another. */
const TITLE_WEIGHT = 3;

/** Words behind a name in which its pronoun is looked for, and at the head of the next sentence. */
const REACH = 15;
const NEXT_WORDS = 3;

const holds = (sentence: PassageSentence, stem: string): boolean => sentence.stemSet.has(stem);

const OBJECT = /^(?:it|him|them)$/;
const CLAUSE = /^(?:that|when|while|after|before|because|since|if|who|which|where|as|until|and|but|or)$/;

/** "Prior voted against it": the object of a clause is not its subject (Chomsky 1981, principle B). */
const isObjectOf = (list: readonly Word[], at: number): boolean =>
  OBJECT.test(list[at]?.folded ?? '') &&
  /^(?:preposition|verb|past|gerund)$/.test(tagsOf(list)[at - 1] ?? '') &&
  !list.slice(0, at).some(({ folded }) => CLAUSE.test(folded));

/**
 * Pronouns that stand behind a name in the passages, in its sentence or at the head of the next: what it is called there
 * (after Ge, Hale and Charniak 1998, "A statistical approach to anaphora resolution", who count them over a corpus).
 */
export const genderOf = ({ stems }: Mention, passages: readonly Passage[]): Gender => {
  const counts: Gender = { he: 0, she: 0, it: 0, they: 0 };
  const last = stems.at(-1) ?? '';
  for (const { sentences } of passages)
    sentences.forEach((sentence, at) => {
      if (!holds(sentence, last)) return;
      const from = sentence.words.findLastIndex(({ stem }) => stem === last);
      const title = TITLE.get(
        sentence.words[from - Math.max(1, stems.length)]?.folded ?? sentence.words[from - 1]?.folded ?? '',
      );
      if (title !== undefined) counts[title] += TITLE_WEIGHT;
      const closes = sentence.names.find(({ start }) => start > (sentence.words[from]?.start ?? 0));
      const until =
        closes === undefined ? sentence.words.length : sentence.words.findIndex(({ start }) => start >= closes.start);
      // The subject of a sentence is taken up at the head of the next.
      const next =
        closes === undefined || from <= stems.length ? (sentences[at + 1]?.words.slice(0, NEXT_WORDS) ?? []) : [];
      const own = sentence.words.slice(from + 1, until).slice(0, REACH);
      const behind = [...own.filter((_, i) => !isObjectOf(own, i)), ...next];
      const pronoun = behind.map(({ folded }) => PRONOUN_OF.get(folded)).find((each) => each !== undefined);
      if (pronoun !== undefined) counts[pronoun]++;
    });
  return counts;
};

/** In the sentence behind a thing it may be a pronoun. */
const NEXT = 0.6;

/**
 * How much of what the question says the passages say of a thing, in its sentence or in the next one (after Dagan and Itai
 * 1990, "Automatic processing of large corpora for the resolution of anaphora references"): 0 to 1.
 */
export const saidOf = ({ stems }: Mention, asked: readonly string[], passages: readonly Passage[]): number => {
  const own = asked.filter((stem) => !stems.includes(stem));
  if (own.length === 0) return 0;
  let best = 0;
  for (const { sentences } of passages)
    sentences.forEach((sentence, at) => {
      const share = own.filter((stem) => sentence.stemSet.has(stem)).length / own.length;
      if (share <= best) return;
      const has = (other: PassageSentence | undefined): boolean =>
        other !== undefined && stems.every((stem) => other.stemSet.has(stem));
      best = Math.max(best, has(sentence) ? share : has(sentences[at - 1]) ? share * NEXT : 0);
    });
  return best;
};

/** Whether a pronoun of the turn stood for it: it is in the completed question and not in the typed one. */
export const wasMeant = ({ stems }: Mention, { typed, standaloneQuestion }: EarlierTurn): boolean => {
  if (typed === undefined || !words(typed).some(({ folded }) => PRONOUN_OF.has(folded))) return false;
  const said = new Set(words(typed).map(({ stem }) => stem));
  const completed = new Set(words(standaloneQuestion).map(({ stem }) => stem));
  return stems.some((stem) => !said.has(stem)) && stems.every((stem) => completed.has(stem));
};

/** Who was called "he" or "she" before: the names that stand in the completed question and not in the typed one. */
export const calledBefore = ({ stems, text }: Mention, turns: readonly EarlierTurn[]): 'he' | 'she' | null => {
  for (const { typed, standaloneQuestion } of turns) {
    // "he" was Clara Venn's brother, not she.
    if (typed === undefined || /^['’]/.test(standaloneQuestion.split(text)[1] ?? '')) continue;
    const said = words(typed);
    const isNew = stems.every((stem) => said.every((word) => word.stem !== stem));
    if (!isNew || !stems.every((stem) => words(standaloneQuestion).some((word) => word.stem === stem))) continue;
    const used = new Set(said.flatMap(({ folded }) => PRONOUN_OF.get(folded) ?? []));
    const [only] = used;
    if (used.size === 1 && (only === 'he' || only === 'she')) return only;
  }
  return null;
};
