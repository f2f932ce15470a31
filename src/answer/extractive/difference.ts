import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { unitIn } from '../../facts/extract/table-units.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { moveClaim, withLead, type Draft, type DraftPart, type Quotation } from '../draft.ts';
import { rowAt } from '../tables/row-part.ts';
import { askableFacts, bestFit, fitOf, isAskedOf, isRow } from './asked-facts.ts';
import { differenceAsked } from './comparison-asked.ts';

/** Two facts of one measure, the larger first, and what lies between them in the words of the first. */
export type Difference = { facts: [Fact, Fact]; text: string };

const OPENING = 'A difference of ';
const NUMBER = /\d[\d,]*(?:\.\d+)?/;

/** "43 kg" of "141 kg" and "98 kg"; null where the two are not written alike. */
const between = (larger: string, smaller: string): string | null => {
  const [a, b] = [NUMBER.exec(larger)?.[0], NUMBER.exec(smaller)?.[0]];
  if (a === undefined || b === undefined || larger.replace(NUMBER, '') !== smaller.replace(NUMBER, '')) return null;
  const decimals = Math.max(...[a, b].map((number) => number.split('.')[1]?.length ?? 0));
  const value = Number(a.replaceAll(',', '')) - Number(b.replaceAll(',', ''));
  const written = value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return larger.replace(NUMBER, a.includes(',') || !/^\d{4}/.test(a) ? written : written.replaceAll(',', ''));
};

const key = ({ documentId, quantity, measure }: Fact): string =>
  JSON.stringify([documentId, quantity.dimension, quantity.unit, measure]);

/** Whether a figure is in the unit that the question counts: "how many more tonnes". */
const isInUnitAsked = ({ words, focus }: Question, { quantity }: Fact): boolean =>
  words.some(({ stem, text }) => {
    const [unit] = focus.includes(stem) ? readQuantities(`2 ${text}`) : [];
    return unit !== undefined && unit.kind === 'measure' && unit.dimension === quantity.dimension;
  });

/**
 * The two facts whose difference a question asks for: of two things that it names ("How much heavier is the K6 than the K4?") or of
 * one at two times. Null where not exactly two of one measure are told of.
 */
export const differenceOf = async (retrieval: Retrieval, store: FactStore): Promise<Difference | null> => {
  const { question } = retrieval;
  const asked = differenceAsked(question);
  if (asked === null) return null;
  const facts = (await askableFacts(retrieval, store)).filter(
    (fact) => isAskedOf(fact, question) && isRow(fact.sentence),
  );
  const pairs = [...Map.groupBy(facts, key).values()].flatMap((group) => {
    const [a, b, ...others] = group;
    if (a === undefined || b === undefined || others.length > 0) return [];
    const fit = fitOf(retrieval, group, [asked.word, ...asked.by]);
    const [larger, smaller] = (a.quantity.value ?? 0) >= (b.quantity.value ?? 0) ? [a, b] : [b, a];
    const text = between(larger.quantity.text, smaller.quantity.text);
    return fit === null || text === null || (fit.told === 0 && !isInUnitAsked(question, larger))
      ? []
      : [{ ...fit, facts: [larger, smaller] satisfies [Fact, Fact], text }];
  });
  return bestFit(pairs);
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

/** The draft that gives a difference before the two figures it is taken of, whose parts these are. */
export const draftDifference = ({ facts, text: bare }: Difference, parts: readonly DraftPart[]): Draft => {
  const [larger, smaller] = facts;
  const [first, ...rest] = parts;
  const text = inUnitOfHeadings(bare, larger, first?.quotation ?? null);
  const formula = `${larger.quantity.text} − ${smaller.quantity.text} = ${bare}`;
  const [quantity] = readQuantities(text);
  const claim: Claim[] =
    quantity === undefined
      ? []
      : [
          {
            text: quantity.text,
            in: 'answer',
            span: { start: quantity.start, end: quantity.end },
            quantity,
            verdict: 'supported',
            reason: `it follows from the sources: ${formula}`,
            facts: facts.map(({ id }) => id),
            formula,
          },
        ];
  const led = first === undefined ? [] : [withLead(`${OPENING}${text}: `, first)];
  return {
    status: 'answered',
    parts: [
      ...led.map((part) => ({
        ...part,
        claims: [...claim.map((one) => moveClaim(one, OPENING.length)), ...part.claims],
      })),
      ...rest,
    ],
    shortAnswer: text,
    withheld: [],
    conflicts: [],
  };
};
