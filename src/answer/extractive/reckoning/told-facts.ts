import type { Fact } from '../../../domain/fact.ts';
import { terms, words } from '../../../domain/words.ts';
import type { FactStore } from '../../../ports/fact-store.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { factsNear, isRow } from '../asked-facts.ts';
import { stretchesOf } from '../figures-in-prose/stretches.ts';

/** A fact with the words that tell what it is: its own, and those of the title and headings above it. */
export type ToldFact = { fact: Fact; own: ReadonlySet<string>; given: ReadonlySet<string> };

/** Words of the part of a sentence in which a figure stands alone; none where that part can't be told. */
const stretchStems = ({ sentence, quantity }: Fact): string[] => {
  const at = sentence.indexOf(quantity.text);
  if (at < 0 || sentence.includes(quantity.text, at + 1) || isRow(sentence)) return [];
  const stretch = stretchesOf(sentence).find(({ start, end }) => start <= at && at < end);
  return stretch === undefined ? [] : terms(sentence.slice(stretch.start, stretch.end));
};

const labelOf = (sentence: string): string => (isRow(sentence) ? (sentence.split('|')[1] ?? '') : '');

/** The facts that are the case, or are to be, in the documents of the best passages, with what tells of them. */
export const toldFacts = async (retrieval: Retrieval, store: FactStore): Promise<ToldFact[]> => {
  const facts = await factsNear(retrieval, store);
  const headings = ({ documentId, sourceSpan }: Fact): string[] =>
    retrieval.passages.flatMap(({ passage }) => {
      const { chunk } = passage;
      const isIn = chunk.documentId === documentId && chunk.start <= sourceSpan.start && sourceSpan.start < chunk.end;
      return isIn ? [...passage.headingStems] : [];
    });
  const titles = new Map(retrieval.documents.map(({ documentId, title }) => [documentId, title]));
  return facts
    .filter(({ modality }) => modality === 'actual' || modality === 'forecast')
    .map((fact) => ({
      fact,
      own: new Set([
        ...terms([fact.subject, fact.measure, ...fact.qualifiers, fact.quantity.unitName].join(' ')),
        ...terms(labelOf(fact.sentence)),
        ...stretchStems(fact),
        ...(fact.time?.start == null ? [] : [fact.time.start.slice(0, 4)]),
      ]),
      given: new Set([...terms(titles.get(fact.documentId) ?? ''), ...headings(fact)]),
    }));
};

/** "The house in Sluice Street": a name that only says where does not say whose the fact is. */
const isPlaced = (sentence: string, name: string): boolean =>
  new RegExp(`\\b(?:in|at|on|near)\\s+(?:the\\s+)?${name.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}`, 'u').test(sentence);

/** Whether a fact names somebody or something else than some stems do: what stands in the title is not told of it then. */
const isOfOther = ({ fact, given }: ToldFact, stems: readonly string[]): boolean => {
  const capitals = words(fact.subject).filter(({ text }) => /^\p{Lu}/u.test(text));
  const { length } = capitals;
  const isHeadPlain = /^\p{Ll}/u.test(fact.subject);
  const name = capitals.map(({ text }) => text).join(' ');
  if (length === 0 || (isHeadPlain && isPlaced(fact.sentence, name))) return false;
  return !capitals.some(({ stem }) => stems.includes(stem) || given.has(stem));
};

/** How far a fact tells some stems: by its own words, and by those above it; null where it leaves one untold. */
export type Telling = { own: number; strays: number };

/** Holds a fact against stems of what is asked of; `strays` are own words of its subject and measure that are not asked for. */
export const tellingOf = (told: ToldFact, stems: readonly string[]): Telling | null => {
  const own = stems.filter((stem) => bestSimilarity(stem, told.own) > 0);
  const others = stems.filter((stem) => !own.includes(stem));
  if (others.some((stem) => bestSimilarity(stem, told.given) === 0)) return null;
  if (others.length > 0 && isOfOther(told, stems)) return null;
  const asked = new Set(stems);
  const strays = terms(`${told.fact.subject} ${told.fact.measure}`).filter((stem) => bestSimilarity(stem, asked) === 0);
  return { own: own.length, strays: strays.length };
};
