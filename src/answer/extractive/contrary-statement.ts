import type { Claim } from '../../domain/claim.ts';
import { terms } from '../../domain/words.ts';
import { compareQuantities } from '../../quantities/compare.ts';
import { isFigure } from '../../retrieval/answer-cues.ts';
import { isContent } from '../../retrieval/content.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { isNegated, type Question } from '../../retrieval/question.ts';
import { asksLoosely } from '../../retrieval/term-weights.ts';
import { boundBefore } from './bound-before.ts';
import { quantitiesOf } from '../question/fitting-quantities.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { shareTold, tells } from './told-stems.ts';

/** A claim of the question, and the sentence that states another figure for the very same thing. */
export type ContraryStatement = { claim: Claim; figure: string; sentence: RankedSentence };

/** Sentences that are compared with what the question asserts. */
const LOOKED_AT = 20;

/** Words that set the figure against another one or only lead up to it. */
const COMPARING = new Set(
  `less fewer larger smaller bigger higher lower greater least exceed exceeds exceeding come comes total totals totaling
  amount amounts right true correct really actually worth equal reach reaches length height width depth distance`.split(
    /\s+/,
  ),
);

/** The question's words that say what the claimed figure is of: neither the figure nor its unit of measure. */
const described = (question: Question, { quantity }: Claim): string[] => {
  const unit = quantity.kind === 'number' ? [] : terms(`${quantity.unitName} ${quantity.text}`);
  return question.words
    .filter(
      (word) => isContent(word) && !COMPARING.has(word.folded) && !isFigure(word.folded) && !unit.includes(word.stem),
    )
    .filter((word) => question.terms.includes(word.stem) && !asksLoosely(word.stem))
    .map(({ stem }) => stem);
};

/** Whether a figure is asserted, and not given to place what is asked: "Is …?", "…, right?", "Why did …?", "How did …?". */
const asserts = ({ kind }: Question): boolean => kind === 'yes-no' || kind === 'why' || kind === 'how';

/** Share of what the question says of a figure that a sentence with that figure has to tell, for the question to mean it. */
const MEANT = 0.5;

/**
 * Whether a sentence that was found states the very figure of the question: then the question takes it from there, and no
 * other figure corrects it. Where the question asserts the figure, the sentence has to speak of much the same.
 */
export const isStated = (question: Question, claim: Claim, ranked: readonly RankedSentence[]): boolean => {
  const about = described(question, claim);
  return ranked.some((candidate) => {
    const states = quantitiesOf(candidate.sentence).some(
      (stated) => compareQuantities(claim.quantity, stated).relation === 'equal',
    );
    return states && (!asserts(question) || shareTold(about, candidate) >= MEANT);
  });
};

/**
 * Whether the passages hold the figure as it is written ("$5.11", "31:5"), whatever it was read as: a question that only
 * takes it for granted is not taken to task for it.
 */
export const isWritten = ({ text }: Claim, { question, passages }: Retrieval): boolean => {
  const figure = /\d[\d.,:/–-]*\d|\d/.exec(text)?.[0];
  return (
    question.kind !== 'yes-no' &&
    figure !== undefined &&
    figure.length > 1 &&
    passages.slice(0, 2).some(({ passage }) => passage.chunk.text.includes(figure))
  );
};

/**
 * Whether a sentence bears out a yes/no question whose figures the sources support: it says everything that the
 * question says of them.
 */
export const upholds = (question: Question, claims: readonly Claim[], ranked: RankedSentence): boolean =>
  claims.length > 0 &&
  !question.negated &&
  !isNegated(ranked.sentence.words) &&
  claims.every((claim) => claim.verdict === 'supported' && tells(described(question, claim), ranked));

/**
 * Looks for a sentence that says everything the question says of a figure, and states one figure of that
 * dimension which no value of the claimed one fits. It serves where the fact table does not know subject and measure
 * well enough to judge; a sentence that agrees with the claim rules it out.
 */
export const findContraryStatement = (
  question: Question,
  claims: readonly Claim[],
  ranked: readonly RankedSentence[],
): ContraryStatement | null => {
  if (!asserts(question)) return null;
  for (const claim of claims) {
    if (claim.verdict !== 'unverified') continue;
    const about = described(question, claim);
    const statements = ranked
      .slice(0, LOOKED_AT)
      .filter((sentence) => tells(about, sentence))
      .map((sentence) => ({
        sentence,
        // "from eight years of age" denies no ten.
        stated: quantitiesOf(sentence.sentence)
          .filter(({ start }) => boundBefore(sentence.sentence.text.slice(0, start)) === null)
          .map((quantity) => ({
            figure: quantity.text,
            relation: compareQuantities(claim.quantity, quantity).relation,
          }))
          .filter(({ relation }) => relation !== 'incomparable'),
      }))
      .filter(({ stated }) => stated.length > 0);
    const isContrary = statements.every(({ stated }) => stated.every(({ relation }) => relation === 'disjoint'));
    const plain = statements.find(({ stated }) => stated.length === 1);
    const figure = plain?.stated[0]?.figure;
    if (isContrary && plain !== undefined && figure !== undefined) return { claim, figure, sentence: plain.sentence };
  }
  return null;
};
