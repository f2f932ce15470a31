import type { Random } from '../../src/domain/seeded-random.ts';
import type { Section, Source } from './read-sections.ts';

/** Words of a query and of the passage that it has to find, by id. */
export type Pair = { query: number[]; passage: number[] };

const SHORTEST_WINDOW = 30;
const LONGEST_WINDOW = 90;
const LONGEST_QUERY = 24;
const SHORTEST_QUERY = 2;
const SHORTEST_PASSAGE = 4;

/** Words that the answer to a question made of a sentence takes away from it, at most. */
const LONGEST_ANSWER = 3;

/** How pairs are drawn. */
type Drawing = {
  /** Share of the queries that are headings, and of those that are sentences without their passage. */
  headings: number;
  clozes: number;
  /** Share of a sentence's words that its query lacks. */
  dropout: number;
  /** Share of made questions that get a word that people ask with, and again. */
  asking: number;
  /** Sections that follow each other and have to be told apart: mostly of one document. */
  neighbours: number;
};

type Draw = Drawing & { random: Random; /** Words that people ask with. */ askingWords: readonly number[] };

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const windowAround = (section: Section, start: number, end: number, random: Random): [number, number] => {
  const length = SHORTEST_WINDOW + below(random, LONGEST_WINDOW - SHORTEST_WINDOW);
  const before = below(random, Math.max(1, length - (end - start)));
  const from = Math.max(0, start - before);
  return [from, Math.max(end, Math.min(section.body.length, from + length))];
};

const sentenceOf = ({ ends }: Section, random: Random): [number, number] => {
  const which = below(random, ends.length);
  return [ends[which - 1] ?? 0, ends[which] ?? 0];
};

const fromHeading = (section: Section, { random }: Draw): Pair => {
  const [from, to] = windowAround(section, below(random, section.body.length), 0, random);
  return { query: [...section.heading], passage: [...section.body.subarray(from, to)] };
};

/** A sentence and what surrounds it: the inverse cloze task (Lee, Chang & Toutanova, ACL 2019). */
const fromSurroundings = (section: Section, { random, dropout }: Draw): Pair => {
  const [start, end] = sentenceOf(section, random);
  const [from, to] = windowAround(section, start, end, random);
  const { body } = section;
  const passage = [...body.subarray(from, start), ...body.subarray(end, to)];
  const query = [...body.subarray(start, end)].filter(() => random() >= dropout);
  return { query, passage };
};

/** A question made of a sentence, and the passage with that sentence, where it may say things in other words. */
const fromQuestion = (section: Section, { random, dropout, asking, askingWords }: Draw): Pair => {
  const [start, end] = sentenceOf(section, random);
  const [from, to] = windowAround(section, start, end, random);
  const answer = start + below(random, end - start);
  const answerEnd = answer + 1 + below(random, LONGEST_ANSWER);
  const query: number[] = [];
  for (let at = start; at < end; at++)
    if ((at < answer || at >= answerEnd) && random() >= dropout) query.push(section.body[at]!);
  const otherWords = random() * 1.2 - 0.2;
  const reworded = new Set(query.filter(() => random() < otherWords));
  const passage = [...section.body.subarray(from, to)].filter((word) => !reworded.has(word));
  const limited = query.slice(0, LONGEST_QUERY);
  while (askingWords.length > 0 && random() < asking) limited.push(askingWords[below(random, askingWords.length)]!);
  return { query: limited, passage };
};

const drawPair = (section: Section, draw: Draw): Pair | null => {
  const which = draw.random();
  const byHeading = which < draw.headings && section.heading.length > 0;
  const make = byHeading ? fromHeading : which < draw.headings + draw.clozes ? fromSurroundings : fromQuestion;
  const { query, passage } = make(section, draw);
  const isEnough = query.length >= (byHeading ? 1 : SHORTEST_QUERY) && passage.length >= SHORTEST_PASSAGE;
  return isEnough ? { query: query.slice(0, LONGEST_QUERY), passage } : null;
};

/** Draws pairs without end, in runs from neighbouring sections, so that passages on one subject have to be told apart. */
export function* drawPairs(sources: readonly Source[], draw: Draw): Generator<Pair, never> {
  const { random, neighbours } = draw;
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  for (;;) {
    let at = random() * total;
    const source = sources.find(({ weight }) => (at -= weight) < 0) ?? sources[0]!;
    const first = below(random, Math.max(1, source.sections.length - neighbours + 1));
    for (const section of source.sections.slice(first, first + neighbours)) {
      const pair = drawPair(section, draw);
      if (pair !== null) yield pair;
    }
  }
}
