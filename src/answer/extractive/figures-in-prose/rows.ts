import { terms } from '../../../domain/words.ts';
import { NUMBER_WORDS } from '../../../quantities/numbers/number-words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { comparisonAsked } from '../comparison-asked.ts';
import { enumerationsOf } from '../lists/enumerations.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { dimensionOf, isVague } from './kind-asked.ts';
import { tellingStems } from './stretches.ts';
import { namedFigures, type NamedFigure } from './named-figures.ts';
import type { ComparedInProse } from './compare-in-prose.ts';
import { COMPARATIVE, LESS } from './things-compared.ts';

/** Figures of one kind, one for each of several things. */
type Row = { figures: NamedFigure[]; names: string[]; isOneSentence: boolean };

/** Members of the shortest row among which a superlative chooses, and of that between two. */
const [SHORTEST_ROW, PAIR] = [3, 2];
/** Sentences that are read for figures of one kind in several. */
const READ = 60;

const distinct = (names: readonly string[]): boolean =>
  names.every((name) => name !== '') && new Set(names.map((name) => name.toLowerCase())).size === names.length;

/** The names of the members of a row: what stands before each figure, or behind each, or the year of each. */
const namesOf = (figures: readonly NamedFigure[], wantsDate: boolean): string[] | null => {
  if (wantsDate) {
    const dates = figures.map(({ date }) => date);
    return distinct(dates) ? dates : null;
  }
  const before = figures.map(({ name, isOwnName }, i) => (isOwnName || i === 0 ? name : ''));
  const behind = figures.map((figure) => (/^(?:\p{Lu}\p{L}+ )?\d{4}$/u.test(figure.behind) ? '' : figure.behind));
  return distinct(before) ? before : distinct(behind) ? behind : null;
};

const ofOneSentence = (figures: readonly NamedFigure[], wantsDate: boolean): Row[] =>
  [...Map.groupBy(figures, ({ sentence }) => sentence).values()].flatMap((all) =>
    [...Map.groupBy(all, ({ dimension }) => dimension).values()].flatMap((group): Row[] => {
      const parts = group.filter(({ isWhole }) => !isWhole);
      const names = namesOf(parts, wantsDate);
      return names === null || parts.length < PAIR ? [] : [{ figures: parts, names, isOneSentence: true }];
    }),
  );

const keyOf = (name: string): string => tellingStems(name).join(' ');

/** The names of all things of a kind that sentences tell: those that one of them lists, and those of one head ("Type A", "Type B"). */
const kindsTold = (sentences: readonly RankedSentence[], figures: readonly NamedFigure[]): Set<string>[] => {
  const listed = sentences.flatMap(({ sentence }) =>
    enumerationsOf(sentence).map(
      ({ items }) => new Set(items.map(({ start, end }) => keyOf(sentence.text.slice(start, end)))),
    ),
  );
  const heads = new Set(figures.flatMap(({ name }) => /^(\p{Lu}[\p{L}-]*) \S/u.exec(name)?.[1] ?? []));
  const ofHeads = [...heads].map((head) => {
    const pattern = new RegExp(`\\b${head}\\s+(?:\\p{Lu}{1,3}\\b|\\p{N}+|\\p{Lu}\\p{L}+)`, 'gu');
    return new Set(
      sentences.flatMap(({ sentence }) => Array.from(sentence.text.matchAll(pattern), ([name]) => keyOf(name))),
    );
  });
  return [...listed, ...ofHeads].filter(({ size }) => size >= SHORTEST_ROW);
};

