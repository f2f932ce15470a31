import { familyOf } from './word-families.ts';

/** What a stem that only shares its beginning with a term counts for. */
const RELATED = 0.7;

/** What makes another word of a word and is not stemmed away: "partnership" of "partner". */
const SUFFIX = /^(?:ship|hood|ness|ment|less|ful|ian|ist|ism|al|ary|ery|er|or|ing|age)$/;

/**
 * How far a stem stands for a term, in [0, 1]: 1 when equal, {@link RELATED} when both share a beginning of
 * at least five letters and three quarters of the longer ("russia", "russian"), or one is the other with a
 * suffix; which joins derivations that the Porter stemmer keeps apart. Irregular forms and near synonyms count by table.
 */
export const stemSimilarity = (term: string, stem: string): number =>
  term === stem ? 1 : Math.max(spellingSimilarity(term, stem), familyOf(term)?.get(stem) ?? 0);

/** {@link stemSimilarity} of one term to any stem. */
export const similarityTo = (term: string): ((stem: string) => number) => {
  const family = familyOf(term);
  return (stem) => (term === stem ? 1 : Math.max(spellingSimilarity(term, stem), family?.get(stem) ?? 0));
};

const spellingSimilarity = (term: string, stem: string): number => {
  const shorter = Math.min(term.length, stem.length);
  if (shorter < 5 || term.charCodeAt(0) !== stem.charCodeAt(0) || /^\d/.test(term)) return 0;
  let shared = 1;
  while (shared < shorter && term.charCodeAt(shared) === stem.charCodeAt(shared)) shared++;
  if (shared === shorter && SUFFIX.test((term.length > stem.length ? term : stem).slice(shared))) return RELATED;
  return shared >= 5 && shared >= 0.75 * Math.max(term.length, stem.length) ? RELATED : 0;
};

/** Best similarity of a term to any of some stems. */
export const bestSimilarity = (term: string, stems: ReadonlySet<string>): number => {
  if (stems.has(term)) return 1;
  let best = 0;
  const family = familyOf(term);
  if (family !== undefined)
    for (const [other, similarity] of family) if (similarity > best && stems.has(other)) best = similarity;
  for (const stem of stems) {
    const similarity = spellingSimilarity(term, stem);
    if (similarity > best) best = similarity;
  }
  return best;
};
