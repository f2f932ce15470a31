/** Words in -ly that are no adverbs of manner: nouns, and adjectives that tell things apart. */
const OTHERWISE =
  /^(?:ally|anomaly|assembly|belly|bully|butterfly|daily|elderly|early|family|fly|friendly|hourly|italy|jelly|july|lively|lonely|lovely|monopoly|monthly|only|poly|quarterly|rally|reply|supply|weekly|yearly|anomaly|homily|lily|costly|deadly|likely|unlikely|orderly|scholarly|timely|ugly|worldly)$/;

const ADVERBS = new Set(
  `today yesterday tomorrow tonight now then later also never often seldom always finally first once recently soon still already again
  meanwhile however therefore moreover furthermore instead thus hence nevertheless nonetheless afterwards afterward sometimes perhaps
  indeed together somewhat ever back away ahead too even just almost maybe overall altogether eventually`.split(/\s+/),
);

/** Whether a folded word says how, when or how surely rather than what: it names nothing at the edge of a noun phrase. */
export const isAdverb = (folded: string): boolean =>
  ADVERBS.has(folded) || (folded.length > 4 && folded.endsWith('ly') && !OTHERWISE.test(folded));
