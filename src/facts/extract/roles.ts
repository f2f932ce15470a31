import type { Quantity } from '../../domain/quantity.ts';
import type { Token } from '../tokens.ts';
import { PREPOSITIONS } from '../tokens.ts';
import { changeWordRole } from './change-words.ts';
import { readComparison } from './comparisons.ts';
import { AUXILIARIES } from '../lexicon/verbs.ts';
import { isPartOfNext } from './parts-and-wholes.ts';
import { conceptOf, lemmaStem } from '../terms.ts';

/** What a figure says of its measure. */
export type Role =
  | 'level'
  | 'start'
  | 'end'
  | 'change'
  | 'rise'
  | 'fall'
  | 'share'
  | 'total'
  | 'part'
  | 'whole'
  | 'rank'
  | 'score'
  | 'age'
  | 'deadline'
  | 'event'
  | 'period';

const folded = (token: Token | undefined): string => (token?.kind === 'word' ? token.word.folded : '');

/** `rise` or `fall` for a word of change, else null. */
export const directionOf = (word: string): 'rise' | 'fall' | null => {
  const concept = conceptOf(word);
  return concept === '=rise' ? 'rise' : concept === '=fall' ? 'fall' : null;
};

const APPROXIMATORS =
  /^(?:about|around|roughly|approximately|nearly|almost|over|under|than|more|less|fewer|only|just|some|least|most|at|up|an?|the|another|further|additional|sharp|slight|mere|record)$/;

/** Words right before `index`, nearest first, words that only soften a figure left out. */
const wordsBefore = (tokens: readonly Token[], index: number, limit: number): string[] => {
  const found: string[] = [];
  for (let at = index - 1; at >= 0 && found.length < limit; at--) {
    const word = folded(tokens[at]);
    if (word === '') break;
    if (!APPROXIMATORS.test(word)) found.push(word);
  }
  return found;
};

const wordsAfter = (tokens: readonly Token[], index: number, limit: number): string[] => {
  const found: string[] = [];
  for (let at = index + 1; at < tokens.length && found.length < limit; at++) {
    const word = folded(tokens[at]);
    if (word === '') break;
    found.push(word);
  }
  return found;
};

export type RoleContext = {
  /** Tokens of the piece and the quantity's place among them. */
  tokens: readonly Token[];
  index: number;
  /** Direction of the clause's verb, its own or the one it carries on. */
  verbDirection: 'rise' | 'fall' | null;
  /** Whether a value stands in the same piece, for a date. */
  besideValue: boolean;
  /** Whether the clause tells how things were before. */
  tellsOfBefore: boolean;
};

const isChangeKind = (quantity: Quantity): boolean =>
  quantity.kind !== 'date' && quantity.kind !== 'ordinal' && quantity.kind !== 'score';

/** Nouns of change right behind a percentage: "a 3 percent rise". */
const CHANGE_NOUN =
  /^(?:rise|increase|gain|growth|jump|surge|climb|hike|boost|fall|drop|decline|decrease|cut|reduction|dip|slump|slide)$/;

/** Stems of verbs with which "up" and "down" tell of no change: "made up 43 percent", "speed up 12 aircraft". */
const PHRASAL: ReadonlySet<string> = new Set(
  `make speed set pick give take sign back build keep end bring use buy come follow open close break shut split eat rack
  write pay lay hold cover clean fill add turn put show stand sum hire sell line mop`
    .split(/\s+/)
    .map(lemmaStem),
);

