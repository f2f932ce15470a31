import type { AskedStatement } from '../asked-statement.ts';
import type { ToldClause } from '../told-clause.ts';

const ON = /^(?:still|currently|now)$/;
const GOING_ON = /^(?:remain(?:s|ed)?|continues?|continued|stay(?:s|ed)?|still|keeps?|kept|retains?|retained)$/;

/** Whether a clause says that what a question puts as still so goes on: "stayed on as chair". */
export const goesOn = ({ words: asked }: AskedStatement, { words }: ToldClause): boolean =>
  asked.some(({ folded }) => ON.test(folded)) && words.some(({ folded }) => GOING_ON.test(folded));
