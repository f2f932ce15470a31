import type { Quantity } from '../domain/quantity.ts';
import type { Span } from '../domain/span.ts';
import { isFunctionWord } from '../domain/words.ts';
import { attributionOf } from './attribution.ts';
import type { Clause, Phrase } from './clause.ts';
import { toClause, valuesIn } from './clause.ts';
import { GENERIC_NOUNS } from './lexicon/light-words.ts';
import { AUXILIARIES } from './lexicon/verbs.ts';
import type { Modality } from './modality.ts';
import { modalityOf } from './modality.ts';
import type { Piece } from './pieces.ts';
import { splitPieces } from './pieces.ts';
import type { Role } from './roles.ts';
import { directionOf, roleOf } from './roles.ts';
import type { Token } from './tokens.ts';
import { tokenise } from './tokens.ts';
import { withUnitOf } from './units-of-lists.ts';

/** What one sentence says with one quantity. Words are as written. */
export type Statement = {
  quantity: Quantity;
  subject: string[];
  measure: string[];
  qualifiers: string[];
  role: Role;
  modality: Modality;
  attribution: string | null;
  time: { start: string; end: string } | null;
  /** Whether the subject is named in the sentence itself. */
  named: boolean;
};

/** What earlier sentences leave for pronouns and short forms: the last subject that was named. */
export type Discourse = { subject: string[] };

type Frame = {
  subject: string[];
  named: boolean;
  verb: string[];
  verbTokens: Token[];
  objects: string[];
  phrases: Phrase[];
  direction: 'rise' | 'fall' | null;
};

type QuantityToken = Extract<Token, { kind: 'quantity' }>;

const contentWords = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => {
    if (token.kind === 'quantity') return token.quantity.kind === 'ordinal' ? [token.quantity.text] : [];
    if (token.kind !== 'word' || isFunctionWord(token.word.folded) || AUXILIARIES.has(token.word.folded)) return [];
    return [token.word.text];
  });

const phraseWords = (phrases: readonly Phrase[]): string[] => phrases.flatMap((phrase) => contentWords(phrase.tokens));

const hasValue = (phrase: Phrase): boolean => valuesIn(phrase.tokens).length > 0;
const datesIn = (tokens: readonly Token[]): QuantityToken[] =>
  tokens.flatMap((token) => (token.kind === 'quantity' && token.quantity.kind === 'date' ? [token] : []));

const toQualifier = (phrase: Phrase): string[] => {
  const content = contentWords(phrase.tokens);
  return content.length === 0 ? [] : [[phrase.preposition, ...content].filter((part) => part !== '').join(' ')];
};

