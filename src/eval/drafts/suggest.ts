import type { Fact } from '../../domain/fact.ts';
import { isFunctionWord, words } from '../../domain/words.ts';
import type { DraftedExpectation } from './draft-expectation.ts';
import { figureAndUnit, quoteAround } from './draft-expectation.ts';
import { clauseOf, isClause, phrasingsOf } from './phrasings.ts';

/** Questions that share an expectation, from one fact. */
export type Suggestion = { questions: string[]; expect: DraftedExpectation };

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** The text with its figure moved well outside its rounding interval; null where it has no digits. */
export const mutated = ({ text, kind }: Pick<Fact['quantity'], 'text' | 'kind'>): string | null => {
  const pattern = kind === 'date' ? /\b\d{4}\b/ : /\d[\d,]*(?:\.\d+)?/;
  const digits = pattern.exec(text)?.[0];
  if (digits === undefined) return null;
  const value = Number(digits.replaceAll(',', ''));
  const moved = kind === 'date' ? value + 3 : Math.max(value * 1.3, value + 1);
  const written = moved.toFixed(decimalsOf(digits));
  return text.replace(digits, digits.includes(',') ? Number(written).toLocaleString('en') : written);
};

/** A name keeps its capital; any other first word of a sentence is a function word that a list knows, or stays. */
const asPremise = (clause: string): string => {
  const [first] = words(clause);
  const isCommon = first !== undefined && isFunctionWord(first.folded);
  return `Is it true that ${isCommon ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause}?`;
};

/**
 * Golden questions that a fact of the table suggests: its figure asked for in several ways, its sentence as a question,
 * and that with another figure, which has to be corrected. Whoever uses them asks them first and keeps what passes.
 */
export const suggestionsFor = (fact: Fact): Suggestion[] => {
  const { quantity, documentId, modality } = fact;
  const clause = clauseOf(fact);
  const figure = quantity.text.replace(/\s+/g, ' ');
  const cites = [{ document: documentId, quote: quoteAround(clause, figure) }];
  const measured = figureAndUnit(figure);
  const asked = {
    questions: phrasingsOf(fact),
    expect: {
      contains: [figure],
      ...(measured === null ? {} : { quantity: measured }),
      cites,
      verified: true as const,
    },
  };
  const other = mutated({ text: figure, kind: quantity.kind });
  const isPremise = isClause(clause) && modality === 'actual' && clause.split(figure).length === 2;
  if (!isPremise) return [asked];
  return [
    asked,
    { questions: [asPremise(clause)], expect: { contains: [figure], corrects: false, cites } },
    ...(other === null
      ? []
      : [{ questions: [asPremise(clause.replace(figure, other))], expect: { corrects: [figure], cites } }]),
  ];
};
