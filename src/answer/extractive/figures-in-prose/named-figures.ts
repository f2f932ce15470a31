import type { Quantity } from '../../../domain/quantity.ts';
import type { Span } from '../../../domain/span.ts';
import { terms } from '../../../domain/words.ts';
import { isRow } from '../asked-facts.ts';
import { opensWithReference } from '../../reading/opening.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import {
  firstPhrase,
  phraseBehind,
  stretchesOf,
  subjectOf,
  tagsAmongFigures,
  tellingWords,
  type Holder,
} from './stretches.ts';

/** A figure of prose with what stands beside it: "Cork 37,000" of a row of figures in one sentence. */
export type NamedFigure = {
  /** As written; spans index the sentence. */
  text: string;
  span: Span;
  value: number;
  /** Its unit, that of the figure before it where it has none of its own. */
  dimension: string;
  unitName: string;
  /** What it is of, as written: the noun before it, what the stretches before are about where it has none. */
  name: string;
  /** Whether that noun stands in its own stretch. */
  isOwnName: boolean;
  /** What it is of by the words behind it: "Leuven" of "74 in Leuven". */
  behind: string;
  /** The one date in its stretch, or in those before it that say no figure. */
  date: string;
  /** Stems of the words that its sentence, or its stretch of a row, says of it. */
  own: ReadonlySet<string>;
  /** The same with those of title and headings, for what stands alone in its sentence. */
  label: ReadonlySet<string>;
  /** Stems of title, headings and what "it" stands for. */
  given: ReadonlySet<string>;
  /** Stems of all that its sentence and the place around it say. */
  around: ReadonlySet<string>;
  /** Whether the figures behind it are parts of it: "18 million euros, of which …". */
  isWhole: boolean;
  sentence: RankedSentence;
};

const BARE = /(?<![\p{L}\p{N}.,:–-])\d[\d,]*(?:\.\d+)?(?=[.!?]?\s*$)/u;
const OF_WHICH = /^[^,;:]{0,40}(?:,\s*(?:of (?:which|whom|these|them)|including)\b|:\s)/;
/** Sentences back in which what "it" stands for is looked for. */
const REACH = 4;

/** Whether a bare figure behind a name is a part of it: "the Corvid 20, the Corvid 35 and the Corvid 50". */
const isOfName = (text: string, at: number): boolean => {
  const [, name] = /(\p{Lu}[\p{L}-]*)\s$/u.exec(text.slice(0, at)) ?? [];
  return name !== undefined && (text.match(new RegExp(`\\b${name} \\d`, 'g')) ?? []).length > 1;
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

/** What "It" at the head of a sentence stands for: what the sentence before it that names its own is about. */
const antecedent = ({ sentence, passage, position }: RankedSentence): Holder | null => {
  if (!opensWithReference(sentence)) return null;
  const before = passage.sentences.slice(Math.max(0, position - REACH), position);
  const named = before.findLast((other) => !opensWithReference(other));
  return named === undefined ? null : subjectOf(named);
};

const isApposition = (before: Holder | null, holder: Holder): boolean =>
  before !== null && /^\p{Lu}/u.test(holder.name) && !/^\p{Lu}\p{L}+ /u.test(before.name);

const figuresIn = (candidate: RankedSentence): NamedFigure[] => {
  const { sentence, passage, document } = candidate;
  const { text, words } = sentence;
  const quantities = quantitiesOf(sentence);
  const tags = tagsAmongFigures(words);
  let holder = antecedent(candidate);
  const given = [...terms(document.title), ...passage.headingStems, ...(holder?.stems ?? [])];
  const around = new Set([...sentence.stems, ...given]);
  let last: Read | undefined;
  let date = '';
  const found = stretchesOf(text).flatMap((stretch): Omit<NamedFigure, 'label'>[] => {
    const isIn = ({ start, end }: Span): boolean => start >= stretch.start && end <= stretch.end;
    const figures = quantities
      .filter(isIn)
      .flatMap(readFigure)
      .map((each) =>
        each.dimension === 'number' && last !== undefined
          ? { ...each, dimension: last.dimension, unitName: last.unitName }
          : each,
      );
    const bare = figures.length === 0 && last !== undefined ? BARE.exec(text.slice(stretch.start, stretch.end)) : null;
    const start = stretch.start + (bare?.index ?? 0);
    const isYear = /^(?:1\d|20)\d\d$/.test(bare?.[0] ?? '');
    if (bare !== null && last !== undefined && !isYear && !isOfName(text, start)) {
      const value = Number(bare[0].replaceAll(',', ''));
      figures.push({ ...last, text: bare[0], span: { start, end: start + bare[0].length }, value });
    }
    last = figures.at(-1) ?? last;
    const [figure, ...others] = figures;
    const at = words.flatMap((word, i) => (isIn(word) ? [i] : []));
    const before = at.filter((i) => figure === undefined || (words[i]?.end ?? 0) <= figure.span.start);
    const behind = at.filter((i) => figure !== undefined && (words[i]?.start ?? 0) >= figure.span.end);
    const pick = <T>(list: readonly T[], from: readonly number[]): T[] => from.map((i) => list[i] as T);
    const own = firstPhrase(text, pick(words, before), pick(tags, before));
    const inherited = own === null ? holder : null;
    if (own !== null)
      holder =
        figure === undefined && isApposition(holder, own)
          ? { ...own, stems: [...own.stems, ...(holder?.stems ?? [])] }
          : own;
    const dates = quantities.filter((quantity) => isIn(quantity) && quantity.kind === 'date');
    if (dates.length > 0) date = dates.length === 1 ? (dates[0]?.text ?? '') : '';
    if (figure === undefined || others.length > 0) return [];
    const dated = date;
    date = '';
    const said = tellingWords(pick(words, [...before, ...behind]));
    return [
      {
        ...figure,
        dimension: alike(figure.dimension),
        name: holder?.name ?? '',
        isOwnName: own !== null,
        behind: phraseBehind(text, pick(words, behind), pick(tags, behind))?.name ?? '',
        date: dated,
        own: new Set([...said.map(({ stem }) => stem), ...(inherited?.stems ?? [])]),
        given: new Set(given),
        around,
        isWhole: OF_WHICH.test(text.slice(figure.span.end)),
        sentence: candidate,
      },
    ];
  });
  const isAlone = found.length === 1;
  return found.map((figure) => {
    const hasLike = found.some((other) => other !== figure && other.dimension === figure.dimension);
    const own = isAlone ? new Set([...sentence.stemSet, ...figure.own]) : figure.own;
    return { ...figure, own, label: hasLike ? own : new Set([...own, ...given]) };
  });
};

/** Sentences that are read. */
const LOOKED_AT = 12;

/** The figures of the likeliest sentences, of `most` at most, that are said each of one thing. */
export const namedFigures = (ranked: readonly RankedSentence[], most = LOOKED_AT): NamedFigure[] =>
  ranked
    .slice(0, most)
    .filter(({ sentence }) => !isRow(sentence.text))
    .flatMap(figuresIn);
