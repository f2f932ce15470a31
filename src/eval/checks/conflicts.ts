import { type Check, quoted } from '../check.ts';

/** The answer shows sources that disagree: at all, not at all, or these documents. */
export const conflicts: Check<boolean | string[]> = ({ conflicts: shown, citations }, expected) => {
  const cited = new Map(citations.map(({ id, documentId }) => [id, documentId]));
  const documents = new Set(shown.flatMap((conflict) => conflict.citations.map((id) => cited.get(id) ?? '')));
  return {
    passed: Array.isArray(expected)
      ? expected.every((document) => documents.has(document))
      : shown.length > 0 === expected,
    expected: Array.isArray(expected)
      ? `a conflict between ${quoted(expected)}`
      : expected
        ? 'sources that disagree'
        : 'no conflict',
    got:
      shown.length === 0
        ? 'no conflict'
        : `a conflict about ${quoted(shown.map(({ measure }) => measure))} in ${quoted([...documents])}`,
  };
};
