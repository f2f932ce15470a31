import { isFunctionWord, type Word } from '../domain/words.ts';
import { understandQuestion, type Question } from '../retrieval/question.ts';
import type { EarlierTurn } from './follow-up.ts';

type Phrase = { text: string; isPlural: boolean; isName: boolean; isPerson: boolean };

const ASKING = new Set('many much large big long often old high far name true false say tell'.split(' '));
const VERB_FORM = /(?:ed|ing)$/;

const isNoun = (word: Word): boolean => !isFunctionWord(word.folded) && !ASKING.has(word.folded);

/** Runs of content words of a question, "of" and possessives within them, the last verb forms left off. */
const nounPhrases = (question: Question): Phrase[] => {
  const { text, words } = question;
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
  runs.push(run);
  return runs.flatMap((phrase) => {
    const kept = phrase.slice();
    while (
      kept.length > 0 &&
      (isFunctionWord((kept.at(-1) as Word).folded) || VERB_FORM.test((kept.at(-1) as Word).folded))
    )
      kept.pop();
    const [first, last] = [kept[0], kept.at(-1)];
    if (first === undefined || last === undefined) return [];
    const article = /\bthe\s+$/i.test(text.slice(0, first.start)) ? 'the ' : '';
    const isName = kept.every((word) => /^\p{Lu}|^of$|^the$/u.test(word.text)) && first.start > 0;
    return [
      {
        text: article + text.slice(first.start, last.end).replace(/['’]s$/, ''),
        isPlural: /[^s]s$/.test(last.folded),
        isName,
        isPerson: isName && article === '',
      },
    ];
  });
};

/**
 * What a pronoun stands for after a turn: a person for "he" and "she", a plural for "they", a thing for "it".
 * The last turn's question is searched first, then its short answer. Null when nothing fits.
 */
export const antecedent = (pronoun: string, previous: EarlierTurn): string | null => {
  const question = understandQuestion(previous.standaloneQuestion);
  const phrases = nounPhrases(question);
  const answer = previous.shortAnswer;
  if (/^(?:he|him|his|she|her|hers)$/.test(pronoun)) {
    if (question.expects === 'person' && answer !== null) return answer;
    return phrases.findLast((phrase) => phrase.isPerson)?.text ?? null;
  }
  if (pronoun === 'there') return phrases.findLast((phrase) => phrase.isName)?.text ?? null;
  if (/^(?:they|them|their|theirs|these|those|ones)$/.test(pronoun))
    return (phrases.findLast((phrase) => phrase.isPlural) ?? phrases.at(-1))?.text ?? null;
  return (phrases.findLast((phrase) => !phrase.isPlural && !phrase.isPerson) ?? phrases.at(-1))?.text ?? null;
};
