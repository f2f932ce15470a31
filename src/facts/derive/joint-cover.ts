import type { Surroundings } from '../check/alignment.ts';
import type { ClaimWords } from './claim-words.ts';
import { yearsIn } from './claim-words.ts';
import { directionOf } from '../extract/roles.ts';
import { kinshipWith } from '../check/kinship.ts';
import type { Computation } from './computation.ts';
import { profileOf } from '../check/profile.ts';
import type { Term } from '../terms.ts';

const NAME_WEIGHT = 2;
const VERB_WEIGHT = 0.5;
const SENTENCE_CREDIT = 0.8;
const DOCUMENT_CREDIT = 0.5;

/** That it is money says as much. */
const PRICED = /^(?:costs?|prices?|priced|worth|pay|pays|paid|spends?|spent|bills?)$/i;

const weightOf = (term: Term): number => (term.proper ? NAME_WEIGHT : term.verbal ? VERB_WEIGHT : 1);

/**
 * Share of a claim's telling words that some facts and their documents say, 0 to 1; 0 where the claim has a name or a year that
 * none of them knows.
 */
export const jointCover = (
  words: ClaimWords,
  { operands, explained = [] }: Computation,
  surroundings: Surroundings,
): number => {
  const [first] = operands;
  if (first === undefined) return 0;
  const around = surroundings(first.fact);
  const sentences = operands.flatMap(({ fact }) => profileOf(fact).sentence);
  const own = operands.flatMap((operand) => operand.own);
  const opening = words.claim.sentence.trimStart();
  const isMoney = words.family.startsWith('money:');
  let sum = 0;
  let total = 0;
  for (const term of words.terms) {
    // Which way it moved is checked by the arithmetic itself.
    if (directionOf(term.text.toLowerCase()) !== null || explained.includes(term.concept)) continue;
    const weight = weightOf(term);
    const credit = Math.max(
      kinshipWith(term, own),
      SENTENCE_CREDIT * kinshipWith(term, sentences),
      around.has(term.concept) ? DOCUMENT_CREDIT : 0,
    );
    if (credit === 0 && isMoney && PRICED.test(term.text)) continue;
    if (credit === 0 && term.proper && !opening.startsWith(term.text)) return 0;
    total += weight;
    sum += weight * credit;
  }
  const known = new Set(
    operands.flatMap(({ fact }) => [
      ...yearsIn(fact.sentence),
      ...(fact.time === null ? [] : [fact.time.start.slice(0, 4)]),
    ]),
  );
  if (words.years.some((year) => !known.has(year))) return 0;
  return total === 0 ? Math.min(1, explained.length) : sum / total;
};
