import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { AskedStatement } from './asked-statement.ts';

const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|ought)$/;
/** Words that report a statement as a plan, a view or a doubt rather than as so. */
const HEDGES = new Set(
  `plan planned plans planning seek seeks seeking sought seen expected expect expects aim aims aimed hope hopes hoped
  likely unlikely possible possibly perhaps reportedly allegedly alleged supposed claim claims claimed believe believed
  believes consider considered considering propose proposed proposes deny denied denies if unless almost nearly
  attempted attempt tried failed refuse refused hardly rarely barely scarcely seldom little few only some partly fraction except until yet rumoured
  whether wants wanted want asked demanded requested urged threatened promised warned doubt doubts`.split(/\s+/),
);

/** "a planned café": what it is, and no plan of what is said of it. */
const isAttribute = (folded: string, next: Word | undefined): boolean =>
  /^(?:planned|proposed|expected|alleged|supposed)$/.test(folded) && next !== undefined && isContent(next);

/** Whether what is told has a modal verb or hedge that the question has not. */
export const isHedged = (
  { words: asked, asksLeave }: Pick<AskedStatement, 'words' | 'asksLeave'>,
  told: readonly Word[],
  allows: readonly string[],
): boolean =>
  told.some(
    ({ folded, text }, at) =>
      !isAttribute(folded, told[at + 1]) &&
      // "not yet" denies.
      !(folded === 'yet' && told[at - 1]?.folded === 'not') &&
      ((MODAL.test(folded) && text !== 'May' && !asksLeave) || HEDGES.has(folded)) &&
      !allows.includes(folded) &&
      !asked.some((word) => word.folded === folded),
  );
