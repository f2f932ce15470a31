/**
 * A stem as one token of the full-text index: ASCII characters which its tokenizer would split at or
 * fold are written as their code. Different stems stay different.
 */
export const encodeTerm = (term: string): string =>
  term === ''
    ? '_'
    : term.replace(/[^a-z0-9.,'()\u0080-\uffff]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);

export const encodeTerms = (terms: Iterable<string>): string => Array.from(terms, encodeTerm).join(' ');
