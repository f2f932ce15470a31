import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { unitIn } from '../../facts/extract/table-units.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { withLead, type Draft, type DraftPart, type Quotation } from '../draft.ts';
import { rowAt } from '../tables/row-part.ts';
import { askableFacts, askedAmong, bestFit, fitOf, isComparable, isRow } from './asked-facts.ts';
import { differenceAsked } from './comparison-asked.ts';
import { derivedClaims } from './derived-claims.ts';
import { areWhole, wholeAsked } from './whole-columns.ts';

/** Facts of one measure, largest first, and what a question asks to make of them, in the words of the first. */
export type Combined = { asked: 'sum' | 'difference' | 'average'; facts: Fact[]; text: string };

const SIGN: Readonly<Record<Combined['asked'], string>> = { sum: ' + ', difference: ' − ', average: ' + ' };
const OPENING: Readonly<Record<Combined['asked'], string>> = {
  sum: 'Together ',
  difference: 'A difference of ',
  average: 'On average ',
};
const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const MOST_ADDED = 8;

/** "43 kg" of "141 kg" and "98 kg"; null where they are not all written alike. */
const combine = (asked: Combined['asked'], figures: readonly string[]): string | null => {
  const [first = '', ...others] = figures;
  const written = figures.map((figure) => NUMBER.exec(figure)?.[0]);
  if (written.includes(undefined) || others.some((other) => other.replace(NUMBER, '') !== first.replace(NUMBER, '')))
    return null;
  const decimals = Math.max(...written.map((number) => number?.split('.')[1]?.length ?? 0));
  const [largest = 0, ...rest] = written.map((number) => Number((number ?? '').replaceAll(',', '')));
  const value = rest.reduce((result, number) => (asked === 'difference' ? result - number : result + number), largest);
  const isMean = asked === 'average';
  const text = (isMean ? value / figures.length : value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals + (isMean ? 2 : 0),
  });
  return first.replace(NUMBER, /^\d{4}/.test(written[0] ?? '') ? text.replaceAll(',', '') : text);
};

/** What a question asks to make of several figures, with the words that say so; null for nothing. */
const combinationAsked = (question: Question): { asked: Combined['asked']; words: readonly string[] } | null => {
  const difference = differenceAsked(question);
  if (difference !== null) return { asked: 'difference', words: [difference.word, ...difference.by] };
  const isSum = asksForFigure(question) && /\b(?:together|combined|altogether|in total|in all)\b/i.test(question.text);
  return isSum ? { asked: 'sum', words: terms('together combined altogether total all') } : null;
};

const key = ({ documentId, quantity, measure }: Fact): string =>
  JSON.stringify([documentId, quantity.dimension, quantity.unit, measure]);

/** Stems of the unit that the question counts, where a figure is in it: "how many more tonnes". */
const unitsAsked = ({ words, focus }: Question, { quantity }: Fact): string[] =>
  words.flatMap(({ stem, text }) => {
    const [unit] = focus.includes(stem) ? readQuantities(`2 ${text}`) : [];
    return unit?.kind === 'measure' && unit.dimension === quantity.dimension ? [stem] : [];
  });

const SHRINKING = /\b(?:fall|fell|drop|dropped|decline[ds]?|decreased?|shrink|shrank)\b/i;
const GROWING = /\b(?:rise|rose|grow|grew|increased?|climb(?:ed)?)\b/i;

/** Of one thing at several times, the figures of the years that the question names. */
const ofYearsNamed = ({ figures }: Question, facts: readonly Fact[]): readonly Fact[] => {
  const years = figures.filter((figure) => /^\d{4}$/.test(figure));
  const isOne = new Set(facts.map(({ subject }) => subject)).size === 1;
  return isOne && years.length === 2
    ? facts.filter(({ time }) => years.includes(time?.start?.slice(0, 4) ?? ''))
    : facts;
};

/** Whether figures of two times, the larger first, go the way that the question says: what rose did not fall by so much. */
const goesAsSaid = ({ text }: Question, [larger, smaller]: readonly Fact[]): boolean => {
  const [from, to] = [smaller?.time?.start ?? '', larger?.time?.start ?? ''];
  if (from === to) return !SHRINKING.test(text) && !GROWING.test(text);
  return to > from ? !SHRINKING.test(text) : !GROWING.test(text);
};

