import { subjectStart } from './clause.ts';
import { isFunctionWord } from '../../domain/words.ts';
import { FORECASTERS, SPEAKERS } from '../lexicon/speakers.ts';
import { isAcronym } from '../terms.ts';
import type { Token } from '../tokens.ts';
import { isVerb, PREPOSITIONS } from '../tokens.ts';

/**
 * Who a sentence gives as the source of its figures, with the tokens that say so; `source` is null where a pronoun stands
 * for who spoke before.
 */
export type Attribution = { source: string | null; tokens: ReadonlySet<Token> };

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What follows these is what somebody says. */
const SPEECH = set(
  'said says say told stated states claimed claims believes believed reckons warned warns argued argues',
);
/** These need a clause behind them to be speech: "reported that sales rose", but "reported sales of 9 million". */
const REPORT = set(
  'reported reports announced announces showed shows suggested suggests added adds confirmed confirms',
);
/** So do these, unless their subject is one that speaks of others: "analysts expect ten plants". */
const FORESEE = set(
  'predicted predicts predict expects expect expected forecast forecasts projects project projected anticipates anticipated',
);
/** These give a figure themselves where their subject may speak: "police put the queue at 900". */
const ESTIMATE = set(
  'put puts estimated estimates estimate calculated reckoned counted counts gave cited cites spoke speaks',
);

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

const DETERMINER = /^(?:(?:the|a|an|its|his|her|their|our|my|this|that|these|those)\s+)+/i;

const textOf = (tokens: readonly Token[], text: string): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start, last.end).replace(DETERMINER, '').replace(/\s+/g, ' ').trim();
};

const STOPS_PHRASE = /^(?:that|and|but|while|on|in|is|are|was|were|has|have|had)$/;
const TAKES_NOUN = /^(?:of|for|and|from|at|by|with|to)$/;

/** The tokens from `start` to the next mark or quantity. */
const phraseFrom = (tokens: readonly Token[], start: number): Token[] => {
  const phrase: Token[] = [];
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || STOPS_PHRASE.test(token.word.folded)) break;
    // "according to the builder the bridge is …": another noun phrase begins.
    if (
      phrase.length > 1 &&
      /^(?:the|a|an|its|their)$/.test(token.word.folded) &&
      !TAKES_NOUN.test(foldedAt(tokens, index - 1))
    )
      break;
    phrase.push(token);
  }
  return phrase;
};

/** The noun phrase just before `end`, back to a mark, a quantity or a conjunction; a phrase of time or place before it is left out. */
const phraseBefore = (tokens: readonly Token[], end: number): Token[] => {
  let start = end;
  while (
    start > 0 &&
    tokens[start - 1]?.kind === 'word' &&
    !/^(?:that|and|but|while|as)$/.test(foldedAt(tokens, start - 1))
  )
    start--;
  const phrase = tokens.slice(start, end);
  return phrase.slice(subjectStart(phrase));
};

