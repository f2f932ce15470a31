import type { Answer } from '../../../domain/answer.ts';
import type { Claim } from '../../../domain/claim.ts';
import { escapeMrkdwn } from '../text/mrkdwn.ts';
import { shorten } from '../text/split-text.ts';

/** Numbers that are told of one by one; the web page has them all. */
const MOST_NUMBERS = 12;
const LONGEST_REASON = 500;

const WORDS: Record<Claim['verdict'], string> = {
  supported: 'supported',
  contradicted: 'contradicted',
  unverified: 'not verified',
};

const claimLine = ({ text, in: where, verdict, reason, formula }: Claim): string => {
  const asked = where === 'question' ? ' (in the question)' : '';
  const worked = formula === undefined ? '' : ` (${shorten(formula, 200)})`;
  return `• *${escapeMrkdwn(shorten(text, 100))}*${asked}: ${WORDS[verdict]}, ${escapeMrkdwn(shorten(reason + worked, LONGEST_REASON))}`;
};

const tally = (claims: readonly Claim[]): string => {
  const counts = (['supported', 'contradicted', 'unverified'] as const).flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${WORDS[verdict]}`];
  });
  return `${claims.length === 1 ? '1 number' : `${claims.length} numbers`} checked: ${counts.join(', ')}.`;
};

/** Contradicted ones first: they matter most, and lists are cut at their end. */
const RANK: Record<Claim['verdict'], number> = { contradicted: 0, unverified: 1, supported: 2 };

/** What became of the check of every number, in words. */
export const verdictLines = ({ claims, conflicts }: Answer): string[] => {
  // A number that is said twice is told of once.
  const told = [...new Set(claims.toSorted((left, right) => RANK[left.verdict] - RANK[right.verdict]).map(claimLine))];
  const more = told.length - MOST_NUMBERS;
  return [
    ...(claims.length === 0 ? [] : [tally(claims), ...told.slice(0, MOST_NUMBERS)]),
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...conflicts.map(({ measure, citations }) => {
      const among = citations.length === 0 ? '' : ` (${citations.map((id) => `[${id}]`).join(', ')})`;
      return `The sources disagree on ${escapeMrkdwn(shorten(measure, 200))}${among}.`;
    }),
  ];
};
