import { isDash, isGlued, type Token } from '../tokens.ts';

/** The negative of a figure; of nought it is nought, as there is no negative nought in JSON. */
export const minus = (value: number): number => 0 - value;

/** Marks after which a dash is a minus sign and no hyphen. */
const BEFORE_SIGN = /^[([:=,;/"'“‘$£€¥~<>≥≤]$/;

/** The sign at `index`, as far as it is one and no hyphen or range dash. */
export const readSign = (tokens: readonly Token[], index: number): { negative: boolean; next: number } => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || after === undefined) return { negative: false, next: index };
  // "COVID -19": a space crept into the name
  const isName = before !== undefined && !token.newline && /^(?:covid|sars)$/.test(before.lower);
  if (
    isDash(token) &&
    isGlued(after) &&
    !isName &&
    (token.gap || before === undefined || BEFORE_SIGN.test(before.text))
  )
    return { negative: true, next: index + 1 };
  // "plus or minus 3 points": how far to either side
  const isMargin = before?.lower === 'or' && token.lower === 'minus';
  if (isMargin) return { negative: false, next: index + 1 };
  if (token.lower === 'minus' || token.lower === 'negative')
    return { negative: true, next: isDash(after) && isGlued(after) ? index + 2 : index + 1 };
  return { negative: false, next: index };
};
