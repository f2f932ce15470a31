import { terms } from '../../../domain/words.ts';
import { NUMBER_WORDS } from '../../../quantities/numbers/number-words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { comparisonAsked } from '../comparison-asked.ts';
import { comparedPair } from '../compared-pair.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import { measuresOf } from '../measures-of-adjectives.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { namedFigures, type NamedFigure } from './named-figures.ts';
import { COMPARATIVE, thingsCompared, type ThingsCompared } from './things-compared.ts';

/** Figures of prose that answer a question of two things or more: one for each, in the order in which it names them. */
export type ComparedInProse = {
  asked: ThingsCompared['asked'];
  things: ThingsCompared['things'];
  figures: NamedFigure[];
  wantsLess: boolean;
};

const LESS =
  /^(?:less|fewer|lower|smaller|shorter|narrower|lighter|slower|cheaper|younger|newer|quieter|colder|sooner|earlier)$/;
/** By time a thing is the faster the less it takes. */
const FAST = /^(?:faster|quicker|sooner)$/;
const DIMENSIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:long|short)/, /^(?:length|time)/],
  [/^(?:tall|high|wide|deep|narrow|broad)/, /^length/],
  [/^(?:fast|slow|quick|soon)/, /^(?:time|speed)/],
  [/^(?:heav|light)/, /^mass/],
  [/^(?:dear|cheap|expensive)/, /^money/],
  [/^(?:old|young)/, /^(?:age|time)/],
  [/^(?:hot|cold|warm)/, /^temperature/],
];

const comparativeOf = ({ words }: Question): string =>
  words.find(({ folded }) => COMPARATIVE.test(folded))?.folded ?? '';

/** Whether a figure is of the kind that is asked for: by the adjective, by money or people, or by what is counted. */
const isOfKindAsked = (question: Question, { dimension, unitName, around }: NamedFigure): boolean => {
  const comparative = comparativeOf(question);
  const byAdjective = DIMENSIONS.find(([adjective]) => adjective.test(comparative));
  if (byAdjective !== undefined) return byAdjective[1].test(dimension);
  if (
    /\b(?:costs?|pay|paid|prices?|fees?|earn\w*|get|gets|receive\w*)\b/i.test(question.text) &&
    question.kind === 'how-much'
  )
    return dimension.startsWith('money');
  const counted = question.focus;
  const measured = [comparative.replace(/er$/, ''), ...measuresOf(comparative)];
  const isCounted = counted.some((stem) => bestSimilarity(stem, new Set([...unitName.split(' '), ...around])) > 0);
  return (
    isCounted || measured.some((stem) => around.has(stem)) || (counted.length === 0 && dimension.startsWith('count'))
  );
};

/** Whether a figure is of a thing: "the base tunnel" is none of "the Karst Tunnel", whatever the title says. */
const isOf = (stems: readonly string[], { label, own }: NamedFigure): boolean => {
  const isOtherOfKind =
    stems.length > 1 && own.has(stems.at(-1) ?? '') && !stems.every((stem) => bestSimilarity(stem, own) > 0);
  return !isOtherOfKind && stems.length > 0 && stems.every((stem) => bestSimilarity(stem, label) > 0);
};

/** Members of the shortest row among which a superlative chooses. */
const SHORTEST_ROW = 3;

