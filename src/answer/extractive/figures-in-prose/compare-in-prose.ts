import { terms } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { comparedPair } from '../compared-pair.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { namedFigures, type NamedFigure } from './named-figures.ts';
import { isOfKindAsked, isVague } from './kind-asked.ts';
import { tellingStems } from './stretches.ts';
import { wholeRow } from './rows.ts';
import { COMPARATIVE, LESS, thingsCompared, type ThingsCompared } from './things-compared.ts';

/** Figures of prose that answer a question of two things or more: one for each, in the order in which it names them. */
export type ComparedInProse = {
  asked: ThingsCompared['asked'];
  things: ThingsCompared['things'];
  figures: NamedFigure[];
  wantsLess: boolean;
};

/** By time a thing is the faster the less it takes. */
const FAST = /^(?:faster|quicker|sooner)$/;

/** Words that only say what is made of figures. */
const ADDING = /^(?:total|combined|joint|overall|average|together|altogether|all|compared?)$/;

/** Verbs that say no more than that there is so much of something. */
const SLIGHT =
  /^(?:come|came|comes|go|went|goes|get|gets|got|receive[sd]?|make|makes|made|see|saw|keep|keeps|kept|there)$/;

const comparativeOf = ({ words }: Question): string =>
  words.find(({ folded }) => COMPARATIVE.test(folded))?.folded ?? '';

/** Whether a figure is of a thing: "the base tunnel" is none of "the Karst Tunnel", whatever the title says. */
const isOf = (stems: readonly string[], { own, name, given }: NamedFigure, said: ReadonlySet<string>): boolean => {
  const isSaidOf = (by: ReadonlySet<string>): boolean => stems.every((stem) => bestSimilarity(stem, by) > 0);
  const holder = tellingStems(name);
  // "The library" under the title "The Merton Library" is that one.
  const isHeadAlone = holder.length === 1 && holder[0] === stems.at(-1) && !/^\p{Lu}/u.test(name) && isSaidOf(given);
  const isOtherOfKind = stems.length > 1 && own.has(stems.at(-1) ?? '') && !isSaidOf(own) && !isHeadAlone;
  return !isOtherOfKind && stems.length > 0 && isSaidOf(said);
};

/** Whether what a figure is of by its own words is the thing, with nothing besides. */
const isHeldBy = (stems: readonly string[], { name }: NamedFigure): boolean => {
  const holder = tellingStems(name);
  return holder.length > 0 && holder.every((stem) => stems.includes(stem));
};

const THAN_BEFORE =
  /^\s*how (?:much|many) (?:more|fewer|less)\b.*\bthan (?:(?:in )?(?:the|a) (?:previous )?(?:year|month|week|season)(?: (?:before|earlier))?|last (?:year|month|week|season))\s*\?*\s*$/i;

/** What a figure and an earlier one beside it come to: "a profit of 48 million, down from 54 million" of "By how much did it fall?". */
const changeOf = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  const isThanBefore = THAN_BEFORE.test(question.text);
  if (
    !isThanBefore &&
    !/^\s*(?:by how (?:much|many)|how (?:much|many) did\b.*\b(?:rise|fall|grow|shrink|drop|increase|decrease|decline|change)\b)/i.test(
      question.text,
    )
  )
    return null;
  const [best] = ranked;
  const around = new Set([...(best?.sentence.stems ?? []), ...(best?.passage.headingStems ?? [])]);
  const untold = question.words.filter(
    ({ stem, folded }) => question.terms.includes(stem) && !SLIGHT.test(folded) && bestSimilarity(stem, around) === 0,
  );
  if (isThanBefore && untold.length > 0) return null;
  const subject = question.words.find(
    ({ stem }) => question.terms.includes(stem) && best?.sentence.stemSet.has(stem) && !/^\p{Lu}/u.test(stem),
  );
  const place = best?.sentence.words.find(({ stem }) => stem === subject?.stem);
  const pair =
    best === undefined || place === undefined ? null : comparedPair(best.sentence, isThanBefore ? 0 : place.start);
  if (best === undefined || pair === null) return null;
  const figures = pair.map((quantity): NamedFigure => ({
    text: quantity.text,
    span: quantity,
    value: quantity.value ?? 0,
    dimension: quantity.dimension,
    unitName: quantity.unitName,
    name: '',
    isOwnName: false,
    behind: '',
    date: '',
    isWhole: false,
    own: best.sentence.stemSet,
    label: best.sentence.stemSet,
    given: new Set(),
    around: best.sentence.stemSet,
    sentence: best,
  }));
  return { asked: 'difference', things: [], figures, wantsLess: false };
};

/** The one figure of each thing, all of one unit; null where a thing has none or several. */
export const comparedInProse = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null =>
  named(question, ranked) ?? wholeRow(question, ranked) ?? changeOf(question, ranked);

