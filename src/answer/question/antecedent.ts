import type { Span } from '../../domain/span.ts';
import { isFunctionWord, terms, type Word } from '../../domain/words.ts';
import { isContent } from '../../retrieval/content.ts';
import { understandQuestion, type Question } from '../../retrieval/question.ts';
import type { EarlierTurn } from './follow-up.ts';
import { nounClass } from './word-class.ts';

/** A noun phrase of a question; its span takes in the article before it. */
type Phrase = Span & {
  text: string;
  isPlural: boolean;
  isName: boolean;
  isNew: boolean;
  hasFocus: boolean;
  isSubject: boolean;
};

const ASKING = new Set('many much large big long often old high far name true false say tell existing'.split(' '));
const VERB_FORM = /(?:ed|ing)$/;
const PLURAL = /[^sui]s$/;
/** After these comes the subject, and after the subject its verb. */
const INVERTING = /^(?:do|does|did|will|would|can|could|should|shall|must|may|might|has|have|had)$/;

const AUXILIARY = /^(?:is|are|was|were|do|does|did|will|would|can|could|should|shall|must|may|might|has|have|had)$/;

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
const trimVerbs = (run: readonly Word[], isSubject: boolean, after: Word | undefined): Word[] => {
  const kept = run.slice();
  while (kept.length > 1 && VERB_FORM.test((kept[0] as Word).folded)) kept.shift();
  const hasVerbBehind = /^(?:be|been|being|have)$/.test(after?.folded ?? '') || (after !== undefined && isNoun(after));
  if (isSubject && kept.length > 1 && !hasVerbBehind) kept.pop();
  const isLoose = ({ folded, text }: Word) =>
    isFunctionWord(folded) || (VERB_FORM.test(folded) && !/^\p{Lu}/u.test(text));
  while (kept.length > 0 && isLoose(kept.at(-1) as Word) && !/^\p{Lu}{2,}/u.test((kept.at(-1) as Word).text))
    kept.pop();
  return kept;
};

