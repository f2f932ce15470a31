import type { Quantity } from '../../domain/quantity.ts';
import type { Span } from '../../domain/span.ts';
import { antecedentOf } from './appositions.ts';
import type { Attribution } from './attribution.ts';
import { attributionOf } from './attribution.ts';
import { bracketedTime } from './bracketed-dates.ts';
import type { Clause, Phrase } from './clause.ts';
import { toClause, valuesIn } from './clause.ts';
import { tellsOfBefore } from './comparisons.ts';
import { contentWords, countNoun, datesIn, hasValue, toQualifier, unique } from './content.ts';
import { nameIn, type Discourse } from './discourse.ts';
import type { Frame } from './frame.ts';
import { namesSubject, nextFrame, openingFrame } from './frame.ts';
import type { Modality } from './modality.ts';
import { modalityOf } from './modality.ts';
import type { Piece } from './pieces.ts';
import { splitPieces } from './pieces.ts';
import { isWhole } from './parts-and-wholes.ts';
import { pairLists } from './lists.ts';
import { pricedIn } from './priced.ts';
import type { Role } from './roles.ts';
import { directionOf, roleOf } from './roles.ts';
import { objectOf, subjectOf, type Subject } from './subjects.ts';
import type { QuantityToken, Token } from '../tokens.ts';
import { tokenise } from '../tokens.ts';
import type { Time } from '../time-spans.ts';
import { timeOfValue } from './value-dates.ts';
import { isBare, withUnitOf } from './units-of-lists.ts';

/** What one sentence says with one quantity. Words are as written. */
export type Statement = {
  quantity: Quantity;
  subject: string[];
  measure: string[];
  qualifiers: string[];
  role: Role;
  modality: Modality;
  attribution: string | null;
  time: Time | null;
  /** Whether the subject is named in the sentence itself. */
  named: boolean;
  /** Other names of the subject. */
  aliases?: string[] | undefined;
};

const follows = (phrase: Phrase | undefined): phrase is Phrase =>
  phrase !== undefined && phrase.preposition === 'of' && hasValue(phrase);

/**
 * The phrase that holds the value, and those that say something of it: phrases without a value, unless they lead to
 * another's ("a surplus of 3 from a deficit of 9").
 */
const phrasesFor = (phrases: readonly Phrase[], value: QuantityToken): { own: Phrase | null; around: Phrase[] } => {
  const own = phrases.find((phrase) => phrase.tokens.includes(value)) ?? null;
  const around = phrases.filter((phrase, index) => {
    const next = phrases[index + 1];
    return phrase !== own && !hasValue(phrase) && !(follows(next) && next !== own && own !== null);
  });
  return { own, around };
};

/** The words of the value's own phrase that belong to it: from the value before to the next. */
const ownWords = (own: Phrase | null, value: QuantityToken): string[] => {
  if (own === null) return [];
  const values = valuesIn(own.tokens);
  const next = values[values.indexOf(value) + 1];
  const previous = values[values.indexOf(value) - 1];
  const belongs = (token: Token): boolean =>
    (next === undefined || token.end <= next.start) && (previous === undefined || token.start >= previous.end);
  return contentWords(own.tokens.filter(belongs), value);
};

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

/** "3 tonnes of dust a day": what the figure is per, as a qualifier. */
const perOf = (tokens: readonly Token[], index: number): string[] => {
  for (let at = index + 1; at < Math.min(tokens.length, index + 6); at++) {
    if (tokens[at]?.kind !== 'word') return [];
    const unit = foldedAt(tokens, at + 1);
    if (
      /^(?:a|an|per|each|every)$/.test(foldedAt(tokens, at)) &&
      !/^(?:in|for|over|within|of|during)$/.test(foldedAt(tokens, at - 1)) &&
      /^(?:second|minute|hour|day|night|week|month|quarter|year)$/.test(unit)
    )
      return /^(?:ago|earlier|later|before|after)$/.test(foldedAt(tokens, at + 2)) ? [] : [`per ${unit}`];
  }
  return [];
};

const asAge = (quantity: Quantity): Quantity => ({ ...quantity, unit: 'a', unitName: 'year', dimension: 'age' });

type Reading = {
  clause: Clause;
  piece: Piece;
  /** The piece before who says so was taken out. */
  whole: Piece;
  pieces: readonly Piece[];
  frame: Frame | null;
  subject: Subject;
  direction: Frame['direction'];
  sentence: string;
  attribution: string | null;
  earlier: readonly Statement[];
  /** Whether the piece says something of a name beside its clause rather than of the clause's subject. */
  isApart: boolean;
};

