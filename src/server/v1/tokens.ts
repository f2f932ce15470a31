/** No model counts them here: a token is a word or a piece of a long one, a number, or a mark. */
const TOKEN = /[\p{L}\p{M}]{1,8}|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/** How many tokens a text has, about as many as a language model would count. */
export const countTokens = (text: string): number => Array.from(text.matchAll(TOKEN)).length;

/** Where the first `most` tokens of a text end; null where it has no more than those. */
export const endOfTokens = (text: string, most: number): number | null => {
  let count = 0;
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    count += 1;
    if (count > most) return end;
    end = token.index + token[0].length;
  }
  return null;
};
