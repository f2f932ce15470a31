import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';
import { lineOf } from './phrases.ts';

const COMPARING = /\b(?:more|less|fewer|better|worse|faster|slower|\p{L}{2,}er)\b.*\bthan\b/iu;
const NO_DIFFERENCE =
  /\b(?:did not|do not|does not|didn['’]t|don['’]t|doesn['’]t) differ\b|\bno (?:\p{L}+ )?difference\b|\b(?:was|were) the same in (?:both|all)\b|\bas \p{L}+ in both\b|\bdid just as (?:well|badly)\b/iu;
const OPEN = /\b(?:but|except|although|though|until|before|at first|at the start|however|only|baseline)\b/i;
/** What a comparison is put with that a result without a difference need not say. */
const COMPARED =
  /^(?:more|less|fewer|better|worse|faster|slower|do|did|improve[ds]?|reduced?|reduces|lower(?:ed)?|increased?|raised?|help(?:ed)?|work(?:ed)?|perform(?:ed)?|patients?|people|group|groups|those|who|\p{L}{3,}er)$/u;

/** What "did not differ between the groups" says to whether one did better than the other: no, if it is of the same measure. */
export const withoutDifference = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const question = statement.words.map(({ text }) => text).join(' ');
  const { sentence } = clause.ranked;
  if (!COMPARING.test(question) || !NO_DIFFERENCE.test(lineOf(clause)) || OPEN.test(lineOf(clause))) return null;
  const compared = statement.content.filter(({ folded }) => !COMPARED.test(folded));
  // What was measured stands behind the one that is compared, or it is its subject; some of it has to be in the sentence.
  const measure = compared.filter((word) => sentence.words.some((told) => means(word, told)));
  return measure.length > 0 && isAbout(compared, clause, means) ? 'no' : null;
};
