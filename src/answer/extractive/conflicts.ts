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
      if (relateFacts(fact, other) === 'conflict' && isAsserted(fact.sentence) && isAsserted(other.sentence))
        for (const each of [fact, other]) if (!disputed.has(each.id)) disputed.set(each.id, each);
  return findConflicts([...disputed.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
};

/** Conflicts as the answer lists them; `citations` are those of the parts that state one of the facts. */
export const toConflicts = (conflicts: readonly FactConflict[], parts: readonly DraftPart[]): Conflict[] => {
  const quoted = parts.flatMap(({ quotation }) => (quotation === null ? [] : [quotation]));
  return conflicts.map(({ measure, facts }) => ({
    measure,
    facts: facts.map(({ id }) => id),
    citations: quoted.flatMap((quotation, i) => (facts.some((fact) => isIn(fact, quotation)) ? [i + 1] : [])),
  }));
};
