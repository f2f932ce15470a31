import type { Fact } from '../../domain/fact.ts';
import { isFunctionWord, words } from '../../domain/words.ts';
import type { DraftedExpectation } from './draft-expectation.ts';
import { figureAndUnit, quoteAround } from './draft-expectation.ts';
import { clauseAround, inSentence, sentenceOf } from './clause.ts';
import { phrasingsOf } from './phrasings.ts';

/** Questions that share an expectation, from one fact. */
export type Suggestion = { questions: string[]; expect: DraftedExpectation };

/** Longer than this, a statement is not what people ask about. */
const LONGEST_PREMISE = 140;
const REFERS_TO_OTHERS = /\b(?:he|she|it|they|we|you|his|her|its|their|our|which|who|said|says)\b/i;

/** A statement that ends before a comma may have lost what its last word belongs to: "… 1,130 inhabitants and". */
const isCutShort = (statement: string): boolean => isFunctionWord(words(statement).at(-1)?.folded ?? '');

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

/** A statement that can be asked about as it is, up to the comma after its figure; null where it can't be for sure. */
const premiseOf = ({ quantity, sentence, modality }: Fact, figure: string): string | null => {
  const whole = sentenceOf({ sentence });
  if (modality !== 'actual' || whole.split(figure).length !== 2) return null;
  const clause = clauseAround(whole, figure);
  if (clause === null) return null;
  const end = whole.indexOf(figure) + figure.length;
  const rest = whole.slice(end);
  // What follows a comma adds to the statement; a day without its year would not be the same date.
  const added = quantity.kind === 'date' ? -1 : rest.search(/, (?!\d)/);
  const statement = added < 0 ? whole : whole.slice(0, end + added);
  return statement.length > LONGEST_PREMISE || isCutShort(statement) || REFERS_TO_OTHERS.test(statement)
    ? null
    : inSentence(statement);
};

/**
 * Golden questions that a fact of the table suggests: its figure asked for in several ways, its statement as a question,
 * and that with another figure, which has to be corrected. Whoever uses them asks them first and keeps what passes.
 */
export const suggestionsFor = (fact: Fact): Suggestion[] => {
  const { quantity, documentId } = fact;
  const figure = quantity.text.replace(/\s+/g, ' ');
  const cites = [{ document: documentId, quote: quoteAround(sentenceOf(fact), figure) }];
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
  const premise = premiseOf(fact, figure);
  const other = mutated({ text: figure, kind: quantity.kind });
  const premises: Suggestion[] =
    premise === null
      ? []
      : [
          { questions: [`Is it true that ${premise}?`], expect: { contains: [figure], corrects: false, cites } },
          ...(other === null
            ? []
            : [
                {
                  questions: [`Is it true that ${premise.replace(figure, () => other)}?`],
                  expect: { corrects: [figure], cites },
                },
              ]),
        ];
  return [asked, ...premises].filter(({ questions }) => questions.length > 0);
};
