import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { Finding } from './finding.ts';

/** Words that tell of a plan, a view, a doubt or a possibility. */
const HEDGE =
  /^(?:may|might|could|would|will|shall|should|plan(?:s|ned|ning)?|propos(?:e[sd]?|al|als|ing)|expect(?:s|ed)?|expectations?|hope[sd]?|hoping|aim(?:s|ed)?|intend(?:s|ed)?|intention|seek(?:s|ing)?|sought|want(?:s|ed)?|likely|unlikely|possible|possibly|perhaps|probably|potential(?:ly)?|reportedly|alleged(?:ly)?|allegations?|supposed(?:ly)?|claim(?:s|ed)?|believe[sd]?|thought|rumou?red|suggest(?:s|ed)?|consider(?:s|ed|ing)?|forecasts?|predict(?:s|ed)?|projected|estimated?|targets?|goal|due|about to|ordered|must|attempt(?:s|ed)?|tr(?:y|ies|ied|ying)|if|unless|almost|nearly|set|scheduled|to|can|suspected?|accused?|seems?|appear(?:s|ed)?)$/;
/** Those that take what they stand before from fact to possibility. */
const UNSURE =
  /^(?:may|might|could|plans|planned|proposed|proposes|hopes|hoped|aims|aimed|intends|intended|seeks|sought|wants|possibly|perhaps|allegedly|reportedly|alleged|supposedly|attempted|almost|nearly|considered|considering)$/;
const REACH = 3;

/** Whether "is to be finished" is told at a word: of what is still to come. */
const isToCome = (list: readonly Word[], at: number): boolean =>
  list[at]?.folded === 'to' &&
  /^(?:is|are|due|set|scheduled)$/.test(list[at - 1]?.folded ?? '') &&
  list[at + 1]?.folded === 'be';

/** A flat statement of what the source only holds possible, plans or is told. */
export const hedgeDropped = (mine: readonly Word[], theirs: readonly Word[]): Finding | null => {
  if (mine.some(({ folded }, at) => (HEDGE.test(folded) && !/^(?:to|due|set)$/.test(folded)) || isToCome(mine, at)))
    return null;
  for (const [at, { folded }] of theirs.entries()) {
    const next = theirs[at + 1]?.folded ?? '';
    if (
      !(UNSURE.test(folded) || isToCome(theirs, at)) ||
      /^(?:not|only)$/.test(next) ||
      (folded === 'plans' && next !== 'to')
    )
      continue;
    const reached = theirs.slice(at + 1, at + 1 + REACH).filter((word) => isContent(word) && word.folded.length > 3);
    if (
      reached.length > 0 &&
      reached.every((word) => mine.some((other) => stemSimilarity(word.stem, other.stem) >= 0.5))
    )
      return { kind: 'hedged', reason: `the source says it only with “${folded === 'to' ? 'to be' : folded}”` };
  }
  return null;
};