/** A whole row of figures of one sentence, for a superlative or a total: "Oberau has 4,100 inhabitants, Stein 950 and Talheim 2,300." */
const wholeRow = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  const superlative = comparisonAsked(question);
  const isTotal =
    asksForFigure(question) && /\b(?:together|combined|altogether|in total|in all)\b/i.test(question.text);
  if (!isTotal && (superlative === null || superlative.between || superlative.byAge)) return null;
  const comparing = new Set([
    ...(superlative?.by ?? []),
    superlative?.word ?? '',
    ...terms('together combined altogether total all'),
  ]);
  const rows = Map.groupBy(namedFigures(ranked), ({ sentence }) => sentence);
  for (const [sentence, row] of rows) {
    const [first] = row;
    const areAlike =
      row.length >= SHORTEST_ROW && row.every(({ dimension, name }) => dimension === first?.dimension && name !== '');
    if (first === undefined || !areAlike || new Set(row.map(({ name }) => name)).size < row.length) continue;
    const { passage, position } = sentence;
    const before = passage.sentences.slice(Math.max(0, position - 2), position).flatMap(({ stems }) => stems);
    const told = new Set([...first.around, ...before]);
    const untold = question.terms.filter((stem) => !comparing.has(stem) && bestSimilarity(stem, told) === 0);
    const stated = question.words.flatMap(({ folded }) => NUMBER_WORDS.get(folded)?.value ?? [])[0];
    if (untold.length > 0 || (stated !== undefined && stated !== row.length)) continue;
    return {
      asked: isTotal ? 'sum' : 'most',
      things: row.map(({ name }) => ({ name, stems: terms(name) })),
      figures: row,
      wantsLess: superlative?.wants === 'least',
    };
  }
  return null;
};

/** What a figure and an earlier one beside it come to: "a profit of 48 million, down from 54 million" of "By how much did it fall?". */
const changeOf = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  if (
    !/^\s*(?:by how (?:much|many)|how (?:much|many) did\b.*\b(?:rise|fall|grow|shrink|drop|increase|decrease|decline|change)\b)/i.test(
      question.text,
    )
  )
    return null;
  const [best] = ranked;
  const subject = question.words.find(
    ({ stem }) => question.terms.includes(stem) && best?.sentence.stemSet.has(stem) && !/^\p{Lu}/u.test(stem),
  );
  const place = best?.sentence.words.find(({ stem }) => stem === subject?.stem);
  const pair = best === undefined || place === undefined ? null : comparedPair(best.sentence, place.start);
  if (best === undefined || pair === null) return null;
  const figures = pair.map((quantity): NamedFigure => ({
    text: quantity.text,
    span: quantity,
    value: quantity.value ?? 0,
    dimension: quantity.dimension,
    unitName: quantity.unitName,
    name: '',
    own: best.sentence.stemSet,
    label: best.sentence.stemSet,
    around: best.sentence.stemSet,
    sentence: best,
  }));
  return { asked: 'difference', things: [], figures, wantsLess: false };
};

/** The one figure of each thing, all of one unit; null where a thing has none or several. */
export const comparedInProse = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null =>
  named(question, ranked) ?? wholeRow(question, ranked) ?? changeOf(question, ranked);

const named = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  const compared = thingsCompared(question);
  if (compared === null || compared.things.some(({ stems }) => stems.length === 0)) return null;
  const all = namedFigures(ranked).filter((figure) => isOfKindAsked(question, figure));
  for (const dimension of new Set(all.map((figure) => figure.dimension))) {
    const alike = all.filter((figure) => figure.dimension === dimension);
    const others = (i: number): readonly string[] =>
      compared.things
        .filter((_, k) => k !== i)
        .flatMap(({ stems }) => stems.filter((stem) => !compared.things[i]?.stems.includes(stem)));
    const found = compared.things.map(({ stems }, i) =>
      // What is said of the other thing too is not said of this one.
      alike.filter((figure) => isOf(stems, figure) && !others(i).some((stem) => bestSimilarity(stem, figure.own) > 0)),
    );
    const figures = found.flatMap((list) => list.slice(0, 1));
    const isPlain = found.every((list) => new Set(list.map(({ value }) => value)).size === 1);
    const isDistinct =
      new Set(figures.map(({ sentence, span }) => `${sentence.sentence.start}:${span.start}`)).size === figures.length;
    if (isPlain && isDistinct && figures.length === compared.things.length) {
      const comparative = comparativeOf(question);
      const wantsLess = LESS.test(comparative) !== (FAST.test(comparative) && !dimension.startsWith('time'));
      return { ...compared, figures, wantsLess: FAST.test(comparative) ? dimension.startsWith('time') : wantsLess };
    }
  }
  return null;
};
