import type { Span } from '../../../domain/span.ts';
import { isFunctionWord, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Question } from '../../../retrieval/question.ts';
import { mayBeVerb, nounClass, tagOf, tagsOf, type Tag } from '../word-class.ts';

/** A noun phrase of a question; its span takes in the article before it. */
export type Phrase = Span & {
  text: string;
  isPlural: boolean;
  isName: boolean;
  /** Brought up with "a". */
  isNew: boolean;
  /** What is asked for: "city" of "Which city …". */
  hasFocus: boolean;
  isSubject: boolean;
};

const ASKING = new Set('many much often far name true false say tell existing'.split(' '));
const VERB_FORM = /(?:ed|ing)$/;
const PLURAL = /[^sui]s$|^(?:people|men|women|children|algae|data)$/;
/** After these comes the subject, and after the subject its verb. */
const INVERTING = /^(?:do|does|did|will|would|can|could|should|shall|must|may|might|has|have|had)$/;
const AUXILIARY = /^(?:is|are|was|were|do|does|did|will|would|can|could|should|shall|must|may|might|has|have|had)$/;

const BE = /^(?:is|are|was|were)$/;
/** What bears a name with its kind: "Culver pier". */
const KINDS = new Set(['artifact', 'place', 'group']);
const PLACING = /^(?:in|on|at|by|under|out|from|to|for)$/;

const HEAD: ReadonlySet<Tag> = new Set<Tag>(['noun', 'name', 'number', 'adjective', 'verb', 'question']);

type Run = readonly Word[];

/** "anyone", "nobody": nothing that a pronoun takes up. */
export const INDEFINITE = /^(?:any|some|every|no)(?:one|body|thing|where)$/;

const isNoun = (word: Word): boolean => isContent(word) && !ASKING.has(word.folded) && !INDEFINITE.test(word.folded);

const SUBJECT_PRONOUN = /^(?:i|you|he|she|it|we|they|there)$/;

/** "how heavy" asks for a measure; what follows "anyone" or "they" is said of them. */
const isPredicate = (words: Run, at: number): boolean => {
  const before = words[at - 1]?.folded ?? '';
  return (
    (before === 'how' && tagsOf(words)[at] === 'adjective') || INDEFINITE.test(before) || SUBJECT_PRONOUN.test(before)
  );
};

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const inName = ({ names }: Question, word: Word): boolean =>
  names.some(({ start, end }) => start <= word.start && word.start < end);

/** Runs of content words, "of" and "the" within them. */
const runsOf = (question: Question): Run[] => {
  const { words } = question;
  const runs: Word[][] = [];
  let run: Word[] = [];
  words.forEach((word, i) => {
    const joins = word.folded === 'of' && run.length > 0 && words[i + 1] !== undefined;
    const isPart = (isNoun(word) && !isPredicate(words, i)) || inName(question, word);
    if (isPart || joins || (word.folded === 'the' && run.at(-1)?.folded === 'of')) run.push(word);
    else {
      runs.push(run);
      run = [];
    }
  });
  return [...runs, run];
};

/** "opened", "building" before what was built; no "seed", no "king". */
const isVerbForm = ({ folded }: Word): boolean => VERB_FORM.test(folded) && /^(?:past|gerund)$/.test(tagOf(folded));

/** A run without its verbs: the one that follows an inverted subject, and verb forms at either end. */
const trimVerbs = (run: Run, isSubject: boolean, behind: Run): Run => {
  const [after] = behind;
  const kept = run.slice();
  while (kept.length > 1 && isVerbForm(kept[0] as Word)) kept.shift();
  const closing = behind.at(-1);
  // "did the bank cost to build": its verb is before "to".
  const isBeforeTo = after?.folded === 'to' && behind[1] === closing && mayBeVerb(closing?.folded ?? '');
  const hasVerbBehind =
    /^(?:be|been|being|have)$/.test(after?.folded ?? '') ||
    (after !== undefined && isNoun(after)) ||
    (closing !== undefined &&
      !isBeforeTo &&
      closing !== after &&
      isNoun(closing) &&
      !isCapital(closing) &&
      mayBeVerb(closing.folded));
  const last = kept.at(-1);
  if (isSubject && kept.length > 1 && !hasVerbBehind && last !== undefined && !isCapital(last)) kept.pop();
  const isLoose = (word: Word) =>
    !isCapital(word) && (isFunctionWord(word.folded) || isVerbForm(word) || tagsOf([word])[0] === 'past');
  while (kept.length > 0 && isLoose(kept.at(-1) as Word)) kept.pop();
  return kept;
};

