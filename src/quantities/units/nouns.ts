import { IRREGULAR, NOT_PLURAL } from './irregular-nouns.ts';

/** "women", "policemen": but not "specimen". */
const MEN = /(?:^|[a-z]{2})men$/;
const NO_MEN =
  /^(?:specimen|regimen|abdomen|omen|acumen|semen|yemen|ramen|stamen|bitumen|amen|cyclamen|hymen|lumen|dolmen|foramen|albumen)$/;

const isMen = (word: string): boolean => MEN.test(word) && !NO_MEN.test(word);

/** Singular of an English noun in lower case; words that are not plurals come back as they are. */
export const singular = (noun: string): string => {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (isMen(noun)) return noun.replace(/men$/, 'man');
  if (/(?:ss|us|is|'s)$/.test(noun) || /^(?:news|overseas|thanks)$/.test(noun)) return noun;
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return noun.replace(/ies$/, 'y');
  // "bonuses" and "viruses", but not "houses", "causes" and "nurses"
  if (/(?:ches|shes|sses|xes|zzes|[^aeiou]oes|[gilntpx]uses|[a-z]ruses|(?<!a)buses)$/.test(noun))
    return noun.slice(0, -2);
  return noun.replace(/s$/, '');
};

/** Whether a lower-case word looks like a plural noun. */
export const isPlural = (word: string): boolean =>
  IRREGULAR.has(word) ||
  isMen(word) ||
  (word.length > 2 && word.endsWith('s') && !/(?:ss|us|is|'s)$/.test(word) && !NOT_PLURAL.has(word));
