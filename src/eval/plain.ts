/** An answer's text without its `[n]` markers. */
export const withoutMarkers = (answer: string): string => answer.replace(/ ?\[\d{1,9}\]/g, '');

/** A text as expectations compare it: no `[n]` markers, one kind of quote and dash, single spaces, lower case. */
export const plain = (text: string): string =>
  withoutMarkers(text)
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
