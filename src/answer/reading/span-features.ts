import { overlaps, type Span } from '../../domain/span.ts';
import { isFunctionWord, type Word } from '../../domain/words.ts';
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

const shapeOf = (list: readonly Word[]): string => {
  const shapes = new Set(list.filter((word) => !isFunctionWord(word.folded)).map(wordShape));
  return [...shapes].toSorted().join('+');
};

/** What of a sentence is the same for all its spans. */
export type SentenceContext = {
  candidate: RankedSentence;
  rank: number;
  /** For each word, whether it stands for a term of the question. */
  asked: boolean[];
  /** For each word, whether it stands for the noun asked for. */
  focus: boolean[];
  fitting: { start: number; end: number }[];
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
  };
};

const neighbour = (word: Word | undefined, gap: string, isAsked: boolean): string => {
  const mark = /[,;:.()“”"–—]/.exec(gap)?.[0];
  if (mark !== undefined) return `mark${mark}`;
  if (word === undefined) return 'end';
  if (isFunctionWord(word.folded)) return word.folded;
  return isAsked ? 'asked' : wordShape(word);
};

/** What the question asks, as far as it changes what a span must look like. */
const spanType = ({ kind, expects }: Question): string => (expects === 'thing' ? `${kind}:thing` : expects);

/** How a span lies to the names of its sentence: boundaries of names are boundaries of answers. */
const nameRelation = (names: readonly Span[], { start, end }: Span): string => {
  const touched = names.filter((name) => overlaps(name, { start, end }));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return 'none';
  if (first.start < start || last.end > end) return 'cut';
  const opens = first.start === start ? 'opens' : '';
  const closes = last.end === end ? 'closes' : '';
  return `${Math.min(2, touched.length)}${opens}${closes}`;
};

/** The question word is the subject ("Who ordered the plan?"), so that the answer precedes the verb. */
export const asksForSubject = (question: Question): boolean => {
  const at = question.words.findIndex(({ folded }) => /^(?:who|what|which)$/.test(folded));
  const next = question.words[at + 1 + question.focus.length];
  return at === 0 && next !== undefined && !isFunctionWord(next.folded);
};

/** Names of the features that a span has; the model adds up their weights. */
export const spanFeatures = (question: Question, context: SentenceContext, span: SpanCandidate): string[] => {
  const { sentence } = context.candidate;
  const { words, text } = sentence;
  const type = spanType(question);
  const inside = words.slice(span.first, span.last + 1);
  const before = words[span.first - 1];
  const after = words[span.last + 1];
  const gapBefore = text.slice(before?.end ?? 0, span.start);
  const gapAfter = text.slice(span.end, after?.start ?? text.length);
  const previous = neighbour(before, gapBefore, context.asked[span.first - 1] ?? false);
  const next = neighbour(after, gapAfter, context.asked[span.last + 1] ?? false);
  const askedInside = context.asked.slice(span.first, span.last + 1).filter(Boolean).length;
  const length = bucket(inside.length);
  const shape = shapeOf(inside);

  let left = 99;
  let right = 99;
  let precedes = 0;
  let follows = 0;
  context.asked.forEach((isAsked, i) => {
    if (!isAsked) return;
    if (i < span.first) {
      left = Math.min(left, span.first - i - 1);
      precedes++;
    }
    if (i > span.last) {
      right = Math.min(right, i - span.last - 1);
      follows++;
    }
  });
  const quantity = context.fitting.some(({ start, end }) => start === span.start && end === span.end)
    ? 'exact'
    : context.fitting.some(({ start, end }) => span.start <= start && end <= span.end)
      ? 'contains'
      : context.fitting.some((fit) => overlaps(fit, span))
        ? 'part'
        : 'none';
  const side = precedes === 0 ? 'before' : follows === 0 ? 'after' : precedes > follows ? 'late' : 'early';
  const [firstWord, lastWord] = [inside[0], inside.at(-1)];
  const suffix = (word: Word | undefined) => (word === undefined ? '' : (SUFFIX.exec(word.folded)?.[1] ?? '-'));
  const askedShare =
    askedInside === 0
      ? '0'
      : askedInside === inside.filter((word) => !isFunctionWord(word.folded)).length
        ? 'all'
        : 'some';
  const features = [
    `name=${nameRelation(context.candidate.sentence.names, span)}`,
    `shape=${shape}`,
    `length=${length}`,
    `previous=${previous}`,
    `next=${next}`,
    `asked=${askedShare}`,
    `left=${bucket(left)}`,
    `right=${bucket(right)}`,
    `nearest=${bucket(Math.min(left, right))}`,
    `quantity=${quantity}`,
    `side=${side}`,
    `suffix=${suffix(lastWord)}`,
    `opens=${suffix(firstWord)}`,
    `suffixBefore=${gapBefore.trim() === '' ? suffix(before) : ','}`,
    `suffixAfter=${gapAfter.trim() === '' ? suffix(after) : ','}`,
    `comma=${inside.length > 1 && text.slice(span.start, span.end).includes(',')}`,
    `inner=${inside.filter((word) => isFunctionWord(word.folded)).length}`,
    `subject=${asksForSubject(question)}:${side}`,
  ];
  const typed = features.map((feature) => `${type}|${feature}`);
  const focus =
    question.focus.length === 0
      ? []
      : [
          `focusInside=${context.focus.slice(span.first, span.last + 1).some(Boolean)}`,
          `focusNext=${context.focus[span.last + 1] ?? false}`,
          `focusBefore=${context.focus[span.first - 1] ?? false}`,
          `focusLast=${context.focus[span.last] ?? false}`,
        ];
  return [
    ...features,
    ...typed,
    ...focus,
    ...focus.map((feature) => `${type}|${feature}`),
    `rank=${context.rank}`,
    `share=${Math.round(Math.log2(Math.max(1 / 64, context.candidate.share)))}`,
  ];
};
