import { isContent } from '../../retrieval/content.ts';
import type { Question } from '../../retrieval/question.ts';
import { nounClass, tagsOf } from './word-class.ts';

/** Nouns by what they name (WordNet's files): what has an extent in space, and what has one in time. */
const SPATIAL: ReadonlySet<string> = new Set(['artifact', 'object', 'body', 'plant', 'animal', 'place', 'shape']);
const TEMPORAL: ReadonlySet<string> = new Set([
  'act',
  'event',
  'time',
  'process',
  'state',
  'phenomenon',
  'communication',
]);
/** Journeys take time and have a length. */
const BOTH = /^(?:journey|trip|voyage|flight|walk|march|crossing|race|route|line|film|movie|book|novel|song|tunnel)s?$/;

const EXTENT = /\bhow\s+(long|high|far|near|close)\s+(?:away\s+)?(is|are|was|were|will|did|does|do|has|have|had)\b/i;

/** The head of the noun phrase behind the adjective and the verb: "wall" of "How long is the outer wall of X?". */
const headAfter = (question: Question, from: number): string | null => {
  const tags = tagsOf(question.words);
  let head: string | null = null;
  for (const [i, word] of question.words.entries()) {
    if (word.start < from) continue;
    const tag = tags[i];
    if (tag === 'noun' || tag === 'name' || tag === 'gerund') head = word.folded;
    else if (head !== null && tag !== 'adjective') break;
    else if (head === null && isContent(word) && tag !== 'adjective' && tag !== 'number' && tag !== 'past') break;
  }
  return head;
};

const narrowed = (question: Question): readonly string[] | undefined => {
  const match = EXTENT.exec(question.text);
  if (match === null || question.dimensions === undefined) return question.dimensions;
  const [whole, adjective = '', verb = ''] = match;
  const asked = adjective.toLowerCase();
  if (asked === 'far' && /\bfar\s+away\b/i.test(whole)) return ['length'];
  if (!/^(?:is|are|was|were)$/i.test(verb))
    return asked === 'long' && /^(?:did|has|have|had)$/i.test(verb) ? ['time'] : question.dimensions;
  const head = headAfter(question, match.index + whole.length);
  if (head === null || BOTH.test(head)) return question.dimensions;
  const kind = nounClass(head);
  if (kind === null) return question.dimensions;
  if (asked === 'long' && TEMPORAL.has(kind)) return ['time'];
  return SPATIAL.has(kind) ? ['length'] : question.dimensions;
};

const known = new WeakMap<Question, readonly string[] | undefined>();

/**
 * The dimensions that a figure must have to answer, as its noun narrows them: a wall is long and high in metres, a strike in
 * weeks, and a price may be high too. Undefined when any will do.
 */
export const dimensionsAsked = (question: Question): readonly string[] | undefined => {
  if (!known.has(question)) known.set(question, narrowed(question));
  return known.get(question);
};
