import { isFunctionWord, type Word } from '../domain/words.ts';
import { isContent } from '../retrieval/content.ts';
import { understandQuestion, type Question } from '../retrieval/question.ts';
import type { EarlierTurn } from './follow-up.ts';

type Phrase = { text: string; isPlural: boolean; isName: boolean; hasFocus: boolean };

const ASKING = new Set('many much large big long often old high far name true false say tell existing'.split(' '));
const VERB_FORM = /(?:ed|ing)$/;
/** After these comes the subject, and after the subject its verb. */
const INVERTING = /^(?:do|does|did|will|would|can|could|should|shall|must|may|might|has|have|had)$/;

const isNoun = (word: Word): boolean => isContent(word) && !ASKING.has(word.folded);

/** Runs of content words, "of" and "the" within them. */
const runsOf = ({ words }: Question): Word[][] => {
  const runs: Word[][] = [];
  let run: Word[] = [];
  words.forEach((word, i) => {
    const joins = word.folded === 'of' && run.length > 0 && words[i + 1] !== undefined;
    if (isNoun(word) || joins || (word.folded === 'the' && run.at(-1)?.folded === 'of')) run.push(word);
    else {
      runs.push(run);
      run = [];
    }
  });
  return [...runs, run];
};

/** A run without its verbs: the one that follows an inverted subject, and verb forms at either end. */
const trimVerbs = (run: readonly Word[], before: Word | undefined): Word[] => {
  const kept = run.slice();
  while (kept.length > 1 && VERB_FORM.test((kept[0] as Word).folded)) kept.shift();
  if (before !== undefined && INVERTING.test(before.folded) && kept.length > 1) kept.pop();
  const isLoose = ({ folded }: Word) => isFunctionWord(folded) || VERB_FORM.test(folded);
  while (kept.length > 0 && isLoose(kept.at(-1) as Word) && !/^\p{Lu}{2,}/u.test((kept.at(-1) as Word).text))
    kept.pop();
  return kept;
};

const nounPhrases = (question: Question): Phrase[] => {
  const { text, words } = question;
  return runsOf(question).flatMap((run) => {
    const at = words.indexOf(run[0] as Word);
    const isArticle = /^(?:the|an?)$/.test(words[at - 1]?.folded ?? '');
    const kept = trimVerbs(run, words[isArticle ? at - 2 : at - 1]);
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined) return [];
    const isPlural = /[^su]s$/.test(last.folded);
    const isName = kept.every((word) => /^\p{Lu}|^of$|^the$/u.test(word.text)) && first.start > 0;
    const article = isName ? /\bthe\s+$/i.test(text.slice(0, first.start)) : !isPlural && !/^\p{Lu}/u.test(first.text);
    const phrase = text.slice(first.start, last.end).replace(/['’]s$/, '');
    const hasFocus = kept.some((word) => question.focus.includes(word.stem));
    return [{ text: `${article ? 'the ' : ''}${phrase}`, isPlural, isName, hasFocus }];
  });
};

/**
 * What a pronoun stands for after a turn: a person for "he" and "she", a plural for "they", a thing for "it".
 * What the last question asked for comes first, as its short answer, then what it was about. Null when
 * nothing fits.
 */
export const antecedent = (pronoun: string, { standaloneQuestion, shortAnswer }: EarlierTurn): string | null => {
  const question = understandQuestion(standaloneQuestion);
  const phrases = nounPhrases(question);
  const asksForName = question.expects === 'person' || question.expects === 'place';
  if (
    asksForName &&
    shortAnswer !== null &&
    /^\p{Lu}/u.test(shortAnswer) &&
    !/^(?:they|them|their|these|those)/.test(pronoun)
  )
    return shortAnswer;
  if (/^(?:he|him|his|she|her|hers)$/.test(pronoun))
    return phrases.findLast(({ isName, text }) => isName && !text.startsWith('the '))?.text ?? null;
  if (pronoun === 'there') return phrases.findLast(({ isName }) => isName)?.text ?? null;
  const focus = phrases.find(({ hasFocus }) => hasFocus);
  if (/^(?:they|them|their|theirs|these|those|ones)$/.test(pronoun))
    return (
      ((focus?.isPlural ? focus : undefined) ?? phrases.findLast(({ isPlural }) => isPlural) ?? phrases.at(-1))?.text ??
      null
    );
  return (
    (
      phrases.findLast(({ isPlural, isName }) => !isPlural && !isName) ??
      phrases.findLast(({ isPlural }) => !isPlural) ??
      phrases.at(-1)
    )?.text ?? null
  );
};
