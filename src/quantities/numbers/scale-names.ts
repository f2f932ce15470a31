import type { Amount } from '../amounts.ts';
import type { ResolvedUnit } from '../reading.ts';
import { resolve } from '../units/resolved-units.ts';
import { isDash, type Token } from '../tokens.ts';
import { findSymbol } from '../units/unit-index.ts';

const ofTable = (symbol: string): ResolvedUnit =>
  resolve({ meaning: { type: 'unit', unit: findSymbol(symbol) }, others: [] });

/** Scales whose name stands before the figure: its unit, the highest figure, and whether words may stand between. */
const SCALES: ReadonlyMap<string, { unit: ResolvedUnit; highest: number; isApart: boolean }> = new Map([
  ['magnitude', { unit: ofTable('Mw'), highest: 10, isApart: true }],
  ['ph', { unit: ofTable('pH'), highest: 14, isApart: true }],
  ['mach', { unit: ofTable('Mach'), highest: 50, isApart: false }],
]);

const BETWEEN =
  /^(?:of|about|around|at|was|is|were|are|level|value|nearly|almost|over|above|below|under|between|to|from|a|an|the)$/;

/** "a magnitude of about 6", "Mach 2.5", "pH 7.4": the unit of a bare number whose scale is named before it. */
export const readScaleName = (tokens: readonly Token[], { start, value }: Amount): ResolvedUnit | null => {
  for (let at = start - 1; at >= start - 5; at--) {
    const word = tokens[at]?.lower ?? '';
    const scale = SCALES.get(word);
    if (scale !== undefined)
      return Math.abs(value) <= scale.highest && (scale.isApart || at === start - 1 || isDash(tokens[at + 1]))
        ? scale.unit
        : null;
    if (tokens[at + 1]?.newline === true || (!BETWEEN.test(word) && !(at === start - 1 && isDash(tokens[at]))))
      return null;
  }
  return null;
};
