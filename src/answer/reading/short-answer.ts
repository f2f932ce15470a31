import type { Quantity } from '../../domain/quantity.ts';
import { overlaps } from '../../domain/span.ts';
import { words } from '../../domain/words.ts';
import { NUMBER_WORDS } from '../../quantities/numbers/number-words.ts';
import { isContent } from '../../retrieval/content.ts';
import type { Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import { asksForFigure, fittingQuantities, quantitiesOf } from '../question/fitting-quantities.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { likeliestAnswer, type LikeliestAnswer } from './likeliest-answer.ts';
import { reasonGiven } from './reason-given.ts';
import type { SpanGuess } from './reader.ts';
import type { SpanCandidate } from './span-candidates.ts';
import { asksForSubject, type SentenceContext } from './span-features.ts';

/** Share of its words that an answer has to have in common with all that may be the answer, on average. */
const SURE = 0.1;
/** The same where the question does not tell what type the answer has. */
const UNTYPED = 0.14;
/** From here on the reader is believed though the cues of the type are missing: "the property owner" is no name. */
const BELIEVED = 0.35;
/** By so much it has to be surer of it than of what has the type. */
const SURER = 1.5;
const MEASURED: ReadonlySet<Question['expects']> = new Set(['money', 'percent', 'measure', 'duration']);

/** "Who charted the bay?" of "Voss charted it and named it after Lund": a name behind the deed, with one before it. */
const isObject = (question: Question, { sentence }: RankedSentence, span: SpanCandidate): boolean => {
  if (!asksForSubject(question)) return false;
  const deed = question.words[1]?.stem ?? '';
  const at = sentence.words.findIndex(({ stem }) => stemSimilarity(deed, stem) > 0);
  const verb = sentence.words[at];
  if (verb === undefined || span.first < at) return false;
  const isPassive = /\bby\s+(?:the\s+)?$/i.test(sentence.text.slice(verb.end, span.start));
  return !isPassive && sentence.names.some(({ end }) => end <= verb.start);
};

/** "Vera Lind at the Institute of Delft cooked it": the place of who did it, and not who. */
const isPlaceOfDoer = ({ sentence: { text, names } }: RankedSentence, { start }: SpanCandidate): boolean => {
  const lead = /\s+(?:at|in|of|from)\s+(?:the\s+)?$/.exec(text.slice(0, start));
  return lead !== null && names.some(({ end }) => end === lead.index);
};

/** "Seventy-four": a number names nobody and no place. */
const isNumber = ({ text }: SpanCandidate): boolean =>
  words(text).every(
    ({ folded }) => /^\p{N}+$/u.test(folded) || folded.split('-').every((part) => NUMBER_WORDS.has(part)),
  );

const SETTLEMENT =
  /^(?:towns?|cit(?:y|ies)|villages?|countr(?:y|ies)|islands?|provinces?|count(?:y|ies)|continents?|nations?)$/;

/** "Which town …?" is answered by a name, or a phrase that says the kind. */
const isUnnamedPlace = ({ kind, expects, words: asked, focus }: Question, { text }: SpanCandidate): boolean => {
  if (kind !== 'which' || expects !== 'place') return false;
  if (!asked.some(({ folded, stem }) => SETTLEMENT.test(folded) && focus.includes(stem))) return false;
  const [first, ...rest] = words(text).filter(isContent);
  return (
    first !== undefined && !/^\p{Lu}/u.test(first.text) && ![first, ...rest].some(({ stem }) => focus.includes(stem))
  );
};

/** Whether a span can be of the type asked for: a figure of that kind, a name, or words of its own at least. */
const isOfType = (question: Question, { candidate, fitting, asked }: SentenceContext, span: SpanCandidate): boolean => {
  if (asksForFigure(question)) {
    const holds = fitting.some((fit) => overlaps(fit, span));
    const isOther = ({ start, end }: Quantity) => !fitting.some((fit) => fit.start === start && fit.end === end);
    if (
      question.expects !== 'date' &&
      quantitiesOf(candidate.sentence).some((each) => isOther(each) && overlaps(each, span))
    )
      return false;
    return holds || (fitting.length === 0 && question.expects === 'date' && DATE.test(span.text));
  }
  // "How did it end?": by no year.
  if (question.expects === 'manner' && !/\p{Ll}/u.test(span.text) && /\p{N}/u.test(span.text)) return false;
  if ((NAMING.has(question.expects) && isNumber(span)) || isUnnamedPlace(question, span)) return false;
  const { names } = candidate.sentence;
  const touched = names.filter((name) => overlaps(name, span));
  if (touched.some((name) => name.start < span.start || name.end > span.end)) return false;
  const tellsAsked = touched.some(({ stems }) => stems.some((stem) => question.terms.includes(stem)));
  const isAsked = touched.some(({ stems }) => stems.every((stem) => question.terms.includes(stem)));
  if (isAsked && question.kind === 'who') return false;
  if (tellsAsked && question.kind === 'what' && question.expects === 'thing') return false;
  if (question.kind === 'who')
    return (
      touched.length > 0 &&
      !isPlaceOfDoer(candidate, span) &&
      (!asksWhoIs(question) || tellsAsked) &&
      !isObject(question, candidate, span)
    );
  if (NAMED.has(question.expects)) return true;
  return candidate.sentence.words.some((word, i) => i >= span.first && i <= span.last && !asked[i] && isContent(word));
};

/** "Who is X?": another name is no answer, X with what X is called may be. */
const asksWhoIs = ({ text, focus }: Question): boolean =>
  focus.length === 0 && /^who\s+(?:is|was|are|were)\s+\p{L}+(?:\s\p{Lu}\p{L}+)*\s*\??$/iu.test(text);

/** "What did the council do?" is answered by a sentence. */
const asksForDeed = ({ kind, text }: Question): boolean =>
  kind === 'what' && /\b(?:do|doing|done|happen(?:s|ed|ing)?)\s*\??$/i.test(text);

/** Characters that a span may have beside its date: "in late 1912", not all of its clause. */
const PADDING = 16;

/** A date without the clause around it; the figure with its unit, unless the question names that: "13.1 million square kilometres" of "how large". */
const withUnit = ({ kind, expects }: Question, { span, reading: { context } }: SpanGuess): string => {
  const { text } = context.candidate.sentence;
  const [date, ...others] = context.fitting.filter((fit) => overlaps(fit, span));
  const isPadded = date !== undefined && others.length === 0 && span.end - span.start > date.end - date.start + PADDING;
  if (expects === 'date' && isPadded) return text.slice(date.start, date.end);
  const whole = context.fitting.find((fit) => overlaps(fit, span));
  const isMeasured = ['measure', 'percent', 'money', 'duration'].includes(expects) && kind !== 'how-many';
  return isMeasured && whole !== undefined ? text.slice(whole.start, whole.end) : span.text;
};

const NAMED = new Set(['person', 'name']);
const NAMING = new Set(['person', 'name', 'place']);
/** What may tell when: a figure or a date, a time of day or year, what it comes before or after. */
const TIME =
  /\p{N}|century|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|morning|noon|afternoon|evening|night|midnight|dawn|dusk|today|tomorrow|yesterday|year|month|week|day|hour|minute|always|never|once|twice|now|soon|daily|annually|yearly|monthly|weekly|age|era|period|season|time|reign|war|when|whenever|after|before|during|until|since|as soon as|if|later|earlier|early|late|Easter|Christmas|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)s?\b/iu;
