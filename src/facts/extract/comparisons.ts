import type { Piece } from './pieces.ts';
import type { QuantityToken, Token } from '../tokens.ts';

/**
 * A figure that says by how much something differs from what it is compared with: "15 more than in 2022", "up nine cents
 * from a week earlier", "41 cents below the level of a year ago".
 */
export type Comparison = { direction: 'rise' | 'fall'; /** What it is compared with, as written. */ reference: string };

const MORE =
  /^(?:more|higher|larger|bigger|greater|longer|taller|heavier|faster|older|wider|deeper|dearer|later|above)$/;
const LESS =
  /^(?:less|fewer|lower|smaller|shorter|lighter|slower|younger|narrower|shallower|cheaper|nearer|earlier|below)$/;
/** Words that may stand between the figure and the comparing word: "15 metres more", "nine cents a gallon more". */
const REACH = 4;
const LONGEST_REFERENCE = 8;

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

const wordsFrom = (tokens: readonly Token[], from: number): string => {
  const found: string[] = [];
  for (const token of tokens.slice(from, from + LONGEST_REFERENCE)) {
    if (token.kind === 'mark' || (token.kind === 'word' && /^(?:but|and|while)$/.test(token.word.folded))) break;
    found.push(token.kind === 'word' ? token.word.text : token.quantity.text);
  }
  return found.join(' ');
};

/** What the figure at `index` compares, and where the reference starts; null when it compares nothing. */
const comparisonAt = (tokens: readonly Token[], index: number): { direction: 'rise' | 'fall'; from: number } | null => {
  for (let at = index + 1; at <= index + REACH && tokens[at]?.kind === 'word'; at++) {
    const word = foldedAt(tokens, at);
    const direction = MORE.test(word) ? 'rise' : LESS.test(word) ? 'fall' : null;
    if (direction === null) continue;
    if (/^(?:above|below)$/.test(word))
      return /^(?:the|its|their|his|her|that|those|what|last|this|a|an|previous)$/.test(foldedAt(tokens, at + 1))
        ? { direction, from: at + 1 }
        : null;
    // "15 more hours than", "27 metres taller than"
    for (let than = at + 1; than <= at + REACH && tokens[than]?.kind === 'word'; than++)
      if (foldedAt(tokens, than) === 'than') return { direction, from: than + 1 };
  }
  const before = foldedAt(tokens, index - 1);
  if ((before === 'up' || before === 'down') && /^(?:from|on|over)$/.test(foldedAt(tokens, index + 1)))
    return tokens[index + 2]?.kind === 'word' || isDate(tokens[index + 2])
      ? { direction: before === 'up' ? 'rise' : 'fall', from: index + 2 }
      : null;
  return null;
};

const isDate = (token: Token | undefined): boolean => token?.kind === 'quantity' && token.quantity.kind === 'date';

/** How the value at `index` of a piece compares, if it does. */
export const readComparison = (tokens: readonly Token[], index: number): Comparison | null => {
  const found = comparisonAt(tokens, index);
  return found === null ? null : { direction: found.direction, reference: wordsFrom(tokens, found.from) };
};

const PERIOD = /^(?:day|week|month|quarter|year|season|decade)$/;
const CHANGE = /^(?:rise|increase|hike|cut|fall|drop|change|reform|move|extension|expansion|raise|reduction|merger)$/;

/** Whether a piece tells how things were before what the text is about: "a year earlier", "before the rise". */
export const tellsOfBefore = ({ link, tokens }: Piece): boolean => {
  const opens = /^(?:the|that|this|its)$/.test(foldedAt(tokens, 0)) ? 1 : 0;
  if (link === 'before' && CHANGE.test(foldedAt(tokens, opens))) return true;
  return tokens.some((_, index) => {
    const [word, next] = [foldedAt(tokens, index), foldedAt(tokens, index + 1)];
    if (word === 'previously' || word === 'formerly') return true;
    if (/^(?:previous|prior|preceding)$/.test(word)) return PERIOD.test(next);
    // "the week before": what "before" opens is a piece of its own.
    const isLast = index > 1 && index === tokens.length - 1 && foldedAt(tokens, index - 1) === 'the';
    return PERIOD.test(word) && (isLast || /^(?:ago|earlier|previously)$/.test(next));
  });
};

/** The dates of a piece that only say what its figures are compared with: not the time at which they hold. */
export const referenceDates = (tokens: readonly Token[]): ReadonlySet<QuantityToken> => {
  const found = new Set<QuantityToken>();
  tokens.forEach((token, index) => {
    if (token.kind !== 'quantity' || token.quantity.kind === 'date') return;
    const comparison = comparisonAt(tokens, index);
    if (comparison === null) return;
    for (const other of tokens.slice(comparison.from, comparison.from + LONGEST_REFERENCE)) {
      if (other.kind === 'mark') break;
      if (other.kind === 'quantity' && other.quantity.kind === 'date') found.add(other);
    }
  });
  return found;
};
