import type { DocumentSummary } from '../../../domain/document.ts';
import { terms } from '../../../domain/words.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';
import { isAsserted } from '../../reading/addresses-reader.ts';

/** A passage that a draft may rest on; in a draft's markers it goes by its place in the list, from 1. */
export type Source = { document: DocumentSummary; passage: Passage };

/** A sentence of a source. */
export type Place = {
  source: Source;
  /** Number of the source in markers. */
  number: number;
  /** Position among the sentences of the passage. */
  at: number;
  sentence: PassageSentence;
};

/** The sources with what every sentence of a draft is compared with. */
export type Sources = {
  list: readonly Source[];
  places: readonly Place[];
  /** How much a stem tells apart: rarer ones more, from 1. */
  rarity: (stem: string) => number;
  /** Whether a word stands in a source in lower case, so that its capital makes no name of it. */
  isCommon: (folded: string) => boolean;
};

/** Sentences that assert nothing, such as orders to whoever reads them, are no evidence. */
const placesOf = (source: Source, number: number): Place[] =>
  source.passage.sentences.flatMap((sentence, at) =>
    isAsserted(sentence.text) ? [{ source, number, at, sentence }] : [],
  );

export const readSources = (list: readonly Source[]): Sources => {
  const places = list.flatMap((source, i) => placesOf(source, i + 1));
  const frequency = new Map<string, number>();
  const common = new Set<string>();
  for (const { sentence } of places) {
    for (const stem of sentence.stemSet) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const { text, folded } of sentence.words) if (text.charAt(0) === folded.charAt(0)) common.add(folded);
  }
  return {
    list,
    places,
    rarity: (stem) => 1 + Math.log((1 + places.length) / (1 + (frequency.get(stem) ?? 0))) / 4,
    isCommon: (folded) => common.has(folded),
  };
};

/** Content stems that a reader of a sentence has in mind: of the title, the headings and the sentences around it. */
export const contextOf = ({ source: { document, passage }, at }: Place, reach = 2): ReadonlySet<string> => {
  const around = passage.sentences.slice(Math.max(0, at - reach), at + 2);
  return new Set([
    ...terms(document.title),
    ...passage.headingStems,
    ...around.flatMap((sentence) => [...sentence.stemSet]),
  ]);
};