/** A question of the source itself tells nothing. */
const isQuestion = ({ sentence: { text } }: RankedSentence | SentenceContext['candidate']): boolean =>
  /\?[*_"”’)\]]*$/u.test(text);
const DATE =
  /\b\d{3,4}s?\b|\bcentury\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** The one figure of the likeliest sentence that can be what is asked for; null where there are several. */
const onlyFigure = (question: Question, shown: readonly RankedSentence[]): string | null => {
  const first = shown.toSorted((a, b) => b.share - a.share)[0];
  const fitting = first === undefined ? [] : fittingQuantities(question, first.sentence);
  return fitting.length === 1 ? (fitting[0]?.text ?? null) : null;
};

/** Whether a span of another look than its type's may still be the answer: no amount without its unit, nothing asked itself. */
const mayBe = (question: Question, { candidate, fitting, asked }: SentenceContext, span: SpanCandidate): boolean => {
  if (MEASURED.has(question.expects) || asksWhoIs(question)) return false;
  if (question.kind === 'when' && !TIME.test(span.text)) return false;
  if ((NAMING.has(question.expects) && isNumber(span)) || isUnnamedPlace(question, span)) return false;
  if (question.kind === 'who' && isPlaceOfDoer(candidate, span)) return false;
  if (question.kind === 'who' && /^[\p{N}$€£]/u.test(span.text)) return false;
  if (question.expects === 'count') return fitting.some((fit) => overlaps(fit, span)) || /\p{N}/u.test(span.text);
  return candidate.sentence.words.some((word, i) => i >= span.first && i <= span.last && !asked[i] && isContent(word));
};

/** The guesses but for the place of who did it, to whose name the belief goes: "the Institute of Delft" of "Vera Lind at the Institute of Delft". */
const withoutPlaces = ({ kind }: Question, guesses: readonly SpanGuess[]): readonly SpanGuess[] => {
  if (kind !== 'who') return guesses;
  const left = guesses.filter(({ span, reading: { context } }) => !isPlaceOfDoer(context.candidate, span));
  const sum = (list: readonly SpanGuess[]): number => list.reduce((total, { belief }) => total + belief, 0);
  const share = sum(guesses) / (sum(left) || 1);
  return left.length === guesses.length ? guesses : left.map((guess) => ({ ...guess, belief: guess.belief * share }));
};

/** The likeliest span of the type asked for, or one that the reader is far surer of and that may be it. */
const choose = (question: Question, guesses: readonly SpanGuess[]): LikeliestAnswer | undefined => {
  const of = (test: typeof isOfType) =>
    likeliestAnswer(guesses.filter(({ span, reading: { context } }) => test(question, context, span)));
  const [typed, other] = [of(isOfType), of(mayBe)];
  if (other === undefined || other.agreement < BELIEVED) return typed;
  return typed === undefined || other.agreement >= SURER * typed.agreement ? other : typed;
};

/**
 * The exact words of a source that answer, of the type asked for, from what was read in the sentences that are shown; null when
 * nothing fits or nothing stands out. A question whether something is so takes no short answer.
 */
export const shortAnswer = (
  question: Question,
  shown: readonly RankedSentence[],
  guesses: readonly SpanGuess[],
): string | null => {
  if (question.expects === 'polarity' || question.kind === 'keywords' || asksForDeed(question)) return null;
  const sentences = new Set(shown.map(({ sentence }) => sentence));
  if (question.expects === 'reason') return reasonGiven(question, shown);
  const best = choose(
    question,
    withoutPlaces(
      question,
      guesses.filter(
        ({ reading: { context } }) => sentences.has(context.candidate.sentence) && !isQuestion(context.candidate),
      ),
    ),
  );
  const only = asksForFigure(question) ? onlyFigure(question, shown) : null;
  if (only !== null && (best === undefined || best.agreement < SURE)) return only;
  const isTyped = question.expects !== 'thing' && question.expects !== 'definition' && question.expects !== 'manner';
  return best === undefined || best.agreement < (isTyped ? SURE : UNTYPED) ? null : withUnit(question, best.guess);
};
