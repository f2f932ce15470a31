import type { Conflict } from '../../domain/answer.ts';
import type { Fact } from '../../domain/fact.ts';
import { overlaps } from '../../domain/span.ts';
import { terms } from '../../domain/words.ts';
import { findConflicts, relateFacts, type FactConflict } from '../../facts/conflicts.ts';
import type { DocumentScope } from '../../ports/chunk-index.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { DraftPart, Quotation } from '../draft.ts';
import { isAsserted } from '../reading/addresses-reader.ts';
import { asksForFigure, isOfKind } from '../question/fitting-quantities.ts';

/** Facts of the table that are compared with those that an answer states. */
const CANDIDATES = 40;
const LABEL = /\b(\p{L}{3,}) (\d{1,4})\b(?![.,:]?\d)/gu;
const NOT_LABELLED =
  /^(?:the|from|since|until|about|around|over|under|than|and|was|were|are|has|had|have|with|after|before|for|only|some|nearly|almost|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** The numbers by which a sentence tells things of one kind apart: "bay 12". */
const labelsOf = ({ sentence, quantity }: Fact): Map<string, string> => {
  const labels = new Map<string, string>();
  for (const [, noun = '', number = ''] of sentence.replace(quantity.text, ' … ').matchAll(LABEL))
    if (!NOT_LABELLED.test(noun)) labels.set(noun.toLowerCase(), number);
  return labels;
};

/** Whether two facts are of things that only a number tells apart: bay 1 and bay 2 have heights of their own. */
const areOfOtherNumbers = (a: Fact, b: Fact): boolean => {
  const others = labelsOf(b);
  return [...labelsOf(a)].some(([noun, number]) => others.has(noun) && others.get(noun) !== number);
};

/** Whether a quotation shows a fact. */
export const isIn = ({ documentId, sourceSpan }: Fact, { document, span }: Quotation): boolean =>
  document.documentId === documentId && overlaps(sourceSpan, span);

/**
 * Where the sources disagree on what was asked: groups of facts that hold one which the quotations state and which is of the kind asked for. Only a
 * question for a figure is about one; the other numbers of a sentence are beside the point.
 */
export const conflictsAbout = async (
  question: Question,
  quotations: readonly Quotation[],
  facts: FactStore,
  scope: DocumentScope,
): Promise<FactConflict[]> => {
  if (!asksForFigure(question) && (question.kind !== 'yes-no' || question.figures.length === 0)) return [];
  const documentIds = [...new Set(quotations.map(({ document }) => document.documentId))].toSorted();
  const stated = (await facts.factsOfDocuments(documentIds)).filter(
    (fact) => isOfKind(question, fact.quantity) && quotations.some((quotation) => isIn(fact, quotation)),
  );
  const disputed = new Map<string, Fact>();
  const asked = [...new Set(quotations.flatMap(({ text }) => terms(text)))];
  const dimensions = [...new Set(stated.map(({ quantity }) => quantity.dimension))].toSorted();
  const others = dimensions.length === 0 ? [] : await facts.factCandidates(dimensions, asked, CANDIDATES, scope);
  for (const fact of stated)
    for (const other of [...stated, ...others])
      if (
        relateFacts(fact, other) === 'conflict' &&
        !areOfOtherNumbers(fact, other) &&
        isAsserted(fact.sentence) &&
        isAsserted(other.sentence)
      )
        for (const each of [fact, other]) if (!disputed.has(each.id)) disputed.set(each.id, each);
  return findConflicts([...disputed.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
};

/**
 * Conflicts as the answer lists them, the only one by the question itself, so that it reads as a phrase; `citations` are those of the
 * parts that state one of the facts.
 */
export const toConflicts = (
  { text }: Question,
  conflicts: readonly FactConflict[],
  parts: readonly DraftPart[],
): Conflict[] => {
  const quoted = parts.flatMap(({ quotation }) => (quotation === null ? [] : [quotation]));
  return conflicts.map(({ measure, facts }) => ({
    measure: conflicts.length === 1 ? `“${text.trim()}”` : measure,
    facts: facts.map(({ id }) => id),
    citations: quoted.flatMap((quotation, i) => (facts.some((fact) => isIn(fact, quotation)) ? [i + 1] : [])),
  }));
};
