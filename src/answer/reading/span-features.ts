import { overlaps, type Span } from '../../domain/span.ts';
import { isFunctionWord, type Word } from '../../domain/words.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import { fittingQuantities } from '../question/fitting-quantities.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { SpanCandidate } from './span-candidates.ts';

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion)$/;
const SUFFIX = /(ing|ed|ly|tion|sion|ment|ity|ness|ism|ist|er|or|al|ic|ous|ive|s)$/;

const bucket = (value: number): string => (value <= 3 ? String(value) : value <= 5 ? '4' : value <= 8 ? '6' : '9');

const wordShape = ({ text, folded }: Word): string =>
  /^\p{N}/u.test(text)
    ? /^(?:1\d|20)\d\d$/.test(folded)
      ? 'year'
      : 'digit'
    : MONTH.test(folded) && /^\p{Lu}/u.test(text)
      ? 'month'
      : NUMBER_WORD.test(folded)
        ? 'number'
        : /^\p{Lu}/u.test(text)
          ? 'capital'
          : 'lower';

/** What stands beside a span: a mark, a word or its shape, and the suffix of that word. */
type Edge = { neighbour: string; suffix: string };

/** What of a sentence is the same for all its spans; the lists have an entry for each of its words. */
export type SentenceContext = {
  candidate: RankedSentence;
  rank: number;
  /** Whether each word stands for a term of the question. */
  asked: boolean[];
  /** Whether each word stands for the noun asked for. */
  focus: boolean[];
  fitting: readonly { start: number; end: number }[];
  functional: boolean[];
  shapes: string[];
  suffixes: string[];
  /** What stands before a span that opens with a word, and behind one that closes with it; see {@link edgeBefore}. */
  before: (Edge | undefined)[];
  after: (Edge | undefined)[];
  /** The question asks for the subject of its verb. */
  asksForSubject: boolean;
};

const suffixOf = ({ folded }: Word): string => SUFFIX.exec(folded)?.[1] ?? '-';

type Written = Pick<SentenceContext, 'functional' | 'shapes' | 'suffixes'>;
const written = new WeakMap<PassageSentence, Written>();

/** What of a sentence is the same for all questions; one object is read once. */
const writtenOf = (sentence: PassageSentence): Written => {
  const { words } = sentence;
  const known = written.get(sentence) ?? {
    functional: words.map(({ folded }) => isFunctionWord(folded)),
    shapes: words.map(wordShape),
    suffixes: words.map(suffixOf),
  };
  written.set(sentence, known);
  return known;
};

export const sentenceContext = (question: Question, candidate: RankedSentence, rank: number): SentenceContext => {
  const { words } = candidate.sentence;
  const matches = (stems: readonly string[]) =>
    words.map((word) => stems.some((stem) => stemSimilarity(stem, word.stem) > 0));
  return {
    candidate,
    rank,
    asked: matches(question.terms),
    focus: matches(question.focus),
    fitting: fittingQuantities(question, candidate.sentence),
    ...writtenOf(candidate.sentence),
    before: [],
    after: [],
    asksForSubject: asksForSubject(question),
  };
};

