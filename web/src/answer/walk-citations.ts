/** Whether `a` stands before `b` in the document. */
const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Moves the focus to the next (1) or the previous (-1) citation marker: from a marker or a number of an answer along the
 * conversation, from nowhere into the last answer. False when the focus is elsewhere, or there is no such marker.
 */
export const walkCitations = (step: 1 | -1): boolean => {
  const focused = document.activeElement;
  const marks = [...document.querySelectorAll<HTMLElement>('.answer .prose .citation')];
  const isAmong = focused?.closest('.answer .prose') != null;
  if (!isAmong && focused !== document.body) return false;
  const last = [...document.querySelectorAll('.answer')].at(-1);
  const ahead = isAmong
    ? marks.filter((mark) => mark !== focused && precedes(focused, mark) === (step === 1))
    : marks.filter((mark) => last?.contains(mark) === true);
  const next = step === 1 ? ahead[0] : ahead.at(-1);
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
};