/** Stems of what a question compares or adds things by: its words less the things and what only compares. */
const measureOf = (question: Question, { things }: ThingsCompared): string[] => {
  const own = new Set([...things.flatMap(({ stems }) => stems), ...question.focus]);
  const measure = question.words.filter(
    ({ stem, folded }) =>
      question.terms.includes(stem) &&
      !own.has(stem) &&
      !COMPARATIVE.test(folded) &&
      !ADDING.test(folded) &&
      !SLIGHT.test(folded),
  );
  const focus = question.words.filter(
    ({ stem, folded }) =>
      question.focus.includes(stem) && !ADDING.test(folded) && !COMPARATIVE.test(folded) && !SLIGHT.test(folded),
  );
  return [...new Set([...measure, ...focus].map(({ stem }) => stem))].filter(
    (stem) => !things.some(({ stems }) => stems.includes(stem)),
  );
};

/** One figure of one dimension for each thing; `said` tells which words count as said of a figure. */
const oneOfEach = (
  { things }: ThingsCompared,
  alike: readonly NamedFigure[],
  said: (figure: NamedFigure) => ReadonlySet<string>,
): NamedFigure[] | null => {
  const others = (i: number): readonly string[] =>
    things.filter((_, k) => k !== i).flatMap(({ stems }) => stems.filter((stem) => !things[i]?.stems.includes(stem)));
  const found = things.map(({ stems }, i) => {
    // What is said of the other thing too is not said of this one.
    const all = alike.filter(
      (figure) => isOf(stems, figure, said(figure)) && !others(i).some((stem) => bestSimilarity(stem, figure.own) > 0),
    );
    const held = all.filter((figure) => isHeldBy(stems, figure));
    return held.length > 0 ? held : all;
  });
  const figures = found.flatMap((list) => list.slice(0, 1));
  const isPlain = found.every((list) => new Set(list.map(({ value }) => value)).size === 1);
  const places = new Set(figures.map(({ sentence, span }) => `${sentence.sentence.start}:${span.start}`));
  return isPlain && places.size === things.length ? figures : null;
};

const named = (question: Question, ranked: readonly RankedSentence[]): ComparedInProse | null => {
  const compared = thingsCompared(question);
  if (compared === null || compared.things.some(({ stems }) => stems.length === 0)) return null;
  const isCounted = compared.isOfCounted === true;
  const measure = measureOf(question, compared);
  const tellsIn = (stems: ReadonlySet<string>): boolean => measure.every((stem) => bestSimilarity(stem, stems) > 0);
  const isCount = ({ dimension }: NamedFigure): boolean => /^(?:count|number)/.test(dimension);
  const withUnit = ({ own, unitName }: NamedFigure): ReadonlySet<string> => new Set([...own, ...terms(unitName)]);
  const all = namedFigures(ranked)
    .filter((figure) => (isCounted ? isCount(figure) : isOfKindAsked(question, figure)))
    .map((figure) => (isCounted ? { ...figure, own: withUnit(figure) } : figure));
  const found = [...Map.groupBy(all, ({ dimension }) => (isCounted ? 'count' : dimension)).values()].flatMap(
    (alike) => {
      const telling = measure.length === 0 ? [] : alike.filter((figure) => tellsIn(withUnit(figure)));
      // "A grant of 90 paid for part of the bridge, which cost 148": the grant is no cost.
      const isOfOther = (figure: NamedFigure): boolean =>
        !telling.includes(figure) &&
        telling.some(({ sentence }) => sentence === figure.sentence) &&
        !compared.things.some(({ stems }) => isHeldBy(stems, figure));
      const fitting = alike.filter((figure) => !isOfOther(figure));
      const figures =
        oneOfEach(compared, telling, ({ own }) => own) ??
        oneOfEach(compared, telling, ({ label }) => label) ??
        oneOfEach(compared, fitting, ({ label }) => label) ??
        oneOfEach(compared, fitting, ({ own, given }) => new Set([...own, ...given]));
      const told = new Set(
        figures?.flatMap(({ around, dimension, unitName }) => [
          ...around,
          ...terms(unitName),
          // "seats 120": people, or whatever the question counts.
          ...(dimension === 'number' ? question.focus : terms(dimension.replaceAll(/[:/]/g, ' '))),
        ]),
      );
      return figures === null || (isVague(question) && !tellsIn(told)) ? [] : [figures];
    },
  );
  const saying = found.filter((figures) =>
    figures.every(({ own }) => measure.some((stem) => bestSimilarity(stem, own) > 0)),
  );
  const [figures, ...rest] = saying.length > 0 ? saying : found;
  const [first] = figures ?? [];
  if (figures === undefined || first === undefined || (isVague(question) && rest.length > 0)) return null;
  const comparative = comparativeOf(question);
  const isTime = first.dimension.startsWith('time');
  return { ...compared, figures, wantsLess: FAST.test(comparative) ? isTime : LESS.test(comparative) };
};
