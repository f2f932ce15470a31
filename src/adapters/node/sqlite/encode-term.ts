/**
 * A stem as it is stored: letters, digits and what stands inside of numbers as they are, other ASCII characters as their
 * code, so that it has no space and is never empty. Different stems stay different.
 */
export const encodeTerm = (term: string): string =>
  term === ''
    ? '_'
    : term.replace(/[^a-z0-9.,'()\u0080-\uffff]/g, (character) => `_${character.charCodeAt(0).toString(16)}_`);