/** A name without what follows it ("Marie Curie born"), the thing counted without its verb ("ferries cross"). */
const trimTail = (run: readonly Word[], { focus }: Question): Word[] => {
  const isNamePart = ({ text }: Word) => /^\p{Lu}|^of$|^the$/u.test(text);
  const lower = run.findIndex((word) => !isNamePart(word));
  if (lower > 0 && !/['’]s$/.test((run[lower - 1] as Word).text)) return run.slice(0, lower);
  const counted = run.some(({ stem }) => focus.includes(stem))
    ? run.findIndex(({ folded }) => PLURAL.test(folded))
    : -1;
  return counted < 0 ? run.slice() : run.slice(0, counted + 1);
};

/** A run of words cut at the verb between two names: "Mark Woods leave ABC". */
const atVerbs = (run: readonly Word[]): Word[][] => {
  const at = run.findIndex(
    ({ text }, i) =>
      i > 0 &&
      /^\p{Ll}/u.test(text) &&
      !/^(?:of|the)$/.test(text) &&
      /^\p{Lu}/u.test((run[i - 1] as Word).text) &&
      /^\p{Lu}/u.test(run[i + 1]?.text ?? ''),
  );
  return at < 0 ? [run.slice()] : [run.slice(0, at), ...atVerbs(run.slice(at + 1))];
};

/** The things that a question speaks of, in order. */
export const nounPhrases = (question: Question): Phrase[] => {
  const { text, words } = question;
  const inverting = words.findIndex(({ folded }) => INVERTING.test(folded));
  return runsOf(question)
    .flatMap(atVerbs)
    .flatMap((run) => {
      if (run.length === 0) return [];
      const at = words.indexOf(run[0] as Word);
      const isArticle = /^(?:the|an?)$/.test(words[at - 1]?.folded ?? '');
      const isSubject = inverting >= 0 && (isArticle ? at - 2 : at - 1) === inverting;
      const trimmed = trimTail(run, question);
      const kept = trimVerbs(trimmed, isSubject && trimmed.length === run.length, words[at + run.length]);
      const [first, last] = [kept[0], kept.at(-1)];
      if (first === undefined || last === undefined) return [];
      const isPlural = PLURAL.test(last.folded);
      const isName =
        /^\p{Lu}/u.test(first.text) &&
        kept.every((word) => /^\p{Lu}|^\p{N}|^of$|^the$/u.test(word.text)) &&
        first.start > 0;
      const article = isName
        ? /\bthe\s+$/i.test(text.slice(0, first.start))
        : !isPlural && !/^\p{Lu}/u.test(first.text);
      const phrase = text.slice(first.start, last.end).replace(/['’]s$/, '');
      const hasFocus = kept.some((word) => question.focus.includes(word.stem));
      const start = isArticle ? (words[at - 1] as Word).start : first.start;
      const isNew = /^an?$/.test(words[at - 1]?.folded ?? '');
      return [
        {
          text: `${article ? 'the ' : ''}${phrase}`,
          start,
          end: last.end,
          isPlural,
          isName,
          isNew,
          hasFocus,
          isSubject: AUXILIARY.test(words[isArticle ? at - 2 : at - 1]?.folded ?? ''),
        },
      ];
    });
};

/** "to Prague", "in the Senate": where something is, and no one who does it. */
const PLACING = /\b(?:in|at|to|from|near|into)\s+(?:the\s+)?$/i;

/** Whose something is: "Philo" of "Philo's work". */
const ownersIn = ({ words }: Question): string[] => {
  const owners: string[] = [];
  words.forEach((word, at) => {
    if (at === 0 || !/^\p{Lu}.*(?:['’]s|s['’])$/u.test(word.text)) return;
    let from = at;
    while (from > 1 && /^\p{Lu}/u.test((words[from - 1] as Word).text)) from--;
    const name = words.slice(from, at + 1).map(({ text }) => text);
    owners.push(name.join(' ').replace(/['’]s?$/, ''));
  });
  return owners;
};

/** Who "he" or "she" may be: a name that is no place; the first one said. */
const personIn = (phrases: readonly Phrase[], question: Question): string | null => {
  const { text } = question;
  const people = phrases.filter((phrase) => phrase.isName && !phrase.text.startsWith('the '));
  const acting = people.find(({ start, text: name }) => {
    const isPlace = nounClass(name.toLowerCase()) === 'place';
    return !isPlace && !PLACING.test(text.slice(0, start));
  });
  return (acting ?? people.at(-1))?.text ?? ownersIn(question)[0] ?? null;
};

/**
 * What "it" may be: a thing that the question brought up ("a new bridge"), the last thing with a name, what the question asked
 * for where it names nothing, else the last thing it speaks of.
 */
const thingIn = (phrases: readonly Phrase[], shortAnswer: string | null): string | null => {
  const one = phrases.filter(({ isPlural, isName }) => !isPlural || isName);
  const names = one.filter(({ isName }) => isName);
  // "Mark Woods" is a person more likely than not, where another name is said.
  const isThing = ({ text }: Phrase): boolean => names.length === 1 || !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text);
  const named = names.find((phrase) => phrase.isSubject && isThing(phrase)) ?? names.at(-1);
  const answer = shortAnswer !== null && /^\p{Lu}/u.test(shortAnswer) ? shortAnswer : null;
  const asked = one.some(({ hasFocus }) => hasFocus) ? answer : null;
  const spoken = one.findLast(({ hasFocus }) => !hasFocus) ?? one.at(-1);
  const brought = one.findLast(({ isNew, isName }) => isNew && !isName);
  return brought?.text ?? named?.text ?? asked ?? spoken?.text ?? null;
};

const inTurn = (
  pronoun: string,
  { standaloneQuestion, shortAnswer }: EarlierTurn,
  said: ReadonlySet<string>,
): string | null => {
  const question = understandQuestion(standaloneQuestion);
  // What the new question names itself is not what its pronoun stands for.
  const isSaid = (stems: readonly string[]): boolean => stems.length > 0 && stems.every((stem) => said.has(stem));
  const phrases = nounPhrases(question).filter(({ text }) => !isSaid(terms(text)));
  const isHuman = /^(?:he|him|his|she|her|hers)$/.test(pronoun);
  const isForMany = /^(?:they|them|their|theirs|these|those|ones)$/.test(pronoun);
  // "With whom has the US signed deals?" is about the US, "Who signed?" about whoever it was.
  const stems = new Set(question.names.flatMap((name) => name.stems));
  const repeats = terms(shortAnswer ?? '').some((stem) => stems.has(stem));
  const asksForName =
    !repeats && ['person', 'place'].includes(question.expects) && (isHuman || /^(?:who|which)\b/i.test(question.text));
  const namesThing = pronoun === 'it' || pronoun === 'its' ? phrases.some(({ isName }) => isName) : false;
  // Who designed it is nobody that "it" stands for.
  const isPerson = /^who\b/i.test(question.text) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+$/u.test(shortAnswer ?? '');
  if ((pronoun === 'it' || pronoun === 'its') && isPerson) return thingIn(phrases, null);
  if (asksForName && !namesThing && shortAnswer !== null && /^\p{Lu}/u.test(shortAnswer) && !isForMany)
    return shortAnswer;
  if (isHuman) return personIn(phrases, question);
  if (pronoun === 'there') return phrases.findLast(({ isName }) => isName)?.text ?? null;
  if (isForMany) {
    const many = phrases.filter(({ isPlural }) => isPlural);
    const people = many.length === 0 ? phrases.findLast(({ isName }) => isName) : undefined;
    return (many.find(({ hasFocus }) => hasFocus) ?? many.at(-1) ?? people)?.text ?? null;
  }
  const owner = pronoun === 'its' && phrases.every(({ isName }) => !isName) ? ownersIn(question)[0] : undefined;
  return owner ?? thingIn(phrases, shortAnswer);
};

/** Turns back in which an antecedent is looked for. */
const REACH = 3;

/**
 * What a pronoun stands for in a conversation, latest turn first: a person for "he" and "she", a plural for
 * "they", a thing for "it". What a question asked for comes first, as its short answer, then what it was
 * about. `said`: stems of what the new question names itself. Null when nothing fits.
 */
export const antecedent = (
  pronoun: string,
  earlier: readonly EarlierTurn[],
  said: ReadonlySet<string> = new Set(),
): string | null => {
  for (const turn of earlier.slice(-REACH).toReversed()) {
    const found = inTurn(pronoun, turn, said);
    if (found !== null) return found;
  }
  return null;
};
