import type { Quantity } from '../domain/quantity.ts';

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

/** "doubled", "halved" and the like as percentages. */
export const readChangeWords = (text: string): Quantity[] =>
  Array.from(text.matchAll(WORD), (match): Quantity[] => {
    const change = CHANGES.get((match[1] ?? '').toLowerCase());
    if (change === undefined) return [];
    const { percent } = change;
    // As loosely as such words are used: within a twentieth of the result.
    const half = change.role === 'rise' ? (100 + percent) * 0.0005 * 50 : 2.5;
    return [
      {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        kind: 'percent',
        value: percent,
        low: null,
        high: null,
        operator: '=',
        unit: '%',
        unitName: 'percentage',
        dimension: 'ratio',
        canonical: {
          low: (percent - half) / 100,
          high: (percent + half) / 100,
          lowOpen: false,
          highOpen: false,
          unit: '1',
        },
      },
    ];
  }).flat();
