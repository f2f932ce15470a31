import type { Quantity } from '../domain/quantity.ts';
import type { Word } from '../domain/words.ts';
import { isFunctionWord, words } from '../domain/words.ts';
import { changeWordRole } from './extract/change-words.ts';
import { IRREGULAR, IRREGULAR_PASTS } from './lexicon/irregular-forms.ts';
import { AUXILIARIES, NOUN_FIRST, RARE_VERBS, VERB_BASE_FORMS } from './lexicon/verbs.ts';

/** A sentence's word, quantity or punctuation mark, in order. Offsets index the text the quantities were read from. */
export type Token =
  | { kind: 'word'; start: number; end: number; word: Word; /** Part of a hyphenated compound. */ joined: boolean }
  | { kind: 'quantity'; start: number; end: number; quantity: Quantity }
  | { kind: 'mark'; start: number; end: number; mark: string };

export type QuantityToken = Extract<Token, { kind: 'quantity' }>;

const MARK = /[,;:()[\]—]|\s[-–]\s/g;

/** Tokens of `text.slice(start, end)`; `quantities` lie in that range. */
export const tokenise = (text: string, start: number, end: number, quantities: readonly Quantity[]): Token[] => {
  const part = text.slice(start, end);
  const tokens: Token[] = quantities.map((quantity) => ({
    kind: 'quantity',
    start: quantity.start,
    end: quantity.end,
    quantity,
  }));
  // Both lists go by place, so one pass over the quantities serves all the words.
  const outside = (): ((from: number, to: number) => boolean) => {
    let next = 0;
    return (from, to) => {
      while (next < quantities.length && (quantities[next]?.end ?? 0) <= from) next++;
      return to <= (quantities[next]?.start ?? Infinity);
    };
  };
  const isFreeWord = outside();
  for (const word of words(part)) {
    const [from, to] = [start + word.start, start + word.end];
    const joined = text.charAt(from - 1) === '-' || text.charAt(to) === '-';
    if (isFreeWord(from, to)) tokens.push({ kind: 'word', start: from, end: to, word, joined });
  }
  const isFreeMark = outside();
  for (const match of part.matchAll(MARK)) {
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    if (isFreeMark(from, to)) tokens.push({ kind: 'mark', start: from, end: to, mark: match[0].trim() });
  }
  return tokens.toSorted((a, b) => a.start - b.start || a.end - b.end);
};

/** Past and third-person forms of the verbs of the table, spelt out. */
const FINITE_FORMS: ReadonlySet<string> = new Set([
  ...IRREGULAR_PASTS,
  ...IRREGULAR.keys().filter((form) => VERB_BASE_FORMS.has(IRREGULAR.get(form) ?? '')),
  ...[...VERB_BASE_FORMS].flatMap((base) => {
    const stem = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : base;
    const doubled = `${base}${base.at(-1)}`;
    const third = /(?:s|x|z|ch|sh|o)$/.test(base) || stem !== base ? `${stem}es` : `${base}s`;
    return [base, third, base.endsWith('e') ? `${base}d` : `${stem}ed`, `${doubled}ed`];
  }),
]);
/** Whether a folded word is spelt like a finite verb, even where it is more often a noun. */
export const isFiniteForm = (folded: string): boolean => FINITE_FORMS.has(folded);

const isNounFirst = (folded: string): boolean => NOUN_FIRST.has(folded) || NOUN_FIRST.has(folded.replace(/s$/, ''));

const VERB_FORMS: ReadonlySet<string> = new Set([...FINITE_FORMS].filter((form) => !isNounFirst(form)));

/** Whether a folded word may be a verb by its form alone. */
export const isVerbForm = (folded: string): boolean => VERB_FORMS.has(folded);

const isParticiple = (folded: string): boolean => folded.length > 5 && folded.endsWith('ing');
const DETERMINERS = new Set(
  `a an the this that these those its his her their our my your some any no every each another`.split(' '),
);
const SUBJECT_PRONOUNS = new Set(`i you he she it we they who which that there`.split(' '));
const BEFORE_INFINITIVE = new Set(
  `to will would shall should can could may might must not did does do didn't doesn't don't won't`.split(' '),
);

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

/** A name inside the sentence or a pronoun: what follows is no adjective. */
const isName = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (/^\p{Lu}\p{Ll}/u.test(token.word.text) || SUBJECT_PRONOUNS.has(token.word.folded));

/** Past forms spelt like the base form agree with any subject. */
const ALIKE = new Set('cut hit set put cost let shut hurt cast bid spread split quit burst bet beat read'.split(' '));

/** Whether the base form of a verb may follow: a plural, a name, or a word that is no noun at all. */
const agreesWithBase = (token: Token | undefined): boolean =>
  token?.kind !== 'word' ||
  /s$|^(?:people|men|women|children|police|staff|and|data|media|criteria)$/.test(token.word.folded) ||
  /^\p{Lu}/u.test(token.word.text);

const NEAR = 12;

