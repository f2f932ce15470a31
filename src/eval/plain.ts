/** A text as expectations compare it: no `[n]` markers, one kind of quote and dash, single spaces, lower case. */
export const plain = (text: string): string =>
  text
    .replace(/\s?\[\d+\]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