/**
 * The facts whose sum or difference a question asks for: of things that it names ("How much heavier is the K6 than the K4?", "How
 * many people work at A and B together?") or of one at two times. Null where one measure of exactly these is not told of.
 */
export const combinedFacts = async (retrieval: Retrieval, store: FactStore): Promise<Combined | null> => {
  const { question } = retrieval;
  const whole = wholeAsked(question);
  const combination = combinationAsked(question) ?? whole;
  if (combination === null) return null;
  const { asked } = combination;
  const listed = (await askableFacts(retrieval, store)).filter((fact) => isRow(fact.sentence));
  const isAsked = askedAmong(question, listed);
  const cells = listed.filter((fact) => isComparable(question, fact));
  const named = cells.filter(isAsked);
  const isOfAll = whole !== null && named.length === 0;
  const rows = isOfAll ? cells : named;
  const combined = [...Map.groupBy(rows, key).values()].flatMap((group) => {
    const facts = ofYearsNamed(question, group).toSorted((a, b) => (b.quantity.value ?? 0) - (a.quantity.value ?? 0));
    const subjects = new Set(facts.map(({ subject }) => subject));
    if (asked === 'difference' && !goesAsSaid(question, facts)) return [];
    const isWhole = isOfAll
      ? areWhole(whole, facts)
      : asked !== 'difference'
        ? subjects.size === facts.length && facts.length > 1
        : facts.length === 2;
    const [largest] = facts;
    if (largest === undefined || !isWhole || facts.length > MOST_ADDED) return [];
    const units = unitsAsked(question, largest);
    const fit = fitOf(retrieval, facts, [...combination.words, ...(isOfAll ? whole.words : []), ...units]);
    const text = combine(
      asked,
      facts.map(({ quantity }) => quantity.text),
    );
    return fit === null || text === null || (fit.told === 0 && units.length === 0)
      ? []
      : [{ ...fit, asked, facts, text }];
  });
  return bestFit(combined);
};

/** A figure of a table with the unit that its headings give: "£8.8 million" of 8.8 under "£ million". */
const inUnitOfHeadings = (figure: string, fact: Fact, quotation: Quotation | null): string => {
  const row = quotation === null ? undefined : rowAt(quotation);
  if (row === undefined || quotation === null || !/^[\d.,]+$/.test(figure)) return figure;
  const at = fact.sourceSpan.start - quotation.span.start;
  const cell = row.cells.find(({ span }) => span.start <= at && at < span.end);
  const unit = unitIn(cell?.heading ?? '') || unitIn(row.label.heading);
  const [, sign, scale] = /^(\p{Lu}{0,2}\p{Sc})\s*(.*)$/u.exec(unit) ?? [];
  return (sign === undefined ? `${figure} ${unit}` : `${sign}${figure} ${scale}`).trim();
};

/** The draft that gives a sum or difference before the figures it is made of, whose parts these are. */
export const draftCombined = ({ asked, facts, text: bare }: Combined, parts: readonly DraftPart[]): Draft => {
  const [largest] = facts;
  const [first, ...rest] = parts;
  const text = largest === undefined ? bare : inUnitOfHeadings(bare, largest, first?.quotation ?? null);
  const opening = OPENING[asked];
  const joined = facts.map(({ quantity }) => quantity.text).join(SIGN[asked]);
  const formula = asked === 'average' ? `(${joined}) / ${facts.length} = ${bare}` : `${joined} = ${bare}`;
  const claims = derivedClaims(
    text,
    formula,
    facts.map(({ id }) => id),
    opening.length,
  );
  const led = first === undefined ? [] : [withLead(`${opening}${text}: `, first)];
  return {
    status: 'answered',
    parts: [...led.map((part) => ({ ...part, claims: [...claims, ...part.claims] })), ...rest],
    shortAnswer: text,
    withheld: [],
    conflicts: [],
  };
};
