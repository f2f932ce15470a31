import type { Fact } from '../../domain/fact.ts';

const REPORT =
  /\b(?:report|results|accounts|review|statements?|figures|statistics|survey|census|summary|balance|earnings|trading|performance|harvest|season)\b/i;
/** The year that a report is on; a fiscal year or a span of years is no calendar year. */
const YEAR = /(?<![\p{L}\p{N}/–-])(?:1[89]|20)\d\d(?![\p{L}\p{N}/–-])/gu;
const FISCAL = /\b(?:fiscal|financial|tax)\b|\bFY/i;
/** Figures of how things stand, or moved, in the time reported on. */
const REPORTED = new Set(['level', 'end', 'rise', 'fall', 'change', 'share', 'total', 'part', 'whole']);
const NOT_THEN = /\b(?:since|ago|earlier|before|previous|until|between|last|next|ever|history)\b/i;

const periods = new Map<string, Fact['time']>();
const REMEMBERED = 500;

const periodOfTitle = (title: string): Fact['time'] => {
  const known = periods.get(title);
  if (known !== undefined) return known;
  const [year, ...others] = new Set(Array.from(title.matchAll(YEAR), ([each]) => each));
  const isOnYear = year !== undefined && others.length === 0 && REPORT.test(title) && !FISCAL.test(title);
  const found = isOnYear ? { start: `${year}-01-01`, end: `${Number(year) + 1}-01-01` } : null;
  if (periods.size >= REMEMBERED) periods.clear();
  periods.set(title, found);
  return found;
};

/**
 * When a figure holds: as its sentence says, else in the year that its document reports on by its title: "Revenue rose by 6%" in
 * an annual report 2024.
 */
export const periodOf = ({
  time,
  title,
  quantity,
  role,
  modality,
  sentence,
  measure,
  qualifiers,
}: Fact): Fact['time'] =>
  time !== null ||
  title === undefined ||
  quantity.kind === 'date' ||
  quantity.kind === 'duration' ||
  modality !== 'actual' ||
  !REPORTED.has(role) ||
  /^\s*\|/.test(sentence) ||
  NOT_THEN.test([measure, ...qualifiers].join(' '))
    ? time
    : periodOfTitle(title);
