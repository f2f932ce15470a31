import type { AskedStatement } from './asked-statement.ts';
import type { ToldClause } from './told-clause.ts';
import { isToldOfSubject } from './voice.ts';

const PLANNED = '(?:was |had been |were )?(?:planned|budgeted|expected|estimated|forecast|foreseen)';
const ASKED = new RegExp(`\\b(?:(over|under) budget|costs? (more|less) than ${PLANNED})\\b`, 'i');
const TOLD = new RegExp(`\\bcosts?\\b[^;]*\\d[^;]*\\b(less|more) than ${PLANNED}\\b`, 'i');
const HEDGED = /\b(?:not|never|may|might|could|would|n['’]t)\b/i;

/**
 * What a clause that sets the cost of a thing against its plan ("cost 2 million, 300,000 less than planned") says of whether it
 * went over or under budget; null for nothing.
 */
export const judgeBudget = (statement: AskedStatement, clause: ToldClause): 'yes' | 'no' | null => {
  const [, budget, cost] = ASKED.exec(statement.words.map(({ folded }) => folded).join(' ')) ?? [];
  const [opening, end] = [clause.words[0], clause.words.at(-1)];
  if ((budget ?? cost) === undefined || opening === undefined || end === undefined || clause.isConditional) return null;
  const text = clause.ranked.sentence.text.slice(opening.start, end.end);
  const [, degree] = TOLD.exec(text) ?? [];
  // "Did the bridge cost more": a noun too, read as the end of the subject.
  const headWords = statement.headWords.filter(({ folded }) => !/^costs?$/.test(folded));
  const subject = headWords.at(-1) ?? null;
  if (degree === undefined || subject === null || HEDGED.test(text)) return null;
  if (!isToldOfSubject({ ...statement, headWords, subject }, clause, -1, [])) return null;
  const isOver = budget === 'over' || cost === 'more';
  return isOver === (degree.toLowerCase() === 'more') ? 'yes' : 'no';
};
