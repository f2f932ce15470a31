import type { Token } from '../tokens.ts';

/** How a statement relates to what is the case. */
export type Modality = 'actual' | 'forecast' | 'target' | 'denied' | 'superseded';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const SUPERSEDED =
  /\b(?:earlier|previous|original|initial) (?:version|report|estimate|figure|count|edition|article)s?\b|\b(?:earlier|previously|originally|initially|mistakenly|wrongly|incorrectly) (?:said|stated|reported|gave|put|announced|thought|estimated|believed)\b|\bhad (?:said|stated|reported)\b/i;
const TARGET = words(
  `target targets targeted goal goals aim aims aimed aiming hope hopes hoped hoping sought objective ambition wanted wants pledge pledged pledges
  promised promises vowed vows`,
);
const FORECAST = words(
  `will won't would shall expect expects expected expecting forecast forecasts forecaster forecasters predict predicts predicted project projected
  projects projecting anticipate anticipated anticipates foresee foresees foreseen envisage envisages envision envisions guidance outlook likely could may might due scheduled plan plans planned planning intends intended intend should must
  if potential possible prospective hypothetical proposed proposes set`,
);
/** Nouns and verbs alike: these tell of the future only before "to" or after a form of "be". */
const UNSURE = words('project projects projected plan plans planned proposed expected scheduled intended set due may');
const DENIAL = words(
  `not never no denied denies deny without didn't doesn't wasn't isn't aren't weren't hasn't haven't don't neither nor failed fails`,
);

/** "must not be completed by 2026" denies what is due. */
const MODALS = /^(?:will|would|shall|should|must|may|might|could|can)$/;

const foldedAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return token?.kind === 'word' ? token.word.folded : '';
};

/**
 * Modality of the statement that these tokens make, read from the words before `end` (a negation has to stand before
 * the figure it denies) and from the sentence's opening, which may say that a figure was withdrawn.
 */
export const modalityOf = (tokens: readonly Token[], end: number, sentence: string): Modality => {
  if (SUPERSEDED.test(sentence)) return 'superseded';
  let found: Modality = 'actual';
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word') continue;
    const { folded, text } = token.word;
    if (TARGET.has(folded)) return 'target';
    if (folded === 'may' && text === 'May') continue;
    if (FORECAST.has(folded)) {
      const next = foldedAt(tokens, index + 1);
      const before = foldedAt(tokens, index - 1);
      const following = tokens[index + 1];
      const takesObject =
        following?.kind === 'quantity' || /^(?:a|an|the|about|around|over|that|at|between|up|some|no)$/.test(next);
      const sure =
        (takesObject && !/^(?:a|an|the|of)$/.test(before) && /(?:ed|s)$/.test(folded) && folded !== 'plans') ||
        !UNSURE.has(folded) ||
        folded === 'may' ||
        next === 'to' ||
        next === 'for' ||
        /^(?:is|are|was|were|be)$/.test(before);
      if (sure || (next === 'by' && folded === 'due')) found = 'forecast';
    }
    const isModal = MODALS.test(foldedAt(tokens, index - 1));
    if (DENIAL.has(folded) && token.start < end && (found === 'actual' || (found === 'forecast' && isModal))) {
      const next = foldedAt(tokens, index + 1);
      // "no more than" bounds a figure, "not only" and "no new" leave it standing.
      if (!/^(?:more|fewer|less|only|later|earlier|longer|until|yet)$/.test(next)) found = 'denied';
    }
  }
  return found;
};