/** A name without what follows it ("Marie Curie born"), the thing counted without its verb ("ferries cross"). */
const trimTail = (run: Run, { focus, words }: Question): Run => {
  const isNamePart = ({ text }: Word) => /^[\p{Lu}\p{N}]|^of$|^the$/u.test(text);
  const lower = run.findIndex((word) => !isNamePart(word));
  // "the Skarn Sound bridge" is a bridge.
  const at = words.indexOf(run[0] as Word);
  const isVerb = INVERTING.test(words[at - 2]?.folded ?? '') && mayBeVerb(run[lower]?.folded ?? '');
  const before = words[at - 1]?.folded ?? '';
  // "How long is Culver pier?" has its verb before.
  const isKind = BE.test(before) && KINDS.has(nounClass(run[lower]?.folded ?? '') ?? '');
  const isCompound = tagsOf(run)[lower] === 'noun' && !isVerb && (before === 'the' || isKind);
  if (lower > 0 && !isCompound && !/['’]s$/.test((run[lower - 1] as Word).text)) return run.slice(0, lower);
  const counted = run.some(({ stem }) => focus.includes(stem))
    ? run.findIndex(({ folded }) => PLURAL.test(folded))
    : -1;
  return counted < 0 ? run : run.slice(0, counted + 1);
};

/** A run of words cut at the verb between two names, "Mark Woods leave ABC", and behind the verb that opens it. */
const atVerbs = (run: Run): Run[] => {
  const at = run.findIndex(
    (word, i) =>
      i > 0 &&
      /^\p{Ll}/u.test(word.text) &&
      !/^(?:of|the)$/.test(word.text) &&
      isCapital(run[i - 1] as Word) &&
      isCapital(run[i + 1] ?? word),
  );
  return at < 0 ? [run] : [run.slice(0, at), ...atVerbs(run.slice(at + 1))];
};

/** "who runs the terminal", "who can apply": the word behind "who" is its verb. */
const withoutVerbOfWho = (run: Run, { words }: Question): Run => {
  const [first] = run;
  const at = first === undefined ? -1 : words.indexOf(first);
  const isOfWho =
    words[at - 1]?.folded === 'who' || (words[at - 2]?.folded === 'who' && INVERTING.test(words[at - 1]?.folded ?? ''));
  return isOfWho && first !== undefined && !isCapital(first) && mayBeVerb(first.folded) ? run.slice(1) : run;
};

/** "the 50 Pro" */
const isModel = ([number, name]: Run): boolean =>
  /^\d{1,3}$/.test(number?.text ?? '') && name !== undefined && isCapital(name);

const asPhrase = (run: Run, kept: Run, question: Question): Phrase[] => {
  const { text, words } = question;
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (kept.length > 0 && !isCapital(last) && !HEAD.has(tagsOf(words)[words.indexOf(last)] ?? 'noun')) return [];
  const at = words.indexOf(run[0] as Word);
  const isArticle = /^(?:the|an?)$/.test(words[at - 1]?.folded ?? '');
  const isName =
    (isCapital(first) || isModel(kept)) &&
    kept.every((word) => /^\p{Lu}|^\p{N}|^of$|^the$/u.test(word.text)) &&
    first.start > 0;
  // "Vries" is one, "the Panthers" are many.
  const isPlural = PLURAL.test(last.folded) && (!isCapital(last) || isArticle);
  // "on board", "in service", "at work" speak of no thing.
  const isAdverbial =
    !isArticle && !isPlural && !isCapital(first) && kept.length === 1 && PLACING.test(words[at - 1]?.folded ?? '');
  if (isAdverbial) return [];
  const article = isCapital(first) ? /\bthe\s+$/i.test(text.slice(0, first.start)) : !isPlural;
  return [
    {
      text: `${article ? 'the ' : ''}${text.slice(first.start, last.end).replace(/['’]s$/, '')}`,
      start: isArticle ? (words[at - 1] as Word).start : first.start,
      end: last.end,
      isPlural,
      isName,
      isNew: /^an?$/.test(words[at - 1]?.folded ?? ''),
      hasFocus: kept.some((word) => question.focus.includes(word.stem)),
      isSubject: AUXILIARY.test(words[isArticle ? at - 2 : at - 1]?.folded ?? ''),
    },
  ];
};

/** The things that a question speaks of, in order. */
export const nounPhrases = (question: Question): Phrase[] => {
  const { words } = question;
  const inverting = words.findIndex(({ folded }) => INVERTING.test(folded));
  return runsOf(question)
    .flatMap(atVerbs)
    .map((run) => withoutVerbOfWho(run, question))
    .filter((run) => run.length > 0)
    .flatMap((run) => {
      const at = words.indexOf(run[0] as Word);
      const isArticle = /^(?:the|an?)$/.test(words[at - 1]?.folded ?? '');
      const isSubject = inverting >= 0 && (isArticle ? at - 2 : at - 1) === inverting;
      const trimmed = trimTail(run, question);
      const kept = trimVerbs(trimmed, isSubject && trimmed.length === run.length, words.slice(at + run.length));
      return asPhrase(run, kept, question);
    });
};