const isGeneric = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => GENERIC_NOUNS.has(name.toLowerCase().replace(/['’]s$/, '')));

const countNoun = (quantity: Quantity): string[] =>
  quantity.dimension.startsWith('count:') && !quantity.dimension.includes('/') ? quantity.unitName.split(' ') : [];

/** Subject of a clause: its own, else the one carried on; a bare "the company" keeps what it points back to. */
const subjectOf = (
  clause: Clause,
  frame: Frame | null,
  discourse: Discourse,
): { subject: string[]; named: boolean } => {
  const own = phraseWords(clause.head);
  const inherited = frame?.subject.length ? frame.subject : discourse.subject;
  if (own.length === 0) return { subject: inherited, named: frame?.named ?? false };
  if (isGeneric(own))
    return { subject: [...own, ...discourse.subject.filter((word) => !own.includes(word))], named: false };
  return { subject: own, named: true };
};

const timeOf = (dates: readonly QuantityToken[]): Statement['time'] => {
  const date = dates[0]?.quantity.date;
  return date === undefined ? null : { start: date.start, end: date.end };
};

/** The dates that tell when the value at `place` holds: right behind it, else before all values, else behind all. */
const datesFor = (tokens: readonly Token[], value: QuantityToken, role: Role): QuantityToken[] => {
  const values = valuesIn(tokens);
  const place = values.indexOf(value);
  const next = values[place + 1];
  const behind = datesIn(tokens).filter(
    (date) => date.start > value.start && (next === undefined || date.start < next.start),
  );
  if (behind.length > 0) return behind;
  const first = values[0];
  const leading = datesIn(tokens).filter((date) => first !== undefined && date.start < first.start);
  if (leading.length > 0) return leading;
  if (role === 'start') return [];
  const last = values.at(-1);
  return datesIn(tokens).filter((date) => last !== undefined && date.start > last.start);
};

/** Phrases that say something of the value in `tokens`: its own, those without a value, and the trailing ones. */
const phrasesFor = (phrases: readonly Phrase[], value: QuantityToken): { own: Phrase | null; around: Phrase[] } => {
  const at = phrases.findIndex((phrase) => phrase.tokens.includes(value));
  const own = at < 0 ? null : (phrases[at] ?? null);
  const around = phrases.filter((phrase) => phrase !== own && !hasValue(phrase));
  return { own, around };
};

/** The words of the value's own phrase that belong to it: up to the next value of the phrase. */
const ownWords = (own: Phrase | null, value: QuantityToken): string[] => {
  if (own === null) return [];
  const values = valuesIn(own.tokens);
  const next = values[values.indexOf(value) + 1];
  const previous = values[values.indexOf(value) - 1];
  return contentWords(
    own.tokens.filter(
      (token) =>
        (next === undefined || token.end <= next.start) && (previous === undefined || token.start >= previous.end),
    ),
  );
};

const isWhole = (tokens: readonly Token[], index: number): boolean => {
  const folded = (at: number): string => {
    const token = tokens[at];
    return token?.kind === 'word' ? token.word.folded : '';
  };
  const of = folded(index - 1) === 'the' || folded(index - 1) === 'all' ? index - 2 : index - 1;
  return folded(of) === 'of' && tokens[of - 1]?.kind === 'quantity' && valuesIn([tokens[of - 1] as Token]).length > 0;
};

/** Reads every quantity of the sentence `text.slice(span.start, span.end)`; updates the discourse. */
export const readStatements = (
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  discourse: Discourse,
): Statement[] => {
  const sentence = text.slice(span.start, span.end);
  const allTokens = tokenise(text, span.start, span.end, quantities);
  const pieces = splitPieces(allTokens);
  const attributions = pieces.map((piece) => attributionOf(piece.tokens, text));
  const named = attributions.filter((each) => each !== null);
  const statements: Statement[] = [];
  let frame: Frame | null = null;
  let attribution = named[0]?.source ?? null;
  const sentenceDates = datesIn(allTokens);

  pieces.forEach((original, pieceIndex) => {
    const said = attributions[pieceIndex] ?? null;
    if (said !== null) attribution = said.source;
    let piece: Piece = original;
    if (said !== null) {
      const rest = original.tokens.filter((token) => !said.tokens.has(token));
      const [again] = splitPieces(rest);
      if (again === undefined || contentWords(rest).length + valuesIn(rest).length + datesIn(rest).length === 0) return;
      piece = { ...again, link: original.link };
    }
    const clause = toClause(piece);
    const { tokens } = piece;
    const values = valuesIn(tokens);
    const isFragment = clause.verb.length === 0;
    const { subject, named: isNamed } = isFragment
      ? { subject: frame?.subject ?? [], named: frame?.named ?? false }
      : subjectOf(clause, frame, discourse);
    const verb = contentWords(clause.verb);
    const direction =
      verb.map((word) => directionOf(word.toLowerCase())).find((found) => found !== null) ??
      (isFragment ? (frame?.direction ?? null) : null);
    const mentions = tokens.filter((token): token is QuantityToken => token.kind === 'quantity');
    for (const mention of mentions) {
      const index = tokens.indexOf(mention);
      const isValue = values.includes(mention);
      const isAge =
        isFragment &&
        mentions.length === 1 &&
        tokens.length === 1 &&
        mention.quantity.kind === 'number' &&
        piece.link === ',' &&
        frame !== null;
      const context = { tokens, index, verbDirection: direction, besideValue: values.length > 0 };
      const whole = isValue && isWhole(tokens, index);
      const role: Role = isAge ? 'age' : whole ? 'whole' : roleOf(mention.quantity, context);
      const { own, around } = phrasesFor(clause.phrases, mention);
      const inHead = clause.head.some((phrase) => phrase.tokens.includes(mention));
      const aside = around.filter((phrase) => isFragment || phrase.preposition !== '' || !inHead);
      const objects = aside
        .filter((phrase) => phrase.preposition === '')
        .flatMap((phrase) => contentWords(phrase.tokens));
      const phrases = aside.filter((phrase) => phrase.preposition !== '');
      const inheritedPhrases = isFragment
        ? (frame?.phrases ?? []).filter(
            (phrase) => !clause.phrases.some((mine) => mine.preposition === phrase.preposition),
          )
        : [];
      const noun = [...ownWords(own, mention), ...countNoun(mention.quantity)];
      const trails = /ing$/.test(clause.verb.length === 1 ? (verb[0] ?? '') : '') && clause.head.length === 0;
      const inheritedObjects = frame !== null && (isFragment || trails) ? frame.objects : [];
      const statementVerb = whole ? [] : isFragment ? (frame?.verb ?? []) : verb;
      const dates = isValue ? datesFor(tokens, mention, role) : [];
      const fallback = sentenceDates.length === 1 && role !== 'start' && !isAge ? sentenceDates : [];
      statements.push({
        quantity: isAge ? asAge(mention.quantity) : withUnitOf(mention.quantity, tokens, index, statements),
        subject,
        measure: unique([...statementVerb, ...objects, ...inheritedObjects, ...noun]),
        qualifiers: unique([...phrases.flatMap(toQualifier), ...inheritedPhrases.flatMap(toQualifier)]),
        role,
        modality: modalityOf(
          isFragment && frame !== null ? [...frame.verbTokens, ...tokens] : tokens,
          mention.start,
          sentence,
        ),
        attribution,
        time: isValue ? timeOf(dates.length > 0 ? dates : fallback) : null,
        named: isNamed,
      });
    }
    if (isFragment && frame === null) {
      frame = {
        subject: phraseWords(clause.phrases),
        named: true,
        verb: [],
        verbTokens: [],
        objects: [],
        phrases: [],
        direction: null,
      };
    } else if (!isFragment) {
      const own = phraseWords(clause.head).length > 0 && !/^(?:who|which|that|when|where)$/.test(clause.link);
      if (own || frame === null || frame.verb.length === 0) {
        const plain = clause.phrases.filter((phrase) => !hasValue(phrase));
        frame = {
          subject,
          named: isNamed,
          verb,
          verbTokens: clause.verb,
          objects: plain.filter((phrase) => phrase.preposition === '').flatMap((phrase) => contentWords(phrase.tokens)),
          phrases: plain.filter((phrase) => phrase.preposition !== '' && datesIn(phrase.tokens).length === 0),
          direction,
        };
      } else frame = { ...frame, verb, verbTokens: clause.verb, direction };
      if (phraseWords(clause.head).length > 0 && !isGeneric(subject) && isNamed && clause.link === '')
        discourse.subject = subject;
    }
  });
  return statements;
};

const unique = (list: readonly string[]): string[] => [...new Set(list)];

const asAge = (quantity: Quantity): Quantity => ({
  ...quantity,
  kind: 'duration',
  unit: 'year',
  unitName: 'year',
  dimension: 'time',
});