/** How far ahead a phrase that opens a sentence looks for its verb. */
const PIECES_AHEAD = 3;

/** A clause that the verb before governs: "denied that it had lost". */
const GOVERNED = /^that$/;

const THEM = /^(?:them|it|they|these|those)$/;

const readMention = (mention: QuantityToken, reading: Reading): Statement => {
  const { clause, piece, whole: original, pieces, frame, subject, direction, sentence, earlier } = reading;
  const { tokens } = piece;
  const index = tokens.indexOf(mention);
  const values = valuesIn(tokens);
  const isValue = values.includes(mention);
  const isFragment = clause.verb.length === 0;
  const stands = isFragment && tokens.length === 1 && piece.link === ',' && (frame !== null || reading.isApart);
  const isAge = stands && mention.quantity.kind === 'number' && mention.quantity.unit === '';
  const isBase = isValue && isWhole(tokens, index, isFragment && piece === original);
  const role: Role = isAge
    ? 'age'
    : isBase
      ? 'whole'
      : clause.link === 'of which' && mention === values[0]
        ? 'part'
        : roleOf(mention.quantity, {
            tokens,
            index,
            verbDirection: direction,
            besideValue: values.length > 0,
            tellsOfBefore: [piece, ...pieces.filter(({ verb }, at) => at === 0 && verb < 0)].some(tellsOfBefore),
          });
  const lastSaid = earlier.at(-1);
  // "rose 3 percent in Norland and 5 percent in Sudland": the second is a rise too.
  const carriesOn =
    isFragment &&
    (index === 0 || subject.named) &&
    role === 'level' &&
    lastSaid !== undefined &&
    lastSaid.quantity.dimension === mention.quantity.dimension;
  const { own, around } = phrasesFor(clause.phrases, mention);
  const inHead = own === null && !isFragment;
  const aside = isBase ? [] : around;
  const phrases = aside.filter((phrase) => phrase.preposition !== '');
  const lent = isFragment
    ? (frame?.phrases ?? []).filter((phrase) => !clause.phrases.some((mine) => mine.preposition === phrase.preposition))
    : [];
  const trails =
    frame !== null && clause.verb.length === 1 && clause.head.length === 0 && foldedAt(clause.verb, 0).endsWith('ing');
  const before = lastSaid?.quantity;
  const pointsBack =
    before !== undefined && tokens.some((token) => token.kind === 'word' && THEM.test(token.word.folded));
  // "two bridges will be demolished and one built"
  const sharesAuxiliary = inHead && piece.link === 'and' && clause.verb.length === 1 && clause.phrases.length === 0;
  // "plans to build 100 stores, with over 50 completed by 2025"
  const isWith = frame !== null && foldedAt(original.tokens, 0) === 'with';
  // … of which the 50 are a part
  const isPart = isWith && role === 'level' && isBare(mention.quantity) && lastSaid !== undefined;
  const namesObject = aside.some((phrase) => phrase.preposition === '' && contentWords(phrase.tokens).length > 0);
  // "earnings of 130 million, or 1.07 a share": the same thing in another figure.
  const restates = isFragment && index === 0 && piece.link === 'or' && lastSaid !== undefined;
  const quantity = isAge ? asAge(mention.quantity) : withUnitOf(mention.quantity, tokens, index, earlier);
  const compares = isFragment && lastSaid !== undefined && (role === 'rise' || role === 'fall');
  const measure = [
    ...(restates ? lastSaid.measure : []),
    ...(isBase ? [] : isFragment ? (frame?.verb ?? []) : contentWords(clause.verb, mention)),
    ...aside.filter((phrase) => phrase.preposition === '').flatMap((phrase) => contentWords(phrase.tokens, mention)),
    ...(frame !== null && !restates && ((isFragment && !namesObject) || trails || isWith) ? frame.objects : []),
    ...(pointsBack ? countNoun(before) : []),
    ...pricedIn(clause.phrases, own, quantity),
    ...ownWords(own, mention),
    // "4 million passengers, 6 percent more"
    ...(compares ? countNoun(lastSaid.quantity) : []),
    ...countNoun(quantity),
  ];
  return {
    quantity,
    subject: unique(subject.subject),
    measure: unique(measure),
    qualifiers: unique([
      ...(restates ? lastSaid.qualifiers : []),
      ...phrases.flatMap((phrase) => toQualifier(phrase, mention)),
      ...lent.flatMap((phrase) => toQualifier(phrase)),
      ...(isValue ? perOf(tokens, index) : []),
    ]),
    role: carriesOn && (lastSaid.role === 'rise' || lastSaid.role === 'fall') ? lastSaid.role : isPart ? 'part' : role,
    modality: modalityOf(
      frame !== null && (isFragment || sharesAuxiliary || GOVERNED.test(clause.link) || isWith)
        ? [...frame.verbTokens, ...tokens]
        : original.tokens,
      mention.start,
      sentence,
    ),
    attribution: reading.attribution,
    time: isValue ? (bracketedTime(piece, mention, pieces) ?? timeOfValue(piece, mention, role, pieces)) : null,
    named: subject.named,
    aliases: subject.aliases,
  };
};

