import type { Fact } from '../../domain/fact.ts';
import type { FactConflict } from '../../facts/conflicts.ts';
import { withLead, type DraftPart, type Quotation } from '../draft.ts';
import { isIn } from './conflicts.ts';

/** Before what an earlier document says otherwise than the latest. */
export const EARLIER = 'An older source says otherwise: ';
/** Before what is quoted for differing alone. */
export const DIFFERENT = 'Another statement in the sources differs: ';

/** The parts of an answer in their order; `latest` is what the newest document says of the figure in dispute. */
type LatestFirst = { parts: DraftPart[]; latest: { quotation: Quotation; figure: string } | null };

type Side = { part: DraftPart; quotation: Quotation; date: string; fact: Fact };

const sidesOf = (parts: readonly DraftPart[], { facts }: FactConflict): (Side | null)[] =>
  parts.flatMap((part) => {
    const { quotation } = part;
    const fact = quotation === null ? undefined : facts.find((each) => isIn(each, quotation));
    if (quotation === null || fact === undefined) return [];
    const date = quotation.document.publishedAt;
    return [date === null ? null : { part, quotation, date, fact }];
  });

/** The one side of a dispute whose document is newer than all others; null where one has no date. */
const latestSide = (sides: readonly (Side | null)[]): Side | null => {
  const dated = sides.filter((side) => side !== null);
  if (dated.length < sides.length) return null;
  const [first, second] = dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return first !== undefined && second !== undefined && first.date > second.date ? first : null;
};

/**
 * Puts what differs behind what answers. Where documents of different dates disagree and one is the newest, it leads and the
 * others are said to be older, so that no older figure stands for the answer.
 */
export const latestFirst = (
  answering: readonly DraftPart[],
  differing: readonly DraftPart[],
  conflicts: readonly FactConflict[],
): LatestFirst => {
  const all = [...answering, ...differing];
  const disputes = conflicts.map((conflict) => sidesOf(all, conflict));
  const [latest, ...further] = disputes.map(latestSide);
  if (latest == null || further.some((other) => other?.part !== latest.part))
    return { parts: [...answering, ...differing.map((part) => withLead(DIFFERENT, part))], latest: null };
  const isSide = (part: DraftPart) => disputes.flat().some((side) => side?.part === part);
  const others = all.filter((part) => part !== latest.part);
  return {
    parts: [latest.part, ...others.map((part) => (isSide(part) ? withLead(EARLIER, part) : part))],
    latest: { quotation: latest.quotation, figure: latest.fact.quantity.text },
  };
};
