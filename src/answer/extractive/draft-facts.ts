import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';
import { leadWithFigure, withLead, type Draft, type DraftPart } from '../draft.ts';

const NAMED = 2;

/** Where the question names the subject of a fact, by word. */
const placeIn = ({ words }: Question, { subject }: Fact): number => {
  const stems = terms(subject);
  return words.findIndex(({ stem }) => stems.includes(stem));
};

/** "Yes. " where the thing that the question names first is the one that it says is more. */
const polarity = (question: Question, [first, second]: readonly Fact[]): string => {
  if (question.kind !== 'yes-no' || first === undefined || second === undefined) return '';
  return placeIn(question, first) < placeIn(question, second) ? 'Yes. ' : 'No. ';
};

/**
 * The draft that names the thing asked for with its figure and the next one with its own, each before the sentence or row
 * that states it. `quoteOf` gives that sentence, checked; null where one of them can't be shown.
 */
export const draftComparison = async (
  question: Question,
  facts: readonly Fact[],
  quoteOf: (fact: Fact) => Promise<DraftPart | null>,
): Promise<Draft | null> => {
  const parts: DraftPart[] = [];
  for (const [index, fact] of facts.slice(0, NAMED).entries()) {
    const part = await quoteOf(fact);
    if (part === null) return null;
    const isRow = part.quotation?.said !== undefined;
    const opening = index === 0 ? polarity(question, facts) : isRow ? 'Next: ' : 'Next, ';
    parts.push(
      isRow ? withLead(opening, part) : leadWithFigure(`${opening}${fact.subject}, with `, fact.quantity.text, part),
    );
  }
  return {
    status: 'answered',
    parts,
    shortAnswer: question.kind === 'yes-no' ? null : (facts[0]?.subject ?? null),
    withheld: [],
    conflicts: [],
  };
};

/** The draft that is one cell of a table, said with what it is of. */
export const draftCell = (part: DraftPart, shortAnswer: string): Draft => ({
  status: 'answered',
  parts: [part],
  shortAnswer,
  withheld: [],
  conflicts: [],
});
