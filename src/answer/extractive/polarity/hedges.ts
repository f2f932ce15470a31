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

const PRESENT = /^(?:is|are|do|does)$/;

/** "It once belonged to the abbey": what was so says nothing of now. "Once a week" does. */
const isOfFormer = (folded: string, next: Word | undefined): boolean =>
  /^(?:formerly|previously)$/.test(folded) ||
  (folded === 'once' && !/^(?:an?|every|per|the)$/.test(next?.folded ?? ''));

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
      ((MODAL.test(folded) && text !== 'May' && !asksLeave) ||
        HEDGES.has(folded) ||
        (PRESENT.test(asked[0]?.folded ?? '') && isOfFormer(folded, told[at + 1]))) &&
      !allows.includes(folded) &&
      !asked.some((word) => word.folded === folded),
  );

const INTENT =
  /^(?:proposals?|motions?|plans?|bids?|bills?|requests?|applications?|suggestions?|petitions?|amendments?|resolutions?|offers?|attempts?|permission|intention|promise)$/;

/** "the motion to sell it was carried": whether the verb at an index tells what was meant to be done, and not that it was. */
export const isIntended = (told: readonly Word[], at: number): boolean =>
  told[at - 1]?.folded === 'to' && told.slice(0, at - 1).some(({ folded }) => INTENT.test(folded));
