/** Sources of regular expressions for the words that questions open with. */
export const PREPOSITION = '(?:by|since|until|till|from|to|for|in|at|on|with|of|about|under)';
export const QUESTION_WORD = `(?:${PREPOSITION}\\s+)?(?:who(?:m|se)?|what|which|when|where|why|how)`;
export const AUXILIARY =
  '(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)';
/** "how many", "how long": always of a question, never of a relative clause. */
export const HOW_MUCH = `(?:${PREPOSITION}\\s+)?how\\s+(?:many|much|long|high|old|tall|far|big|large|deep|wide|heavy|loud|hot|strong|often|fast|soon|thick)`;

const OPENING = new RegExp(`^(?:and\\s+|so\\s+|but\\s+)?(?:${QUESTION_WORD}|${AUXILIARY}|name|list)\\b`, 'iu');

/** Whether a text opens as questions do. */
export const opensAsQuestion = (text: string): boolean => OPENING.test(text);

/** A piece of a message as a question of its own. */
export const asQuestion = (text: string): string => {
  const bare = text.trim().replace(/[\s,;.]+$/, '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${bare.endsWith('?') ? '' : '?'}`;
};
