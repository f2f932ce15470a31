import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSame } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';

const ASKED = /\b(?:present|attend(?:ed|ing)?|in attendance|there|at the (?:meeting|session|conference)|take part)\b/i;
const ABSENT =
  /^\W*(?:apologies|absent|excused|regrets)\b[^:]{0,20}:|\b(?:sent|gave|tendered) (?:her |his |their )?apologies\b|\b(?:was|were) (?:absent|excused)\b/i;
const PRESENT = /^\W*(?:present|attending|attendees|in attendance|participants)\b[^:]{0,20}(?::|\bwere\b)/i;

/** What the head of minutes says to whether somebody was there: named among those present, or among the apologies; null for neither. */
export const attended = ({ words, subjectWords }: AskedStatement, { ranked }: ToldClause): Polarity | null => {
  const names = subjectWords.filter(({ text }) => /^\p{Lu}/u.test(text));
  const question = words.map(({ folded }) => folded).join(' ');
  const isNamed = names.length > 0 && names.every((name) => ranked.sentence.words.some((told) => isSame(name, told)));
  if (!isNamed || !ASKED.test(question)) return null;
  const [isAbsent, isPresent] = [ABSENT.test(ranked.sentence.text), PRESENT.test(ranked.sentence.text)];
  return isAbsent === isPresent ? null : isAbsent ? 'no' : 'yes';
};