const changeRole = (quantity: Quantity, context: RoleContext): Role | null => {
  const { tokens, index, verbDirection } = context;
  const near = wordsBefore(tokens, index, 4);
  const [first = '', second = ''] = near;
  // "to a surplus of 3 from a deficit of 9": the noun stands between.
  const governs = first === 'of' ? near.slice(1).find((word) => PREPOSITIONS.has(word)) : undefined;
  const before = governs === 'from' || governs === 'to' ? governs : first;
  const after = wordsAfter(tokens, index, 3);
  const earlier = tokens.slice(0, index);
  const later = tokens.slice(index + 1);
  if (before === 'by' && /^(?:up|down)$/.test(folded(tokens[index - 2])))
    return folded(tokens[index - 2]) === 'up' ? 'rise' : 'fall';
  const changes =
    verbDirection !== null ||
    tokens.some((token) =>
      /^(?:swung|changed|moved|went|switched|turned|revised|corrected|updated|restated|up|down)$/.test(folded(token)),
    );
  const comparison = readComparison(tokens, index);
  if (comparison !== null) return comparison.direction;
  if (before === 'from') {
    const pairs = later.some((token, at) => folded(token) === 'to' && later[at + 1] !== undefined);
    if (changes || pairs || folded(tokens[0]) === 'up' || folded(tokens[0]) === 'down') return 'start';
  }
  if (/^(?:against|versus)$/.test(before) || (/^(?:with|to)$/.test(before) && second.startsWith('compar')))
    return 'start';
  // "up to 250 dollars" bounds it
  if (before === 'to' && quantity.operator !== '<=' && (changes || earlier.some((token) => folded(token) === 'from')))
    return 'end';
  if (first === 'of' && directionOf(second) !== null) return directionOf(second);
  const isShareOrPercent = quantity.kind === 'percent' || quantity.kind === 'ratio';
  if (isShareOrPercent)
    for (const word of after.slice(0, 2)) {
      if (/^(?:more|higher|larger|bigger|longer|faster|up|above)$/.test(word)) return 'rise';
      if (/^(?:less|fewer|lower|smaller|shorter|slower|down|below)$/.test(word)) return 'fall';
      if (CHANGE_NOUN.test(word)) return directionOf(word);
      if (PREPOSITIONS.has(word) || AUXILIARIES.has(word) || /^(?:that|who|which)$/.test(word)) break;
    }
  if (isShareOrPercent && /^(?:lose|loses|lost|losing|shed)$/.test(before)) return 'fall';
  const particle = folded(tokens[index - 1]);
  if (/^(?:up|down)$/.test(particle) && !PHRASAL.has(lemmaStem(folded(tokens[index - 2]))))
    return particle === 'up' ? 'rise' : 'fall';
  if (
    verbDirection !== null &&
    (before === 'by' || directionOf(before) !== null || (before !== '' && before.endsWith('ly')))
  )
    return verbDirection;
  if (before === 'by' && isShareOrPercent) return 'change';
  return null;
};

/** Role of the quantity at `index` from the words around it. */
export const roleOf = (quantity: Quantity, context: RoleContext): Role => {
  const { tokens, index } = context;
  const [before = ''] = wordsBefore(tokens, index, 1);
  const after = wordsAfter(tokens, index, 2);
  if (quantity.kind === 'date') {
    if (/^(?:by|until|before)$/.test(before)) return 'deadline';
    // A quarter is never the date of an act.
    if (/^(?:quarter|half)$/.test(quantity.date?.grain ?? '')) return 'period';
    return context.besideValue && quantity.date?.grain !== 'time' ? 'period' : 'event';
  }
  const changes = changeWordRole(quantity.text);
  if (changes !== null) return changes;
  if (quantity.dimension === 'age') return 'age';
  if (quantity.kind === 'ordinal') return 'rank';
  if (quantity.kind === 'score') return 'score';
  if (
    quantity.kind === 'duration' &&
    (after[0] === 'old' || after[1] === 'old' || /old/.test(quantity.text) || before === 'aged')
  )
    return 'age';
  if (isChangeKind(quantity)) {
    const change = changeRole(quantity, context);
    if (change !== null) return change;
  }
  if (after[0] === 'of') {
    if (/^(?:them|whom|which|these|those)$/.test(after[1] ?? '')) return 'part';
    if (quantity.kind === 'percent' || quantity.kind === 'ratio') return 'share';
    if (isPartOfNext(tokens, index)) return 'part';
  }
  return quantity.kind !== 'duration' && context.tellsOfBefore ? 'start' : 'level';
};
