import pairs from './synonyms.json' with { type: 'json' };
import { knownNames, namesIn } from '../names.ts';
import { sentences } from '../../../src/domain/sentences.ts';
import type { Rewriting } from './rewriting.ts';

/** Up to three words for others that mean the same. */
export const synonyms: Rewriting = (sentence, _base, choose) => {
  let [text, replaced] = [sentence, 0];
  for (const [word = '', other = ''] of choose.shuffle(pairs)) {
    if (replaced === 3) break;
    const next = text.replace(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u'), other);
    if (next === text) continue;
    text = next;
    replaced++;
  }
  return replaced === 0 ? null : text;
};

const PERSON = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+ (?:was|had|became|did|died|returned|went|came|made|took|\w{3,}ed)\b/u;

/** A sentence that begins with "He" or "She", the name in its place, where the one before it begins with the name. */
export const nameForPronoun: Rewriting = (_sentence, base) => {
  for (const { text } of base.passages) {
    const all = sentences(text).map(({ start, end }) => text.slice(start, end).trim());
    const known = knownNames(all);
    for (const [i, second] of all.entries()) {
      const first = all[i - 1] ?? '';
      const [name] = namesIn(first, known);
      if (name?.start !== 0 || namesIn(first, known).length > 1 || !PERSON.test(first)) continue;
      if (/^(?:He|She) (?!and\b)[^;:"]{30,200}\.$/u.test(second)) return second.replace(/^(?:He|She)/u, name.text);
    }
  }
  return null;
};
