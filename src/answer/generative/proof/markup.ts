import { withoutMarkers } from './draft-sentence.ts';
import type { Finding } from './finding.ts';
import type { Sources } from './source.ts';

/** Links, images, reference definitions and tags: an answer is prose, whatever a source holds. */
const MARKUP =
  /!?\[[^\]]*\]\s?\([^)]*\)|^\s*\[[^\]]+\]:\s*\S|!?\[[^\]]+\]\[[^\]]*\]|<[!/?]?[a-z][^>]*>?|<!--|&(?:[a-z]{2,8}|#\w{1,7});|\]\s*\(/i;
const ADDRESS =
  /\b(?:[a-z][a-z0-9+.-]{1,12}:\/\/|mailto:|data:|javascript:|www\.)\S+|\b[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}|\b(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|io|dev|ru|cn|info|biz|xyz|example|test|app|co|me|gov|edu|uk|de|fr|eu)\b(?:\/\S*)?/giu;
/** Characters that show nothing and can hide or turn round what is read. */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}]|[\p{Cc}--[\n\t\r]]/v;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Letters and digits that are drawn like plain ones: full width, mathematical, enclosed. */
const STYLED = /[\uFF10-\uFF5A\u2460-\u24FF]|[\u{1D400}-\u{1D7FF}]/u;

const isMixed = (word: string): boolean =>
  STYLED.test(word) || SCRIPTS.filter((script) => script.test(word)).length > 1;

const holds = ({ list }: Sources, text: string): boolean =>
  list.some(({ passage }) => passage.chunk.text.includes(text));

/** What of a sentence, as it was written, is no plain prose: markup, addresses that no source holds, deceptive letters. */
export const markupIn = (written: string, sources: Sources): Finding | null => {
  if (MARKUP.test(withoutMarkers(written))) return { kind: 'markup', reason: 'it holds a link, an image or markup' };
  for (const [found] of written.matchAll(ADDRESS)) {
    const address = found.replace(/[.,;:!?)\]"'”’]+$/, '');
    if (!holds(sources, address)) return { kind: 'address', reason: 'no passage holds the address that it gives' };
  }
  if (INVISIBLE.test(written)) return { kind: 'characters', reason: 'it holds characters that cannot be seen' };
  const odd = Array.from(written.matchAll(WORD), ([word]) => word).find(
    (word) => isMixed(word) && !holds(sources, word),
  );
  return odd === undefined ? null : { kind: 'characters', reason: 'it holds a word written with look-alike letters' };
};
