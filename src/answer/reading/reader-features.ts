import { overlaps } from '../../domain/span.ts';
import { related } from '../../domain/word-relations.ts';
import { isContent } from '../../retrieval/content.ts';
import type { AnswerType } from '../../retrieval/question-kind.ts';
import { isCommonWord } from '../../retrieval/term-weights.ts';
import type { WordNearness } from '../../retrieval/word-nearness.ts';
import type { Asked } from '../question/asked.ts';
import type { Reading } from './reading.ts';
import { SLOT_FEATURES, slotFeatures } from './slot-features.ts';
import type { SpanCandidate } from './span-candidates.ts';
import { nounClass, type Tag, type WordRun } from '../question/word-class.ts';

const TYPES: readonly AnswerType[] =
  `person date place count money percent measure duration reason manner definition name`.split(/\s+/) as AnswerType[];

const TAGS: readonly (Tag | 'mark' | 'end')[] =
  `determiner preposition conjunction question auxiliary to name noun adjective verb past mark end`.split(/\s+/) as (
    | Tag
    | 'mark'
    | 'end'
  )[];
const EDGES: readonly Tag[] = `number name noun adjective verb past gerund adverb`.split(/\s+/) as Tag[];
const PREPOSITIONS: readonly string[] = `in of by to for from with as at on and is was called named`.split(/\s+/);
const CLASSES: readonly string[] = `person place group artifact time act communication cognition substance state`.split(
  /\s+/,
);

/** Names of the features of {@link readerFeatures}, in order. */
export const READER_FEATURES: readonly string[] = [
  ...`first lead rank leadInSentence leadOverlapping within around share sentenceRank coverage cue words content capitals digits lower nameExact
  nameOpens nameCloses nameCut nameInside names quantityExact quantityContains quantityPart askedInside
  askedShare left right closeness toLast toFirst toHeaviest toVerb toFocus sideOfVerb sideOfHeaviest
  segmentsToAsked segmentsToVerb askedInSegment verbsBetween prepositionsBetween spanInNeighbours startsPhrase
  endsPhrase isPhrase phrasesInside cutsPhrase fromArticle verbsInside prepositionsInside conjunctionsInside
  commaInside position fromEnd sentenceLength unknownWords focusInside focusLast focusNext focusBefore
  focusCount sameClass broader subjectAsked terms questionWords previousAsked nextAsked quoted bracketed isWhich
  isWhat`.split(/\s+/),
  ...SLOT_FEATURES,
  ...TYPES.map((type) => `type:${type}`),
  ...TAGS.map((tag) => `previous:${tag}`),
  ...TAGS.map((tag) => `next:${tag}`),
  ...EDGES.map((tag) => `opens:${tag}`),
  ...EDGES.map((tag) => `closes:${tag}`),
  ...PREPOSITIONS.map((word) => `after:${word}`),
  ...CLASSES.map((name) => `head:${name}`),
  ...CLASSES.map((name) => `asked:${name}`),
];

const FAR = 30;

const distance = (span: WordRun, places: readonly number[] | undefined): number => {
  let nearest = FAR;
  for (const place of places ?? [])
    nearest = Math.min(nearest, place < span.first ? span.first - place : place > span.last ? place - span.last : 0);
  return nearest;
};

/** -1 when the nearest place is before the span, 1 when behind it, 0 without one. */
const side = (span: WordRun, places: readonly number[] | undefined): number => {
  let nearest = FAR + 1;
  let found = 0;
  for (const place of places ?? []) {
    const far = place < span.first ? span.first - place : place - span.last;
    if (Math.abs(far) >= nearest) continue;
    nearest = Math.abs(far);
    found = place < span.first ? -1 : place > span.last ? 1 : 0;
  }
  return found;
};

const VERBAL: ReadonlySet<Tag | undefined> = new Set<Tag>(['verb', 'past', 'auxiliary']);