const ofDocument = (figures: readonly NamedFigure[], ranked: readonly RankedSentence[]): Row[] => {
  const idOf = ({ sentence }: NamedFigure): string => sentence.document.documentId;
  return [...Map.groupBy(figures, idOf)].flatMap(([documentId, all]) => {
    const sentences = ranked.filter(({ document }) => document.documentId === documentId);
    const kinds = kindsTold(sentences, all);
    return [...Map.groupBy(all, ({ dimension }) => dimension).values()].flatMap((group): Row[] =>
      kinds.flatMap((kind) => {
        const own = group.filter(({ name }) => kind.has(keyOf(name)));
        const names = own.map(({ name }) => name);
        // One figure for each, and none left out.
        return own.length === kind.size && distinct(names) ? [{ figures: own, names, isOneSentence: false }] : [];
      }),
    );
  });
};

/** Whether a row is of what a question is about, but for words that only compare or add. */
const isAbout = (question: Question, { figures, names }: Row, comparing: ReadonlySet<string>): boolean => {
  const told = new Set(
    figures.flatMap(({ around, dimension, sentence: { passage, position } }) => [
      ...around,
      ...terms(dimension.replaceAll(/[:/]/g, ' ')),
      ...passage.sentences.slice(Math.max(0, position - 2), position).flatMap(({ stems }) => stems),
    ]),
  );
  const untold = question.terms.filter(
    (stem) => !comparing.has(stem) && !question.focus.includes(stem) && bestSimilarity(stem, told) === 0,
  );
  // "Which village …": what each of the things is need not be said again where they bear names.
  const isFocusTold = question.focus.some((stem) => bestSimilarity(stem, told) > 0);
  const areNames = names.every((name) => /^\p{Lu}|^\p{N}/u.test(name.replace(/^the\s+/i, '')));
  const stated = question.words.flatMap(({ folded }) => NUMBER_WORDS.get(folded)?.value ?? [])[0];
  const hasTerms = question.terms.some((stem) => !comparing.has(stem) && !question.focus.includes(stem));
  return (
    untold.length === 0 &&
    (isFocusTold || question.focus.length === 0 || (areNames && hasTerms)) &&
    (stated === undefined || stated === figures.length)
  );
};

/** Figures of all things of a kind, for a superlative or a total: "Oberau has 4,100 inhabitants, Stein 950 and Talheim 2,300." */
export const wholeRow = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  const { text, words, kind } = question;
  const superlative = comparisonAsked(question);
  const isTotal = asksForFigure(question) && /\b(?:together|combined|altogether|in total|in all)\b/i.test(text);
  const comparative = words.find(({ folded }) => COMPARATIVE.test(folded))?.folded;
  const isOfTwo = comparative !== undefined && /^(?:which|who)$/.test(kind) && !/\b(?:than|or)\b/i.test(text);
  const isSuperlative = superlative !== null && !superlative.between && !superlative.byAge;
  if (!isTotal && !isSuperlative && !isOfTwo) return null;
  const comparing = new Set([
    ...(superlative?.by ?? []),
    superlative?.word ?? '',
    ...terms('together combined altogether total all part share most more'),
    ...terms(comparative ?? ''),
  ]);
  const dimension = dimensionOf(question);
  const wantsDate = /\bwhich (?:year|month)\b/i.test(text);
  const figures = namedFigures(ranked, READ).filter((figure) => dimension === null || dimension.test(figure.dimension));
  const isLong = ({ figures: row }: Row): boolean => (isOfTwo ? row.length === PAIR : row.length >= SHORTEST_ROW);
  const rows = [...ofOneSentence(figures, wantsDate), ...(wantsDate ? [] : ofDocument(figures, ranked))].filter(
    (row) => isLong(row) && isAbout(question, row, comparing),
  );
  const [row, ...others] = rows;
  const isOpen =
    isVague(question) && others.some((other) => other.figures[0]?.dimension !== row?.figures[0]?.dimension);
  if (row === undefined || isOpen || (!row.isOneSentence && isTotal)) return null;
  return {
    asked: isTotal ? 'sum' : 'most',
    things: row.names.map((name) => ({ name, stems: terms(name) })),
    figures: row.figures,
    wantsLess: superlative?.wants === 'least' || (isOfTwo && LESS.test(comparative)),
  };
};
