import { terms, words } from '../../../domain/words.ts';
import { understandQuestion, type Question } from '../../../retrieval/question.ts';
import { names } from '../../../retrieval/names.ts';
import { nounClass, nounPhrases as nounRuns, tagsOf } from '../word-class.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { nounPhrases, type Phrase } from './noun-phrases.ts';

/** How a thing was brought up in a turn. */
type Role =
  /** What the question asked for, by its short answer. */
  | 'answer'
  | 'subject'
  /** Whose something is: "Philo" of "Philo's work". */
  | 'owner'
  | 'object'
  /** Behind a preposition. */
  | 'oblique'
  /** What only qualifies another: "ABC" of "the ABC logo". */
  | 'modifier'
  /** What tells where another thing is: "Tarrow" of "the ferry to Tarrow". */
  | 'complement'
  /** What is asked for, by its noun. */
  | 'focus'
  /** Said in the answer alone. */
  | 'told';

/** A thing that a turn speaks of. */
export type Mention = {
  text: string;
  stems: readonly string[];
  role: Role;
  isName: boolean;
  isPlural: boolean;
  isNew: boolean;
  /** WordNet's class of its last noun; null for names and unknown words. */
  headClass: string | null;
  /** The answer to "who". */
  isPersonAsked: boolean;
  /** Turns back, 0 for the last one. */
  age: number;
};

const PREPOSITION =
  /\b(?:of|in|at|to|from|near|into|for|with|by|on|about|over|against|between|during|after|before)\s+(?:the\s+|an?\s+)?$/i;
const MOST_WORDS = 6;

/** "the Skarn Sound bridge": a name with the noun for what it is. */
const NAMED_KIND = /^the(?:\s\p{Lu}[\p{L}'’-]+){2,}\s\p{Ll}+$/u;
const PLACED = new Set(['artifact', 'place', 'group']);

/** "the Quell museum", "Culver pier", "the bridge of Varn": one of its kind, told from others by a name. */
const isNamedPlace = ({ text, isSubject }: Phrase): boolean => {
  const head =
    /^(?:the\s)?\p{Lu}[\p{L}-]+\s(\p{Ll}+)$/u.exec(text)?.[1] ??
    /^the\s(\p{Ll}+)\sof\s(?:the\s)?\p{Lu}/u.exec(text)?.[1];
  return isSubject && head !== undefined && PLACED.has(nounClass(head) ?? '');
};

/** "March 2024" is no thing to speak of. */
const DATE =
  /^(?:the\s)?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|early|late|mid|\d{1,4}(?:st|nd|rd|th)?)[\s,]*)+$/i;