const PRONOUNS = /^(?:it|he|she|they)$/;
/** What opens no name of who speaks: "let's say", "against analysts' forecast". */
const NO_SPEAKER = /^(?:we|i|you|who|which|is|are|was|were|let['’]s|to|would|can|could|may|might|not)$/;
const LONGEST_SPEAKER = 6;

const isContent = (token: Token): boolean => token.kind === 'word' && !isFunctionWord(token.word.folded);

const maySpeak = (tokens: readonly Token[], speakers: ReadonlySet<string>): boolean =>
  tokens.some(
    (token) =>
      token.kind === 'word' &&
      (speakers.has(token.word.folded) ||
        speakers.has(token.word.folded.replace(/s$/, '')) ||
        isAcronym(token.word.text)),
  );

const hasVerbFrom = (tokens: readonly Token[], from: number): boolean =>
  tokens.some((_, index) => index >= from && isVerb(tokens, index));

/** Verbs of saying that are spelt like nouns. */
const NOUNS = /^(?:forecasts?|projects?|estimates?|reports?|claims|counts|states|shows)$/;

const PUTS_AT = /^(?:put|puts|estimated?|estimates)$/;

/** "Tarn puts the cost at 5 million": whoever puts a thing at a figure, of which it is none itself, gives that figure. */
const isValuation = (tokens: readonly Token[], index: number): boolean => {
  const object = tokens[index + 1];
  if (!PUTS_AT.test(foldedAt(tokens, index)) || object?.kind !== 'word' || /^\p{Lu}/u.test(object.word.text))
    return false;
  const end = tokens.findIndex((token, at) => at > index && token.kind !== 'word');
  return tokens[end]?.kind === 'quantity' && end > index + 2 && foldedAt(tokens, end - 1) === 'at';
};

/** What surrounds a piece: `opener` is what an opening phrase names, `link` what links the next piece to it. */
type Around = { opener: string | null; link: string };

/** Whether the verb at `index` reports what somebody says rather than what its subject does. */
const isReport = (tokens: readonly Token[], index: number, before: readonly Token[], link: string): boolean => {
  const verb = foldedAt(tokens, index);
  // "our sales forecast for 2021 remains"
  if (NOUNS.test(verb) && !isVerb(tokens, index)) return false;
  const next = index + 1 === tokens.length ? link : foldedAt(tokens, index + 1);
  // "expects to sell" and "reported a loss" tell of the subject itself.
  if (SPEECH.has(verb)) return !/^(?:to|a|an)$/.test(next);
  if (next === 'to') return false;
  // What stands right behind the verb describes its object: "reported adjusted earnings".
  const hasClause = next === 'that' || hasVerbFrom(tokens, index + 2);
  if (REPORT.has(verb)) return hasClause;
  if (FORESEE.has(verb)) return hasClause || maySpeak(before, FORECASTERS);
  return ESTIMATE.has(verb) && (maySpeak(before, SPEAKERS) || isValuation(tokens, index));
};

const REPORTING: ReadonlySet<string> = new Set([...SPEECH, ...REPORT, ...FORESEE, ...ESTIMATE]);

/**
 * "according to X", "X said", "said X", "police put …", of a stretch of tokens; null where none is named. `opener` is what an
 * opening phrase names: "Orla Finch, who heads the mine, said …".
 */
export const attributionOf = (tokens: readonly Token[], text: string, { opener, link }: Around): Attribution | null => {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const { folded } = token.word;
    if (folded === 'according' && foldedAt(tokens, index + 1) === 'to') {
      const source = phraseFrom(tokens, index + 2);
      if (source.length > 0)
        return { source: textOf(source, text), tokens: new Set([...tokens.slice(index, index + 2), ...source]) };
    }
    const speaks = SPEECH.has(folded);
    // "the United States entered"
    if (!REPORTING.has(folded) || (index > 0 && /^\p{Lu}/u.test(token.word.text))) continue;
    const before = phraseBefore(tokens, index);
    if (before.length > 0 && before.length <= LONGEST_SPEAKER) {
      const first = foldedAt(before, 0);
      if (NO_SPEAKER.test(first) || PREPOSITIONS.has(first) || !isReport(tokens, index, before, link)) continue;
      const isPronoun = before.length === 1 && PRONOUNS.test(first);
      // "the estimate was", "our forecast"
      if (!isPronoun && !before.some(isContent)) continue;
      const that = foldedAt(tokens, index + 1) === 'that' ? tokens.slice(index + 1, index + 2) : [];
      const said = new Set([...before, token, ...that]);
      if (before.length === 1 && PRONOUNS.test(first))
        return speaks || that.length > 0 || link === 'that' ? { source: null, tokens: said } : null;
      return { source: textOf(before, text), tokens: said };
    }
    if (before.length > 0 || !speaks) continue;
    if (index === 0 && opener !== null && hasVerbFrom(tokens, 1)) return { source: opener, tokens: new Set([token]) };
    const after = phraseFrom(tokens, index + 1);
    if (
      after.length > 0 &&
      after.length <= LONGEST_SPEAKER &&
      !hasVerbFrom(tokens, index + 1 + after.length) &&
      !hasVerbFrom(after, 0)
    )
      return { source: textOf(after, text), tokens: new Set([token, ...after]) };
  }
  return null;
};
