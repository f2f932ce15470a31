import { words } from '../../../domain/words.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { isOfOtherModel } from '../../refusal/other-model.ts';
import { isRow } from '../asked-facts.ts';
import { readAskedStatement, type AskedStatement } from '../polarity/asked-statement.ts';
import { denialsOf } from '../polarity/negation.ts';
import { settle, settledBy } from '../polarity/settle.ts';
import { toldClauses } from '../polarity/told-clause.ts';
import { isExchanged } from './exchanged-order.ts';
import { isForbidden } from './forbidden.ts';
import { hasOtherHolder } from './other-holder.ts';
import { hasOtherValue } from './other-value.ts';
import { presupposed } from './presupposed.ts';
import { says, tellsAll, type PremiseRule } from './told-premise.ts';

const ASSERTING = /^\s*(?:is|was) it (?:true|correct|right|a fact) that\b|,\s*(?:right|correct|true)\s*\?\s*$/i;

/** Sentences that may say otherwise. */
const LOOKED_AT = 12;

const RULES: readonly PremiseRule[] = [hasOtherValue, hasOtherHolder, isForbidden, isExchanged];

/** The likeliest sentence of which a rule finds that it says otherwise than a premise; null for none. */
const byRule = (premise: AskedStatement, ranked: readonly RankedSentence[]): RankedSentence | null =>
  ranked
    .slice(0, LOOKED_AT)
    .find(
      (each) =>
        !isRow(each.sentence.text) &&
        toldClauses(each).some((clause) => RULES.some((rule) => rule(premise, clause, ranked))),
    ) ?? null;

/** What asks for a circumstance is seldom asked of what did not happen: only a plain denial of the very deed counts there. */
const OF_CIRCUMSTANCE = /^\s*(?:(?:and|but|so)\s+)?(?:when|where|what|how (?:long|often|soon|many|much))\b/i;

const isPlainlyDenied = ({ predicate, content }: AskedStatement, denying: RankedSentence): boolean =>
  predicate !== null &&
  toldClauses(denying).some(
    (clause) => denialsOf(clause).length > 0 && says(clause.words, predicate) && tellsAll(content, clause),
  );

/** The sentence that denies what a question takes for granted or puts as so: "Why …?", "Is it true that …?"; null for none. */
export const deniedPremise = (retrieval: Retrieval, ranked: readonly RankedSentence[]): RankedSentence | null => {
  const { question } = retrieval;
  if (ASSERTING.test(question.text)) {
    const settled = settledBy(retrieval, ranked);
    return settled?.polarity === 'no' ? settled.sentence : null;
  }
  if (/\bnot\b|n['’]t\b/i.test(question.text)) return null;
  const own = ranked.filter((each) => !isOfOtherModel(question, each));
  for (const text of presupposed(question.text)) {
    const put = { text, words: words(text) };
    const settled = settle(put, ranked, retrieval, true);
    const premise = { ...readAskedStatement(put), isPremise: true };
    const isSure =
      !OF_CIRCUMSTANCE.test(question.text) || (settled !== null && isPlainlyDenied(premise, settled.sentence));
    if (settled?.polarity === 'no' && isSure) return settled.sentence;
    const denying = settled === null ? byRule(premise, own) : null;
    if (denying !== null) return denying;
  }
  return null;
};
