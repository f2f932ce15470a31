import type { PassageSentence } from '../../../retrieval/passage.ts';
import { isNegated, type Question } from '../../../retrieval/question.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import { COMPARATIVE } from './things-compared.ts';

const DIFFERENCE = /^\s*(?:by\s+)?how\s+(?:much|many)\b.*\bthan\b|\bdifference (?:between|in)\b/i;
/** Words beside degrees with which a sentence says itself how far two things are apart. */
const SAYS_DIFFERENCE =
  /\b(?:times|twice|thrice|half|double[ds]?|treble[ds]?|triple[ds]?|differences?|margin|gap|lead|exceed\p{L}*|outnumber\p{L}*|outweigh\p{L}*|surplus|ahead|extra|additional|equal|same|\p{L}{3,}er than)\b/iu;
const CHANGE = /^\s*by how (?:much|many)\b/i;
const SAYS_CHANGE =
  /\b(?:by|up|down|from|(?:f[ea]ll|r[oi]se|gr[eo]w|dr[oa]p|declin|decreas|increas|shr[aiu]nk|climb|lost|gain|cut|rais|reduc|chang|extend|expand|double|halve)\p{L}*)\b/iu;
const SUM = /\b(?:together|combined|altogether)\s*\?*\s*$|\b(?:combined|joint)\s+\p{L}+\s+of\b/iu;
const SAYS_SUM =
  /\b(?:together|combined|altogether|total\p{L}*|both|joint\p{L}*|between them|overall|sum|in all|all|shared?|each|pair|couple|two)\b/iu;
const AVERAGE =
  /\b(?:average|mean)\b.*\b(?:two|three|four|five|six|seven|eight|nine|ten|all|both|and)\b|\bon average\s*\?/i;
const SAYS_AVERAGE = /\b(?:average[sd]?|mean|median|typical\p{L}*|normal\p{L}*|usual\p{L}*|about|each|per|every)\b/iu;

const LACKING =
  /\b(?:only|lack\p{L}*|fail\p{L}*|refus\p{L}*|miss\p{L}*|except\p{L}*|exclud\p{L}*|outside|other|remain\p{L}*|rest|(?:un|in|im|dis|non)\p{L}{4,})\b/iu;

type Sentence = Pick<PassageSentence, 'text' | 'words'>;

const KINDS = [
  [DIFFERENCE, SAYS_DIFFERENCE],
  [CHANGE, SAYS_CHANGE],
  [SUM, SAYS_SUM],
  [AVERAGE, SAYS_AVERAGE],
] as const;

/**
 * Whether a question asks for what several figures come to and none of the sentences says that: the figure that each of them gives is
 * one of those to reckon with, and no answer.
 */
export const givesOperandAlone = (
  question: Pick<Question, 'text' | 'expects' | 'negated' | 'kind'>,
  sentences: readonly Sentence[],
): boolean => {
  // "Of the 48, 30 work full time.": how many don't is what remains.
  const isCounted = question.kind === 'how-many' || question.kind === 'how-much';
  const isDenied = ({ text, words }: Sentence): boolean => isNegated(words) || LACKING.test(text);
  if (question.negated && isCounted && sentences.length > 0 && !sentences.some(isDenied)) return true;
  const asked = KINDS.filter(([asks]) => asksForFigure(question) && asks.test(question.text));
  const isDegree = ({ words }: Sentence): boolean => words.some(({ folded }) => COMPARATIVE.test(folded));
  const isSaid = (says: RegExp): boolean =>
    sentences.some((each) => says.test(each.text) || (says === SAYS_DIFFERENCE && isDegree(each)));
  return asked.length > 0 && asked.every(([, says]) => !isSaid(says));
};
