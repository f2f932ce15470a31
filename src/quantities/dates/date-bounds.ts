import type { Hedge } from '../operators.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';

const BOUNDS: Readonly<Record<string, Hedge>> = {
  by: 'at most',
  until: 'at most',
  till: 'at most',
  before: 'under',
  after: 'over',
  since: 'at least',
};

/** Bound that the preposition before a date sets; "as early as", "no later than" and articles are seen through. */
export const boundBefore = (tokens: readonly Token[], index: number): Hedge => {
  let before = index - 1;
  for (
    let skipped = 0;
    skipped < 4 && /^(?:the|end|start|beginning|of|early|mid|late|year|-)$/.test(tokens[before]?.lower ?? '');
    skipped++
  ) {
    if (/^(?:pre|post)$/.test(tokens[before - 1]?.lower ?? '') && isDash(tokens[before])) break;
    before--;
  }
  const word = tokens[before]?.lower ?? '';
  const earlier = tokens[before - 1]?.lower ?? '';
  if (isDash(tokens[before]) && /^(?:pre|post)$/.test(earlier)) return earlier === 'pre' ? 'under' : 'over';
  if (word === 'than' && earlier === 'later') return tokens[before - 2]?.lower === 'no' ? 'at most' : 'over';
  if (word === 'than' && earlier === 'earlier') return tokens[before - 2]?.lower === 'no' ? 'at least' : 'under';
  if (word === 'to' && earlier === 'prior') return 'under';
  if (word === 'until' && earlier === 'not') return 'none';
  // "on or before", "in or after"
  if (earlier === 'or' && word === 'before') return 'at most';
  if (earlier === 'or' && word === 'after') return 'at least';
  if (earlier === 'not' && word === 'before') return 'at least';
  return BOUNDS[word] ?? (isCirca(tokens, index) ? 'around' : 'none');
};

/** "circa 1500", "c. 1500", "in about 1300": words that soften a figure as well ("some", "near") are none here. */
const isCirca = (tokens: readonly Token[], index: number): boolean => {
  const at = tokens[index - 1]?.lower === 'the' ? index - 2 : index - 1;
  const [before, earlier] = [tokens[at], tokens[at - 1]];
  if (/^(?:circa|ca|around|about|approximately|roughly|~|≈)$/.test(before?.lower ?? '') || before?.text === 'c')
    return true;
  return before?.text === '.' && /^ca?$/.test(earlier?.text ?? '');
};

const PRESENT = /^(?:present|today|now|date)$/;

/** Bound that the words right behind a date set: "onwards", "or later", "–present"; with the index after them. */
export const boundAfter = (
  tokens: readonly Token[],
  start: number,
  index: number,
): { hedge: Hedge; next: number } | null => {
  const [first, second, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first === undefined || first.newline) return null;
  if (/^onwards?$/.test(first.lower)) return { hedge: 'at least', next: index + 1 };
  const named = second?.lower === 'and' || first.lower === 'and' || first.lower === 'or' ? second?.lower : undefined;
  if (named === 'later' || named === 'after' || named === 'onwards' || named === 'beyond')
    return { hedge: 'at least', next: index + 2 };
  if (first.lower === 'or' && (named === 'earlier' || named === 'before')) return { hedge: 'at most', next: index + 2 };
  const between = first.lower === 'and' && tokens[start - 1]?.lower === 'between';
  const links = between || isDash(first) || /^(?:to|through|until)$/.test(first.lower);
  if (!links) return null;
  const at = second?.lower === 'the' ? third : second;
  if (at === undefined || !PRESENT.test(at.lower) || (isDash(first) && first.gap !== second?.gap)) return null;
  const after = tokens[at === third ? index + 3 : index + 2];
  return isDash(after) && isGlued(after) ? null : { hedge: 'at least', next: at === third ? index + 3 : index + 2 };
};
