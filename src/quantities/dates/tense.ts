import type { Token } from '../tokens.ts';

/** Words that are looked at before a date. */
const REACH = 25;
const PAST =
  /^(?:was|were|had|did|came|went|fell|rose|grew|began|took|gave|made|won|lost|held|left|got|ran|met|sold|bought|built|paid|became|shut)$/;
const REGULAR_PAST = /^\p{L}{2,}[^e\P{L}]ed$/u;
/** What turns a past form to the future: "was due in May", "said it would open in May". */
const FUTURE =
  /^(?:will|would|shall|should|may|might|can|could|must|due|expected|scheduled|planned|set|until|till|by|next|coming|forthcoming|proposed)$/;

/** Whether what stands before the date at `index` in its sentence tells of the past: "the line was closed in August". */
export const tellsOfPast = (tokens: readonly Token[], index: number): boolean => {
  let isPast = false;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || token.newline || /^[.;!?]$/.test(token.text)) break;
    const isInfinitive = token.lower === 'to' && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? '');
    if (isInfinitive || FUTURE.test(token.lower)) return false;
    if (PAST.test(token.lower) || REGULAR_PAST.test(token.lower)) isPast = true;
  }
  return isPast;
};