const neighbour = ({ candidate, asked, functional, shapes }: SentenceContext, at: number, gap: string): string => {
  const mark = /[,;:.()“”"–—]/.exec(gap)?.[0];
  if (mark !== undefined) return `mark${mark}`;
  const word = candidate.sentence.words[at];
  if (word === undefined) return 'end';
  if (functional[at] === true) return word.folded;
  return asked[at] === true ? 'asked' : (shapes[at] ?? 'end');
};

const edge = (context: SentenceContext, at: number, gap: string): Edge => ({
  neighbour: neighbour(context, at, gap),
  suffix: gap.trim() === '' ? (context.suffixes[at] ?? '') : ',',
});

/** What stands before a span: spans that open with one word start at one place. */
const edgeBefore = (context: SentenceContext, { first, start }: SpanCandidate): Edge => {
  const { words, text } = context.candidate.sentence;
  return (context.before[first] ??= edge(context, first - 1, text.slice(words[first - 1]?.end ?? 0, start)));
};

/** What stands behind a span: those that close with one word end at one place. */
const edgeAfter = (context: SentenceContext, { last, end }: SpanCandidate): Edge => {
  const { words, text } = context.candidate.sentence;
  return (context.after[last] ??= edge(context, last + 1, text.slice(end, words[last + 1]?.start ?? text.length)));
};

/** What the question asks, as far as it changes what a span must look like. */
export const spanType = ({ kind, expects }: Question): string => (expects === 'thing' ? `${kind}:thing` : expects);

/** How a span lies to the names of its sentence: boundaries of names are boundaries of answers. */
const nameRelation = (names: readonly Span[], span: Span): string => {
  let [first, last]: (Span | undefined)[] = [];
  let touched = 0;
  for (const name of names) {
    if (!overlaps(name, span)) continue;
    first ??= name;
    last = name;
    touched++;
  }
  if (first === undefined || last === undefined) return 'none';
  if (first.start < span.start || last.end > span.end) return 'cut';
  const opens = first.start === span.start ? 'opens' : '';
  const closes = last.end === span.end ? 'closes' : '';
  return `${Math.min(2, touched)}${opens}${closes}`;
};

/** The question word is the subject ("Who ordered the plan?"), so that the answer precedes the verb. */
export const asksForSubject = (question: Question): boolean => {
  const at = question.words.findIndex(({ folded }) => /^(?:who|what|which)$/.test(folded));
  const next = question.words[at + 1 + question.focus.length];
  return at === 0 && next !== undefined && !isFunctionWord(next.folded);
};

const FAR = 99;

/** Where the words asked about stand: how many words away on each side, how many on each side, how many inside. */
const placeAmongAsked = (asked: readonly boolean[], { first, last }: SpanCandidate) => {
  const place = { left: FAR, right: FAR, precedes: 0, follows: 0, inside: 0 };
  for (let i = 0; i < asked.length; i++) {
    if (asked[i] !== true) continue;
    if (i < first) {
      place.left = first - i - 1;
      place.precedes++;
    } else if (i > last) {
      if (place.follows === 0) place.right = i - last - 1;
      place.follows++;
    } else place.inside++;
  }
  return place;
};

/** How a span lies to the quantities of the kind asked for. */
const quantityRelation = (fitting: SentenceContext['fitting'], span: Span): string =>
  fitting.some(({ start, end }) => start === span.start && end === span.end)
    ? 'exact'
    : fitting.some(({ start, end }) => span.start <= start && end <= span.end)
      ? 'contains'
      : fitting.some((fit) => overlaps(fit, span))
        ? 'part'
        : 'none';

/** Names of the features that every span has, in the order of the values of {@link spanValues}. */
export const SPAN_FEATURES: readonly string[] =
  `name shape length previous next asked left right nearest quantity side suffix opens suffixBefore suffixAfter comma
  inner subject`.split(/\s+/);

/** What a span's features are, in the order of {@link SPAN_FEATURES}. */
export const spanValues = (context: SentenceContext, span: SpanCandidate): string[] => {
  const { asked, functional, shapes, suffixes } = context;
  const { names } = context.candidate.sentence;
  const { first, last } = span;
  const count = last - first + 1;
  const [before, after] = [edgeBefore(context, span), edgeAfter(context, span)];
  let inner = 0;
  const shapesInside: string[] = [];
  for (let i = first; i <= last; i++) {
    const shape = shapes[i] as string;
    if (functional[i] === true) inner++;
    else if (!shapesInside.includes(shape)) shapesInside.push(shape);
  }
  const { left, right, precedes, follows, inside } = placeAmongAsked(asked, span);
  const side = precedes === 0 ? 'before' : follows === 0 ? 'after' : precedes > follows ? 'late' : 'early';
  return [
    nameRelation(names, span),
    shapesInside.length === 1 ? shapesInside[0]! : shapesInside.toSorted().join('+'),
    bucket(count),
    before.neighbour,
    after.neighbour,
    inside === 0 ? '0' : inside === count - inner ? 'all' : 'some',
    bucket(left),
    bucket(right),
    bucket(Math.min(left, right)),
    quantityRelation(context.fitting, span),
    side,
    suffixes[last] ?? '',
    suffixes[first] ?? '',
    before.suffix,
    after.suffix,
    String(count > 1 && span.text.includes(',')),
    String(inner),
    `${context.asksForSubject}:${side}`,
  ];
};

/** Names of the features of how a span lies to the noun asked for, which only a question with such a noun has. */
export const FOCUS_FEATURES: readonly string[] = `focusInside focusNext focusBefore focusLast`.split(' ');

/** Their values, in the order of {@link FOCUS_FEATURES}. */
export const focusValues = ({ focus }: SentenceContext, { first, last }: SpanCandidate): string[] => {
  let inside = false;
  for (let i = first; i <= last; i++) if (focus[i] === true) inside = true;
  return [inside, focus[last + 1] ?? false, focus[first - 1] ?? false, focus[last] ?? false].map(String);
};

/** The features that all spans of a sentence share. */
export const sharedFeatures = ({ rank, candidate }: SentenceContext): string[] => [
  `rank=${rank}`,
  `share=${Math.round(Math.log2(Math.max(1 / 64, candidate.share)))}`,
];

/** Names of the features that a span has; the model adds up their weights. */
export const spanFeatures = (question: Question, context: SentenceContext, span: SpanCandidate): string[] => {
  const type = spanType(question);
  const named = (names: readonly string[], values: readonly string[]) =>
    values.map((value, i) => `${names[i]}=${value}`);
  const features = named(SPAN_FEATURES, spanValues(context, span));
  const focus = question.focus.length === 0 ? [] : named(FOCUS_FEATURES, focusValues(context, span));
  return [
    ...features,
    ...features.map((feature) => `${type}|${feature}`),
    ...focus,
    ...focus.map((feature) => `${type}|${feature}`),
    ...sharedFeatures(context),
  ];
};