/** What the first model thought of a span, and how it stands among the others. */
export type FirstGuess = {
  score: number;
  lead: number;
  rank: number;
  leadInSentence: number;
  /** How far it leads over the best other one that overlaps it, and how many others hold it and lie in it. */
  leadOverlapping: number;
  within: number;
  around: number;
};

/** Features of a span as the answer; the boosted trees of the reader read them. */
export const readerFeatures = (
  ofQuestion: Asked,
  reading: Reading,
  span: SpanCandidate,
  guess: FirstGuess,
  elsewhere: number,
  nearness: WordNearness,
): number[] => {
  const { question, verb, heaviest, weights, focusClass, isSubject } = ofQuestion;
  const { context, tags, phrases, places, segments } = reading;
  const { candidate, asked, focus, fitting } = context;
  const { sentence } = candidate;
  const { words, text } = sentence;
  const { first, last } = span;
  const inside = words.slice(first, last + 1);
  const content = inside.filter(isContent);
  const touched = sentence.names.filter((name) => overlaps(name, span));
  const startsName = touched.some((name) => name.start === span.start);
  const endsName = touched.some((name) => name.end === span.end);
  const cutsName = touched.some((name) => name.start < span.start || name.end > span.end);
  const isExact = (fit: { start: number; end: number }) => fit.start === span.start && fit.end === span.end;

  let [left, right, closeness, askedWeight, askedInSegment] = [FAR, FAR, 0, 0, 0];
  let nearestAsked = -1;
  places.forEach((list, i) => {
    const far = distance(span, list);
    const weight = weights[i] ?? 0;
    if (list.length > 0) closeness += weight / (1 + far);
    if (far === 0) askedWeight += weight;
    if (list.some((place) => segments[place] === segments[first])) askedInSegment += weight;
    for (const place of list) {
      if (place < first && first - place < left) left = first - place;
      if (place > last && place - last < right) right = place - last;
    }
  });
  if (Math.min(left, right) < FAR) nearestAsked = left <= right ? first - left : last + right;
  const verbPlaces = verb < 0 ? undefined : places[verb];
  const nearestVerb = (verbPlaces ?? []).toSorted((a, b) => distance(span, [a]) - distance(span, [b]) || a - b)[0];
  const between = (place: number): [number, number] => (place < first ? [place + 1, first] : [last + 1, place]);
  const countBetween = (place: number, test: (tag: Tag | undefined) => boolean): number => {
    if (place < 0) return 0;
    const [from, to] = between(place);
    let count = 0;
    for (let i = from; i < to; i++) if (test(tags[i])) count++;
    return count;
  };
  const segmentsTo = (place: number | undefined): number =>
    place === undefined || place < 0
      ? FAR
      : Math.abs((segments[place] ?? 0) - (segments[place < first ? first : last] ?? 0));

  const overlapping = phrases.filter((run) => run.first <= last && first <= run.last);
  const starts = overlapping.some((run) => run.first === first);
  const ends = overlapping.some((run) => run.last === last);
  const cuts = overlapping.some((run) => run.last > last || run.first < first);
  const [before, after] = [words[first - 1], words[last + 1]];
  const gapBefore = text.slice(before?.end ?? 0, span.start);
  const gapAfter = text.slice(span.end, after?.start ?? text.length);
  const neighbour = (at: number, gap: string): Tag | 'mark' | 'end' =>
    /[^\s'’"“”$€£-]/.test(gap) ? 'mark' : (tags[at] ?? 'end');
  const previous = neighbour(first - 1, gapBefore);
  const next = neighbour(last + 1, gapAfter);
  // The head of "capital of France" is "capital", of "French capital" it is "capital" too.
  const of = inside.findIndex((word, i) => i > 0 && tags[first + i] === 'preposition' && word.folded !== 'per');
  const head = inside[of > 0 ? of - 1 : inside.length - 1];
  const isNameHead = head !== undefined && tags[first + inside.indexOf(head)] === 'name';
  const headClass = head === undefined ? null : nounClass(head.folded);
  const focusStem = question.focus.at(-1);
  const count = (test: (tag: Tag | undefined) => boolean) => {
    let total = 0;
    for (let i = first; i <= last; i++) if (test(tags[i])) total++;
    return total;
  };
  const flag = (value: boolean): number => (value ? 1 : 0);
  const has = (list: readonly boolean[]) => list.slice(first, last + 1).some(Boolean);
  return [
    guess.score,
    guess.lead,
    guess.rank,
    guess.leadInSentence,
    guess.leadOverlapping,
    guess.within,
    guess.around,
    Math.log(Math.max(1e-4, candidate.share)),
    context.rank,
    candidate.evidence.sentenceCoverage[candidate.position] ?? 0,
    flag(fitting.length > 0),
    inside.length,
    content.length,
    inside.filter((word) => /^\p{Lu}/u.test(word.text)).length,
    inside.filter((word) => /^\p{N}/u.test(word.text)).length,
    inside.filter((word) => /^\p{Ll}/u.test(word.text)).length,
    flag(touched.length === 1 && startsName && endsName),
    flag(startsName),
    flag(endsName),
    flag(cutsName),
    flag(touched.length > 0 && !cutsName),
    touched.length,
    flag(fitting.some(isExact)),
    flag(fitting.some((fit) => span.start <= fit.start && fit.end <= span.end)),
    flag(fitting.some((fit) => overlaps(fit, span))),
    asked.slice(first, last + 1).filter(Boolean).length,
    askedWeight,
    left,
    right,
    closeness,
    distance(span, places.at(-1)),
    distance(span, places[0]),
    distance(span, places[heaviest]),
    distance(span, verbPlaces),
    focus.includes(true)
      ? distance(
          span,
          focus.flatMap((is, i) => (is ? [i] : [])),
        )
      : FAR,
    side(span, verbPlaces),
    side(span, places[heaviest]),
    segmentsTo(nearestAsked),
    segmentsTo(nearestVerb),
    askedInSegment,
    countBetween(nearestAsked, (tag) => VERBAL.has(tag)),
    countBetween(nearestAsked, (tag) => tag === 'preposition'),
    elsewhere,
    flag(starts),
    flag(ends),
    flag(starts && ends && overlapping.length === 1),
    overlapping.length,
    flag(cuts),
    flag(previous === 'determiner'),
    count((tag) => VERBAL.has(tag)),
    count((tag) => tag === 'preposition'),
    count((tag) => tag === 'conjunction'),
    flag(span.text.includes(',')),
    first / Math.max(1, words.length),
    words.length - 1 - last,
    words.length,
    content.filter(({ stem, folded }) => !isCommonWord(stem) && !/^\p{N}/u.test(folded)).length /
      Math.max(1, content.length),
    flag(has(focus)),
    flag(focus[last] ?? false),
    flag(focus[last + 1] ?? false),
    flag(focus[first - 1] ?? false),
    question.focus.length,
    flag(focusClass !== null && headClass === focusClass),
    flag(focusStem !== undefined && head !== undefined && related(focusStem, head.stem) !== null),
    flag(isSubject),
    question.terms.length,
    question.words.length,
    flag(asked[first - 1] ?? false),
    flag(asked[last + 1] ?? false),
    flag(/["“‘]\s*$/.test(gapBefore) && /^\s*["”’]/.test(gapAfter)),
    flag(/\(\s*$/.test(gapBefore)),
    flag(question.kind === 'which'),
    flag(question.kind === 'what'),
    ...slotFeatures(ofQuestion, reading, span, head?.stem, nearness),
    ...TYPES.map((type) => flag(question.expects === type)),
    ...TAGS.map((tag) => flag(previous === tag)),
    ...TAGS.map((tag) => flag(next === tag)),
    ...EDGES.map((tag) => flag(tags[first] === tag)),
    ...EDGES.map((tag) => flag(tags[last] === tag)),
    ...PREPOSITIONS.map((word) => flag(before?.folded === word && previous !== 'mark')),
    ...CLASSES.map((name) => flag(headClass === name && !isNameHead)),
    ...CLASSES.map((name) => flag(focusClass === name)),
  ];
};
