import type { Claim, Span } from '../api/types.ts';

/** Characters up to which a text is checked in one piece, so that every reference in it is seen. */
const WHOLE = 20_000;
/** Characters of a section of a longer text. From the least on it ends before a heading, or after a paragraph. */
const [LEAST, MOST] = [3_000, 16_000];
/** One paragraph in so many ends a section, chosen by what its last line says: an edit then moves the ends of its own section alone. */
const ONE_IN = 6;

const hash = (text: string): number => {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum >>> 0;
};

/** The lines of a text with their ends, none longer than is checked at once. */
const linesOf = (text: string): string[] =>
  text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length <= MOST ? line : (line.match(/.{1,12000}(?:\s|$)|.{1,12000}/gsu) ?? [])));

/** A text in the pieces that are checked on their own; joined they are the text. */
export const sectionsOf = (text: string): string[] => {
  if (text.length <= WHOLE) return text === '' ? [] : [text];
  const sections: string[] = [];
  let section = '';
  let paragraph = '';
  const end = () => {
    if (section !== '') sections.push(section);
    section = '';
  };
  for (const line of linesOf(text)) {
    const isBlank = line.trim() === '';
    if ((section.length >= LEAST && /^#{1,6} /.test(line)) || section.length + line.length > MOST) end();
    section += line;
    paragraph = isBlank ? paragraph : line;
    if (isBlank && section.length >= LEAST && hash(paragraph) % ONE_IN === 0) end();
  }
  end();
  return sections;
};

const shifted = (claim: Claim, by: number): Claim =>
  by === 0 ? claim : { ...claim, span: { start: claim.span.start + by, end: claim.span.end + by } };

/** The claims of sections as those of the whole text; `known` gives those of one section. */
export const joinClaims = (
  sections: readonly string[],
  known: (section: string, at: Span) => readonly Claim[],
): Claim[] => {
  let start = 0;
  return sections.flatMap((section) => {
    const by = start;
    start += section.length;
    return known(section, { start: by, end: start }).map((claim) => shifted(claim, by));
  });
};

/** Where two texts begin to differ and, from their ends, cease to. */
const difference = (before: string, after: string): { start: number; tail: number } => {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, tail };
};

/** The claims of a text that an edit left alone, at their places in the edited text. */
export const carryOver = (claims: readonly Claim[], before: string, after: string): Claim[] => {
  if (before === after) return [...claims];
  const { start, tail } = difference(before, after);
  return claims.flatMap((claim) => {
    if (claim.span.end <= start) return [claim];
    return claim.span.start >= before.length - tail ? [shifted(claim, after.length - before.length)] : [];
  });
};
