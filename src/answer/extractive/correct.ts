import type { Correction } from './corrections.ts';
import { leadWith, leadWithFigure, type Draft, type DraftPart, type Quotation } from '../draft.ts';

/** A figure in words that opened its sentence, as it stands inside one: "sixteen turbines". */
const withinSentence = (figure: string): string =>
  figure.replace(/^\p{Lu}(?=\p{Ll}+\b)/u, (first) => first.toLowerCase());

/**
 * The draft that corrects the question: the source's own figure first, then the sentence that states it. `part`
 * quotes that sentence and carries its claims.
 */
export const correct = (isYesNo: boolean, { claim, figure }: Correction, part: DraftPart): Draft => {
  const opening = isYesNo ? 'No. The sources say ' : 'That is not what the sources say; they say ';
  const stated = part.claims.find(({ text }) => text === figure);
  const within = stated?.quantity.kind === 'date' ? figure : withinSentence(figure);
  return {
    status: 'corrected',
    parts: [leadWithFigure(opening, figure, part, within)],
    shortAnswer: figure,
    withheld: [],
    conflicts: [],
    contradicted: claim,
  };
};

/** The draft that denies what the question takes for granted: the sentence that says otherwise first, then what it refers to. */
export const correctInWords = (isYesNo: boolean, denying: Quotation, parts: readonly DraftPart[]): Draft => ({
  status: 'corrected',
  parts: leadWith(isYesNo ? 'No. ' : 'That is not what the sources say: ', parts, denying),
  shortAnswer: null,
  withheld: [],
  conflicts: [],
});
