import { readSlashFraction } from './fractions.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';

const WEB: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'www']);

/** Index after a web address whose first token is at `index`, or -1. */
export const skipWebAddress = (tokens: readonly Token[], index: number): number => {
  const first = tokens[index];
  if (first?.kind !== 'word' || !WEB.has(first.lower) || !/^[:.]$/.test(tokens[index + 1]?.text ?? '')) return -1;
  let at = index + 1;
  while (isGlued(tokens[at]) && !/^[)\]>"]$/.test(tokens[at]?.text ?? '')) at++;
  return at;
};

const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';

/** "192.168.1.2", "555-123-4567", "1-800-555-0199", "12345-6789": figures glued by points, dashes or colons. */
const skipGlued = (tokens: readonly Token[], index: number): number => {
  let at = index;
  let figures = 0;
  while (isNumber(tokens[at]) && (at === index || isGlued(tokens[at]))) {
    figures += (tokens[at]?.lower ?? '').split(/[.,]/).length > 2 ? 2 : 1;
    at++;
    const [link, next] = [tokens[at], tokens[at + 1]];
    if (link === undefined || !isGlued(link) || !(isDash(link) || /^[./:]$/.test(link.text))) break;
    if (!isNumber(next) || !isGlued(next)) break;
    // "3-1/4 cents"
    if (isDash(link) && readSlashFraction(tokens, at + 1) !== null) return -1;
    at++;
  }
  const isPostcode =
    figures === 2 && /^\d{5}$/.test(tokens[index]?.lower ?? '') && /^\d{4}$/.test(tokens[at - 1]?.lower ?? '');
  return figures >= 3 || (isPostcode && isDash(tokens[index + 1])) ? at : -1;
};

/** The shortest and the longest telephone number, in digits. */
const [SHORTEST_PHONE, LONGEST_PHONE] = [8, 15];

/** "+44 20 7946 0958", "020 7946 0958", "(555) 123-4567": groups of a telephone number, apart by blanks. */
const skipPhone = (tokens: readonly Token[], index: number): number => {
  const [before, first] = [tokens[index - 1], tokens[index]];
  if (!isNumber(first)) return -1;
  const isInternational = before?.text === '+' && isGlued(first);
  const isBracketed = before?.text === '(' && tokens[index + 1]?.text === ')' && /^\d{3,5}$/.test(first.lower);
  if (!isInternational && !isBracketed && !/^0\d{2,4}$/.test(first.lower)) return -1;
  let digits = first.lower.length;
  let at = index + 1;
  let groups = 1;
  while (digits <= LONGEST_PHONE) {
    while (/^[()-]$/.test(tokens[at]?.lower ?? '') && isNumber(tokens[at + 1])) at++;
    const group = tokens[at];
    if (!isNumber(group) || group.newline || !/^\d{2,5}$/.test(group.lower)) break;
    digits += group.lower.length;
    groups++;
    at++;
  }
  return groups > 1 && digits >= SHORTEST_PHONE && digits <= LONGEST_PHONE ? at : -1;
};

/** Index after an address, a telephone number or the like whose first figure is at `index`, or -1. */
export const skipFigureChain = (tokens: readonly Token[], index: number): number =>
  Math.max(skipGlued(tokens, index), skipPhone(tokens, index));
