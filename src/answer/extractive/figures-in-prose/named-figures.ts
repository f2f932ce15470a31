import type { Quantity } from '../../../domain/quantity.ts';
import type { Span } from '../../../domain/span.ts';
import { terms, type Word } from '../../../domain/words.ts';
import { tagsOf } from '../../question/word-class.ts';
import { isContent } from '../../../retrieval/content.ts';
import { isRow } from '../asked-facts.ts';
import { opensWithReference } from '../../reading/opening.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';

/** A figure of prose with what stands beside it: "Cork 37,000" of a row of figures in one sentence. */
export type NamedFigure = {
  /** As written; spans index the sentence. */
  text: string;
  span: Span;
  value: number;
  /** Its unit, that of the figure before it where it has none of its own. */
  dimension: string;
  unitName: string;
  /** What it is of, as written: the noun before it in its stretch. */
  name: string;
  /** Stems of the words that its sentence, or its stretch of a row, says of it. */
  own: ReadonlySet<string>;
  /** The same with those of title and headings, for what stands alone in its sentence. */
  label: ReadonlySet<string>;
  /** Stems of all that its sentence and the place around it say. */
  around: ReadonlySet<string>;
  sentence: RankedSentence;
};

/** What parts the members of a row. */
const PARTING = /[,;:]\s+(?:and\s+|while\s+|but\s+|against\s+)?|\s+(?:and|but|while|against|after)\s+/g;
const BARE = /(?<![\p{L}\p{N}.,:–-])\d[\d,]*(?:\.\d+)?(?=[.!?]?\s*$)/u;

const stretchesOf = (text: string): Span[] => {
  const marks = Array.from(text.matchAll(PARTING), ({ index, 0: mark }) => ({ index, end: index + mark.length }));
  return [0, ...marks.map(({ end }) => end)].map((start, i) => ({ start, end: marks[i]?.index ?? text.length }));
};

type Read = Pick<NamedFigure, 'text' | 'span' | 'value' | 'dimension' | 'unitName'>;

const readFigure = (quantity: Quantity): Read[] =>
  quantity.kind === 'date' || quantity.kind === 'ordinal' || quantity.value === null || quantity.operator !== '='
    ? []
    : [
        {
          text: quantity.text,
          span: quantity,
          value: quantity.value,
          dimension: quantity.dimension,
          unitName: quantity.unitName,
        },
      ];

/** People are counted in many words. */
const alike = (dimension: string): string =>
  /^count:(?:person|people|worker|employee|staff|inhabitant|resident|man|woman|patient|member)$/.test(dimension)
    ? 'count:person'
    : dimension;

/** The first noun phrase of some words, as written. */
const nameIn = (text: string, list: readonly Word[]): string => {
  const tags = tagsOf([...list]);
  const from = tags.findIndex((tag) => /^(?:noun|name|number|adjective)$/.test(tag));
  const behind = tags.findIndex((tag, i) => i > from && !/^(?:noun|name|number|adjective)$/.test(tag));
  const phrase = list.slice(Math.max(from, 0), behind < 0 ? list.length : behind);
  const [first, last] = [phrase[0], phrase.at(-1)];
  return from < 0 || first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
};

const figuresIn = (candidate: RankedSentence): NamedFigure[] => {
  const { sentence, passage, position, document } = candidate;
  const { text, words } = sentence;
  const quantities = quantitiesOf(sentence);
  const before = opensWithReference(sentence) ? passage.sentences[position - 1]?.stems : undefined;
  const given = [...terms(document.title), ...passage.headingStems, ...(before ?? [])];
  const around = new Set([...sentence.stems, ...given]);
  let last: Read | undefined;
  const read = stretchesOf(text).flatMap((stretch): { stretch: Span; figures: Read[] }[] => {
    const own = quantities.filter(({ start, end }) => start >= stretch.start && end <= stretch.end).flatMap(readFigure);
    const bare = own.length === 0 && last !== undefined ? BARE.exec(text.slice(stretch.start, stretch.end)) : null;
    const figures = own.map((each) =>
      each.dimension === 'number' && last !== undefined
        ? { ...each, dimension: last.dimension, unitName: last.unitName }
        : each,
    );
    if (bare !== null && last !== undefined) {
      const start = stretch.start + bare.index;
      const value = Number(bare[0].replaceAll(',', ''));
      const isYear = /^(?:1\d|20)\d\d$/.test(bare[0]);
      if (!isYear) figures.push({ ...last, text: bare[0], span: { start, end: start + bare[0].length }, value });
    }
    last = figures.at(-1) ?? last;
    return [{ stretch, figures }];
  });
  const isRowOfFigures = read.filter(({ figures }) => figures.length > 0).length > 1;
  return read.flatMap(({ stretch, figures: [figure, ...others] }): NamedFigure[] => {
    if (figure === undefined || others.length > 0) return [];
    const said = words.filter(
      ({ start, end }) =>
        start >= stretch.start && end <= stretch.end && (end <= figure.span.start || start >= figure.span.end),
    );
    const own = said.filter(isContent).map(({ stem }) => stem);
    return [
      {
        ...figure,
        dimension: alike(figure.dimension),
        name: nameIn(
          text,
          said.filter(({ end }) => end <= figure.span.start),
        ),
        own: new Set(isRowOfFigures ? own : sentence.stems),
        label: new Set(isRowOfFigures ? own : [...sentence.stems, ...given]),
        around,
        sentence: candidate,
      },
    ];
  });
};

/** Sentences that are read. */
const LOOKED_AT = 12;

/** The figures of the likeliest sentences that are said each of one thing. */
export const namedFigures = (ranked: readonly RankedSentence[]): NamedFigure[] =>
  ranked
    .slice(0, LOOKED_AT)
    .filter(({ sentence }) => !isRow(sentence.text))
    .flatMap(figuresIn);