const headClassOf = (text: string, isName: boolean): string | null => {
  const last =
    words(text)
      .at(-1)
      ?.folded.replace(/['’]s$/, '') ?? '';
  return isName && words(text).length > 1 && !/^\p{Ll}/u.test(words(text).at(-1)?.text ?? '') ? null : nounClass(last);
};

const roleOf = (phrase: Phrase, { text }: Question): Role =>
  phrase.isSubject
    ? 'subject'
    : phrase.hasFocus
      ? 'focus'
      : PREPOSITION.test(text.slice(0, phrase.start)) || PREPOSITION.test(text.slice(0, phrase.start + 4))
        ? 'oblique'
        : 'object';

/** The name of a text without the "s" of its owner, and whether it had one. */
const withoutOwner = (text: string): string => text.replace(/['’]s?$/, '');

const mention = (text: string, role: Role, age: number, rest: Partial<Mention> = {}): Mention => {
  const isName = rest.isName ?? /^(?:the\s)?\p{Lu}/u.test(text);
  return {
    text,
    stems: terms(text).length > 0 ? terms(text) : words(text).map(({ stem }) => stem),
    role,
    isName,
    isPlural: false,
    isNew: false,
    isPersonAsked: false,
    headClass: headClassOf(text, isName),
    age,
    ...rest,
  };
};

/** Names within a phrase that is more than the name: its owner, or what qualifies it. */
const within = (phrase: Phrase, question: Question, age: number): Mention[] =>
  question.names
    .filter(({ start, end }) => phrase.start <= start && end <= phrase.end && end - start < phrase.end - phrase.start)
    .filter(({ text }) => withoutOwner(text) !== phrase.text.replace(/^the /, '').replace(/^\d{1,3}\s/, ''))
    .map(({ text, start, end }) => {
      const isOwner = /^['’]/.test(question.text.slice(end)) || /['’]s?$/.test(text);
      const isOf = /\bof\s+(?:the\s+)?$/i.test(question.text.slice(phrase.start, start));
      const article = /\bthe\s+$/i.test(question.text.slice(0, start)) && start !== phrase.start ? 'the ' : '';
      return mention(
        `${isOwner || isOf ? article : ''}${withoutOwner(text)}`,
        isNamedPlace(phrase) ? 'complement' : isOwner || isOf ? 'owner' : 'modifier',
        age,
        { isName: true },
      );
    });

const asksForOne = ({ kind, expects, text }: Question): boolean =>
  kind === 'who' ||
  kind === 'which' ||
  expects === 'person' ||
  expects === 'place' ||
  expects === 'name' ||
  /^(?:what|which)\s+(?!(?:is|are|was|were|do|does|did|year|date|time|month|day)\b)\p{L}+/iu.test(text) ||
  /^what\s+(?:is|was)\s+(?:the\s|\S+['’]s?\s)/i.test(text);

const NAME_PARTICLE = /^(?:the|of|and|de|la|le|van|von|der|den|del|di|da|du|al|el|bin|ibn|for|y|zu|\d+)$/;

/** The short answer as a thing to speak of: no figure, no clause. */
const answered = (shortAnswer: string | null, question: Question, age: number): Mention[] => {
  if (shortAnswer === null || words(shortAnswer).length > MOST_WORDS || /^\W*(?:yes|no)\W*$/i.test(shortAnswer))
    return [];
  if (words(shortAnswer).some(({ folded, text }) => !/^\p{Lu}/u.test(text) && !NAME_PARTICLE.test(folded))) return [];
  if (!/^(?:the\s+)?\p{Lu}/u.test(shortAnswer) || /\d{4}|^\p{N}/u.test(shortAnswer)) return [];
  const said = new Set(question.names.flatMap(({ stems }) => stems));
  const isNew = terms(shortAnswer).every((stem) => !said.has(stem));
  const list = shortAnswer.split(/,\s+|\s+and\s+/);
  const isPlural = list.length > 1 && list.every((each) => /^\p{Lu}/u.test(each));
  return [
    mention(shortAnswer, asksForOne(question) && isNew ? 'answer' : 'told', age, {
      isPlural,
      isName: true,
      isPersonAsked: question.kind === 'who',
    }),
  ];
};

/** Persons whom the answer speaks of without a name: "a shepherd" is the shepherd. */
const toldPersons = (answer: string | undefined, age: number): Mention[] => {
  const list = words(answer ?? '');
  return nounRuns(answer ?? '', list, tagsOf(list)).flatMap(({ first, last }) => {
    const [before, head] = [list[first - 1], list[last]];
    const isOne = /^(?:an?|one|the)$/.test(before?.folded ?? '') && first === last;
    return isOne && head !== undefined && /^\p{Ll}/u.test(head.text) && nounClass(head.folded) === 'person'
      ? [mention(`the ${head.text}`, 'told', age)]
      : [];
  });
};

/** Names that the answer says beyond the question. */
const told = (answer: string | undefined, age: number): Mention[] =>
  names(answer ?? '').map(({ text }) => mention(withoutOwner(text), 'told', age, { isName: true }));

/** What a noun that ends the question is told from others by: "for the 2015 accident" of "the fine". */
const qualifier = (phrase: Phrase, question: Question): string => {
  const { start, end, isName, isSubject } = phrase;
  const { text } = question;
  if (isName) return '';
  // "the crane at Port Lessing" and "the ferry to Tarrow" are the crane and the ferry, and so is the one that "who runs the ferry to Tarrow" asks of.
  const isObject = !isSubject && /^the\s/i.test(text.slice(start)) && roleOf(phrase, question) === 'object';
  const placed =
    isSubject || isObject
      ? /^\s(?:at|in|on|near|to|from|between|for)\s(?:the\s)?(?=\p{Lu})/u.exec(text.slice(end))?.[0]
      : undefined;
  const name = placed === undefined ? undefined : question.names.find(({ start: at }) => at === end + placed.length);
  if (placed !== undefined && name !== undefined && (isObject || /^\s\p{L}/u.test(text.slice(name.end))))
    return placed + name.text;
  const behind = /^\s(?:for|about|against)\s[\p{L}\p{N}\s-]+(?=\s*[?.]*$)/u.exec(text.slice(end))?.[0] ?? '';
  return /\b(?:more|less|that|this|it|them|how\s+\p{L}+|what|whom?)$/iu.test(behind) ? '' : behind;
};

/** All that a turn speaks of, each once, in its strongest role first. */
export const mentionsOf = ({ standaloneQuestion, shortAnswer, answer }: EarlierTurn, age: number): Mention[] => {
  const question = understandQuestion(standaloneQuestion);
  const phrases = nounPhrases(question);
  const ofPhrases = phrases.flatMap((phrase) => [
    ...within(phrase, question, age),
    mention(phrase.text + qualifier(phrase, question), roleOf(phrase, question), age, {
      isName:
        phrase.isName ||
        NAMED_KIND.test(phrase.text) ||
        isNamedPlace(phrase) ||
        /\p{Lu}/u.test(qualifier(phrase, question)),
      isPlural: phrase.isPlural,
      isNew: phrase.isNew && question.kind === 'yes-no',
    }),
  ]);
  const complements = phrases.map((phrase) => qualifier(phrase, question)).filter((behind) => /\p{Lu}/u.test(behind));
  const placed = ofPhrases.map((each) =>
    each.role === 'oblique' && complements.some((behind) => behind.endsWith(` ${each.text}`))
      ? { ...each, role: 'complement' as const }
      : each,
  );
  const covered = (start: number): boolean => phrases.some((phrase) => phrase.start <= start && start < phrase.end);
  const others = question.names
    .filter(({ start }) => !covered(start))
    .map(({ text }) => mention(withoutOwner(text), 'object', age, { isName: true }));
  const all = [
    ...answered(shortAnswer, question, age),
    ...placed,
    ...others,
    ...told(answer, age),
    ...toldPersons(answer, age),
  ];
  const seen = new Set<string>();
  return all.filter(({ stems, text }) => {
    if (DATE.test(text)) return false;
    const key = stems.join(' ');
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
