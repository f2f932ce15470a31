import type { Claim, Verdict } from '../../domain/claim.ts';
import { paint } from './terminal.ts';

const MARKS = { supported: ['green', '✓'], contradicted: ['red', '✗'], unverified: ['yellow', '?'] } as const;

export const verdictMark = (verdict: Verdict): string => paint(MARKS[verdict][0], MARKS[verdict][1]);

const withoutStop = (text: string): string => text.replace(/\.\s*$/, '');

/** `✓ 28.7 million tonnes: supported, as …` in one line. */
export const claimLine = ({ text, verdict, reason, formula, in: place }: Claim): string => {
  const how = formula === undefined || reason.includes(formula) ? '' : ` (${formula})`;
  const where = place === 'question' ? ' (in the question)' : '';
  return `${verdictMark(verdict)} ${paint('bold', text.replace(/\s+/g, ' '))}${where}: ${verdict}, ${withoutStop(reason)}${how}`;
};
