import type { Finding } from './finding.ts';
import type { Sources } from './source.ts';

const QUOTED = /“([^”]+)”|"([^"]+)"|«([^»]+)»|(?<![\p{L}\p{N}])‘([^’]+)’(?![\p{L}\p{N}])/gu;

/** A text without differences of type: quotation marks, dashes, white space, capitals. */
const untyped = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** What stands between quotation marks, in pieces between marks of omission, without its final punctuation. */
const quotedPieces = (text: string): string[] =>
  Array.from(text.matchAll(QUOTED), ([, ...groups]) => groups.find((group) => group !== undefined) ?? '')
    .flatMap((quoted) => quoted.split(/\s*(?:\[?…\]?|\[?\.{3}\]?)\s*/))
    .map((piece) => untyped(piece).replace(/^[\s.,;:!?-]+|[\s.,;:!?-]+$/g, ''))
    .filter((piece) => piece !== '');

/** A quotation that no passage has word for word. */
export const quoteNotHeld = (text: string, { list }: Sources): Finding | null => {
  const pieces = quotedPieces(text);
  if (pieces.length === 0) return null;
  const texts = list.map(({ passage, document }) => untyped(`${document.title}\n${passage.chunk.text}`));
  return pieces.every((piece) => texts.some((source) => source.includes(piece)))
    ? null
    : { kind: 'quote', reason: 'no passage has these quoted words' };
};
