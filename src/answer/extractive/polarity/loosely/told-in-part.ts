import type { AskedStatement } from '../asked-statement.ts';
import type { ToldClause } from '../told-clause.ts';

const WHOLE =
  /^(?:all|whole|entire|every|each|everyone|everybody|everything|both|altogether|completely|entirely|fully|always|totally)$/;
/** Whether a word says that all of something is meant. */
export const isUniversal = (folded: string): boolean => WHOLE.test(folded);

/** Words of a clause that tell of less than all. */
const IN_PART =
  /\ball but\b|\b(?:some|most|half|part|parts|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|none|\d[\d,.]*(?: (?:million|billion|percent))?|%) (?:of|out of)\b|\bof (?:which|whom|that|it|them|these)\b|\b\d+(?:\.\d+)?\s?(?:%|percent|per cent)|\b(?:partly|only|except|apart from|save|until|the (?:rest|remainder|others?))\b|\bbut not\b/i;
const FULL = /\b100\s?(?:%|percent|per cent)|\b(?:all|every|each|both|whole|entire)\b(?! but)/i;

/** Whether a clause tells of a part where a statement says all: "6 million of that" of "all of the cost". */
export const toldInPart = ({ words }: AskedStatement, { ranked }: ToldClause): boolean =>
  words.some(({ folded }) => isUniversal(folded)) &&
  IN_PART.test(ranked.sentence.text) &&
  !FULL.test(ranked.sentence.text);