/** The piece without the words that say who says so; null when nothing is left. */
const withoutAttribution = (piece: Piece, said: Attribution | null): Piece | null => {
  if (said === null) return piece;
  const rest = piece.tokens.filter((token) => !said.tokens.has(token));
  const [again] = splitPieces(rest);
  if (again === undefined || contentWords(rest).length + valuesIn(rest).length + datesIn(rest).length === 0)
    return null;
  return { ...again, link: piece.link };
};

const directionIn = (clause: Clause): 'rise' | 'fall' | null =>
  contentWords(clause.verb)
    .map((word) => directionOf(word.toLowerCase()))
    .find((found) => found !== null) ?? null;

/** Reads every quantity of the sentence `text.slice(span.start, span.end)`; updates the discourse. */
export const readStatements = (
  text: string,
  span: Span,
  quantities: readonly Quantity[],
  discourse: Discourse,
): Statement[] => {
  const sentence = text.slice(span.start, span.end);
  const tokens = tokenise(text, span.start, span.end, quantities);
  const pieces = splitPieces(tokens);
  const [first] = pieces;
  const opener = first === undefined || first.verb >= 0 ? null : contentWords(first.tokens).join(' ') || null;
  const attributions = pieces.map((piece, index) =>
    attributionOf(piece.tokens, text, { opener: index === 0 ? null : opener, link: pieces[index + 1]?.link ?? '' }),
  );
  const speakerOf = ({ source }: Attribution): string | null => source ?? discourse.speaker;
  const statements: Statement[] = [];
  let frame: Frame | null = null;
  const firstSaid = attributions.find((each) => each !== null);
  let attribution = firstSaid === undefined || firstSaid === null ? null : speakerOf(firstSaid);
  let hasSubject = false;

  pieces.forEach((whole, index) => {
    const said = attributions[index] ?? null;
    if (said !== null) attribution = speakerOf(said);
    const piece = withoutAttribution(whole, said);
    if (piece === null) return;
    const clause = toClause(piece);
    const isFragment = clause.verb.length === 0;
    const opening =
      isFragment && frame === null
        ? openingFrame(clause, pieces.slice(index + 1, index + 1 + PIECES_AHEAD).map(toClause), directionIn, discourse)
        : null;
    const antecedent = antecedentOf(piece, clause, pieces[index - 1]);
    const current = antecedent !== null ? null : opening === null ? frame : opening.current;
    const found =
      antecedent === null ? subjectOf(clause, current, discourse) : { subject: antecedent.name, named: true };
    const isOpen = isFragment && found.subject.length === 0 && said !== null;
    const subject = isOpen ? { subject: objectOf(clause), named: true } : found;
    const direction = directionIn(clause) ?? (isFragment ? (current?.direction ?? null) : null);
    for (const mention of piece.tokens)
      if (mention.kind === 'quantity')
        statements.push(
          readMention(mention, {
            clause,
            piece,
            whole,
            pieces,
            frame: current,
            subject,
            direction,
            sentence,
            attribution,
            earlier: statements,
            isApart: antecedent !== null,
          }),
        );
    if (antecedent !== null) return;
    if (opening !== null) frame = opening.next;
    else if (!isFragment) frame = nextFrame(clause, subject, direction, frame);
    else if (frame !== null && subject.named) frame = { ...frame, subject: subject.subject };
    if (!hasSubject && !isFragment && namesSubject(clause, subject, discourse)) {
      discourse.subject = subject.subject;
      const name = nameIn(clause, index === 0);
      if (name.length > 0) discourse.entity = name;
      hasSubject = true;
    }
  });
  if (attribution !== null) discourse.speaker = attribution;
  return pairLists(text, span.start, tokens, statements);
};
