import type { Fact } from '../../domain/fact.ts';

const UNITS = 'day|night|week|weekend|month|quarter|half|season|year|decade|winter|summer|spring|autumn|time';
/** Periods that are told by where the writer stands, or by the one told before. */
const DEICTIC = new RegExp(
  [
    `(?<beforeLast>\\b(?:${UNITS}) before last\\b)`,
    `(?<last>\\b(?:last|past) (?:${UNITS})\\b)`,
    `(?<next>\\bnext (?:${UNITS})\\b)`,
    `(?<now>\\b(?:this|current) (?:${UNITS})\\b)`,
    `(?<earlier>\\b(?:an?|one|the) (?:${UNITS}) (?:earlier|ago|before|previously)\\b|\\b(?:previous|preceding|prior) (?:${UNITS})\\b|\\b(?:${UNITS}) before\\b)`,
    `(?<later>\\b(?:${UNITS}) (?:later|after)\\b|\\bfollowing (?:${UNITS})\\b)`,
  ].join('|'),
  'giu',
);

type Deixis = { kind: string; unit: string; at: number };

const UNIT = new RegExp(`\\b(?:${UNITS})\\b`, 'i');

const deicticsIn = (sentence: string): Deixis[] =>
  Array.from(sentence.matchAll(DEICTIC), (match) => ({
    kind: Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? '',
    unit: (UNIT.exec(match[0])?.[0] ?? '').toLowerCase(),
    at: match.index,
  }));

/** Whether the claim names one such period and the fact's sentence another alone: last year, the year before last. */
export const deixisBars = (claim: Fact, fact: Fact): boolean => {
  const [mine, ...more] = deicticsIn(claim.sentence);
  if (mine === undefined || more.length > 0) return false;
  const theirs = deicticsIn(fact.sentence);
  return theirs.length > 0 && !theirs.some(({ kind, unit }) => kind === mine.kind && unit === mine.unit);
};
