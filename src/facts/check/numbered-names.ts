import type { Claim } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';

const NUMBERED = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}&]{1,20})[ -](\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/gu;

type NumberedName = { name: string; number: string; span: Span };

const numberedNames = (text: string): NumberedName[] =>
  Array.from(text.matchAll(NUMBERED), (match) => ({
    name: match[1] ?? '',
    number: match[2] ?? '',
    span: { start: match.index, end: match.index + match[0].length },
  }));

const byName = (source: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  for (const { name, number } of numberedNames(source))
    found.set(name.toLowerCase(), (found.get(name.toLowerCase()) ?? new Set()).add(number));
  return found;
};

/**
 * Names with a number that the sources write with another one, such as "MAX 8" for "MAX 9". Such a number is no quantity,
 * so it is checked as it is written; `read` are the quantities of the text.
 */
export const misnumberedNames = (
  text: string,
  source: () => string,
  read: readonly Claim[],
  place: Claim['in'],
): Claim[] => {
  const names = numberedNames(text).filter(
    ({ span }) => !read.some((claim) => claim.span.start < span.end && span.start < claim.span.end),
  );
  if (names.length === 0) return [];
  const known = byName(source());
  return names.flatMap(({ name, number, span }) => {
    const numbers = known.get(name.toLowerCase());
    if (numbers === undefined || numbers.has(number)) return [];
    const written = text.slice(span.start, span.end);
    return [
      {
        text: written,
        in: place,
        span,
        quantity: {
          text: written,
          ...span,
          kind: 'number' as const,
          value: null,
          low: null,
          high: null,
          operator: '=' as const,
          unit: '',
          unitName: '-',
          dimension: 'number',
          canonical: null,
        },
        verdict: 'unverified' as const,
        reason: `the sources know ${name} ${[...numbers].slice(0, 3).join(', ')}, not ${name} ${number}`,
        facts: [],
      },
    ];
  });
};
