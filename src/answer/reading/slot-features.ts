import { titleStems } from '../../retrieval/title-stems.ts';
import type { WordNearness } from '../../retrieval/word-nearness.ts';
import type { Asked } from '../question/asked.ts';
import type { Reading } from './reading.ts';
import type { SpanCandidate } from './span-candidates.ts';

/** Names of the features of {@link slotFeatures}, in order. */
export const SLOT_FEATURES = [
  'prepositionAsked',
  'prepositionKept',
  'prepositionOther',
  'fromVerb',
  'fromFirst',
  'fromLast',
  'fromHeaviest',
  'fromTermBefore',
  'fromTermAfter',
  'headNearFocus',
  'headNear',
  'inTitle',
  'cosine',
] as const;

/** Words further off are as good as none. */
const FAR = 30;

/** Words from the nearest of some places to the span: positive when the place stands before it, negative behind it, {@link FAR} without one. */
const from = ({ first, last }: SpanCandidate, places: readonly number[] | undefined): number => {
  let nearest = FAR;
  for (const place of places ?? []) {
    const words = place < first ? first - place : place > last ? last - place : 0;
    if (Math.abs(words) < Math.abs(nearest)) nearest = words;
  }
  return nearest;
};

/** How a span fills the place that the question leaves open: "What is it known for?", "Who beat X?". */
export const slotFeatures = (
  { question, verb, heaviest, preposition, before, after }: Asked,
  { context, tags, places }: Reading,
  span: SpanCandidate,
  head: string | undefined,
  nearness: WordNearness,
): number[] => {
  const { sentence, document, cosine } = context.candidate;
  const { words } = sentence;
  const at = tags[span.first - 1] === 'determiner' ? span.first - 2 : span.first - 1;
  const isPreposition = tags[at] === 'preposition' || tags[at] === 'to';
  const row = head === undefined ? undefined : nearness.get(head);
  const focus = question.terms.indexOf(question.focus.at(-1) ?? '');
  const title = titleStems(document);
  const told = words.slice(span.first, span.last + 1).filter(({ stem }) => title.has(stem)).length;
  return [
    preposition === null ? 0 : 1,
    preposition !== null && words[at]?.folded === preposition ? 1 : 0,
    preposition !== null && isPreposition && words[at]?.folded !== preposition ? 1 : 0,
    from(span, places[verb]),
    from(span, places[0]),
    from(span, places.at(-1)),
    from(span, places[heaviest]),
    from(span, places[before]),
    from(span, places[after]),
    row?.[focus] ?? 0,
    row === undefined ? 0 : Math.max(0, ...row),
    told / (span.last - span.first + 1),
    cosine,
  ];
};
