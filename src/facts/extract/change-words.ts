import type { Quantity } from '../../domain/quantity.ts';

/** Verbs that say a change in one word, with what it is in percent of the start. */
const CHANGES: ReadonlyMap<string, { percent: number; role: 'rise' | 'fall' }> = new Map([
  ['doubl', { percent: 100, role: 'rise' }],
  ['tripl', { percent: 200, role: 'rise' }],
  ['trebl', { percent: 200, role: 'rise' }],
  ['quadrupl', { percent: 300, role: 'rise' }],
  ['quintupl', { percent: 400, role: 'rise' }],
  ['halv', { percent: 50, role: 'fall' }],
]);

const WORD = /\b(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|es|ing)\b/gi;

/** Direction of a change word; null for any other text. */
export const changeWordRole = (text: string): 'rise' | 'fall' | null => {
  const stem = /^(\p{L}+?)(?:ed|es|ing)$/u.exec(text.toLowerCase())?.[1];
  return stem === undefined ? null : (CHANGES.get(stem)?.role ?? null);
};

/** Words before a change word that bound it or soften it. */
const HEDGE = /\b(?:(more than|over|at least)|(almost|nearly)|(less than|at most)|(?:about|roughly|around))\s+$/i;
const HEDGE_LENGTH = 15;

type Hedge = { operator: Quantity['operator']; low: number | null; high: number | null };

/**
 * What "more than doubled" and "almost tripled" allow, as fractions of the start: bounds, or a tenth of the result below. As
 * loosely as such words are used alone: within a twentieth of the result.
 */
const hedged = (lead: string, percent: number, role: 'rise' | 'fall'): Hedge => {
  const [, more, nearly, less] = HEDGE.exec(lead) ?? [];
  const change = percent / 100;
  if (more !== undefined) return { operator: '>', low: change, high: null };
  if (less !== undefined) return { operator: '<', low: null, high: change };
  const result = role === 'rise' ? 1 + change : 1 - change;
  if (nearly !== undefined)
    return { operator: '~', low: change - (role === 'rise' ? result / 10 : 0.05), high: change };
  const half = role === 'rise' ? result / 40 : 0.025;
  return { operator: '=', low: change - half, high: change + half };
};

/** "doubled", "halved" and the like as percentages. */
export const readChangeWords = (text: string): Quantity[] =>
  Array.from(text.matchAll(WORD), (match): Quantity[] => {
    const change = CHANGES.get((match[1] ?? '').toLowerCase());
    if (change === undefined) return [];
    const { percent, role } = change;
    const lead = text.slice(Math.max(0, match.index - HEDGE_LENGTH), match.index);
    const { operator, low, high } = hedged(lead, percent, role);
    return [
      {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        kind: 'percent',
        value: percent,
        low: null,
        high: null,
        operator,
        unit: '%',
        unitName: 'percentage',
        dimension: 'ratio',
        canonical: { low, high, lowOpen: operator === '>', highOpen: operator === '~' || operator === '<', unit: '1' },
      },
    ];
  }).flat();