const hasVerbAfter = (tokens: readonly Token[], from: number): boolean => {
  for (let index = from; index < Math.min(tokens.length, from + NEAR); index++) {
    const folded = foldedAt(tokens, index);
    if (AUXILIARIES.has(folded) || isVerbForm(folded)) return true;
  }
  return false;
};

/** Words that end a subject before its verb: "Seeing that profits fell". */
const ENDS_SUBJECT = /^(?:to|that|who|which|whose|and|or|but|as|when|while|if|how|why|what)$/;
const LONGEST_SUBJECT = 5;

/** Whether the word in -ing that opens a sentence is, or belongs to, the subject of a verb: "Operating profit fell", "Lessing handles". */
const opensSubject = (tokens: readonly Token[]): boolean => {
  const [first] = tokens;
  if (first?.kind !== 'word' || !/^\p{Lu}/u.test(first.word.text)) return false;
  for (let index = 1; index <= LONGEST_SUBJECT && index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || ENDS_SUBJECT.test(token.word.folded)) return false;
    if (isVerb(tokens, index)) return true;
  }
  return false;
};

/**
 * Whether the token at `index` is a finite verb, as far as spelling and neighbours tell: an auxiliary, a past or
 * irregular form, or a base form that follows a name, a pronoun or a modal.
 */
export const isVerb = (tokens: readonly Token[], index: number): boolean => {
  const here = tokens[index];
  if (here?.kind === 'quantity') return changeWordRole(here.quantity.text) !== null;
  const folded = foldedAt(tokens, index);
  if (folded === '') return false;
  if (AUXILIARIES.has(folded)) return true;
  const token = tokens[index];
  if (token?.kind === 'word' && token.joined) return false;
  const before = foldedAt(tokens, index - 1);
  if (isParticiple(folded)) return (index === 0 && !opensSubject(tokens)) || AUXILIARIES.has(before);
  if (folded.endsWith('ed') && AUXILIARIES.has(before)) return true;
  // "the company's adjusted earnings": an adjective.
  const owner = tokens[index - 1];
  if (folded.endsWith('ed') && owner?.kind === 'word' && /['’]s$/.test(owner.word.text)) return false;
  // "adjusted diluted earnings grew": with a noun behind and a verb to come, it is an adjective.
  const following = tokens[index + 1];
  const describes =
    following?.kind === 'word' &&
    !isFunctionWord(following.word.folded) &&
    !AUXILIARIES.has(before) &&
    !(isName(owner) && FINITE_FORMS.has(folded));
  if (folded.endsWith('ed') && describes && hasVerbAfter(tokens, index + 2)) return false;
  if (!FINITE_FORMS.has(folded)) {
    // An unknown word in -ed behind a noun is a verb too: "Mercer instructed the ministers".
    const follows =
      (before !== '' || tokens[index - 1]?.kind === 'quantity') &&
      !DETERMINERS.has(before) &&
      !PREPOSITIONS.has(before) &&
      !AUXILIARIES.has(before);
    return folded.length > 4 && folded.endsWith('ed') && follows && !/^(?:and|or|more|most|very)$/.test(before);
  }
  // "This reflects a rise": no noun, so "this" is a pronoun.
  if (/^(?:this|that)$/.test(before) && folded.endsWith('s') && isVerbForm(folded)) return true;
  if (DETERMINERS.has(before)) return false;
  // "to staff training": a noun with another one behind.
  if (before === 'to' && describes && RARE_VERBS.has(folded)) return false;
  if (BEFORE_INFINITIVE.has(before) || SUBJECT_PRONOUNS.has(before)) return true;
  if (isNounFirst(folded)) {
    const next = tokens[index + 1];
    const opensObject =
      next?.kind === 'quantity' ||
      (next?.kind === 'word' &&
        /^(?:a|an|the|its|his|her|their|our|all|about|around|roughly|nearly|almost|over|by|from|to|only|just|up)$/.test(
          next.word.folded,
        ));
    // "the final starts at five", but "average rents in Corvale rose"
    const opensPhrase =
      next?.kind === 'word' &&
      /^(?:in|on|at|back)$/.test(next.word.folded) &&
      folded.endsWith('s') &&
      !hasVerbAfter(tokens, index + 1);
    // "reserves of 15 metals total 28.7 million tonnes"
    const isCounted =
      owner?.kind === 'quantity' && owner.quantity.dimension.startsWith('count:') && next?.kind === 'quantity';
    const isBase = !folded.endsWith('s') && !folded.endsWith('ed') && !ALIKE.has(folded) && !IRREGULAR.has(folded);
    return (
      (opensObject || opensPhrase) &&
      (!isBase || isCounted || agreesWithBase(owner)) &&
      (owner?.kind === 'word' || isCounted || (index === 0 && next?.kind === 'quantity')) &&
      !/^(?:of|in|for|on|at|by|from|and|or)$/.test(before)
    );
  }
  return true;
};

/** Prepositions that open a phrase which qualifies a statement. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `of in on at for to from by with without among between per during under over into within across against than as via
  near inside outside since until after before through around throughout toward towards despite excluding including`.split(
    /\s+/,
  ),
);
