import type { PollReport } from '../../domain/feed.ts';

/** What a poll brought, in one line. */
export const pollLine = ({ url, outcome, added, superseded, failures, waiting, problem }: PollReport): string => {
  if (problem !== null) return `Feed ${url}: ${problem}`;
  const parts = [
    [added.length, 'new'],
    [superseded.length, 'superseded by a newer version'],
    [failures.length, 'not readable'],
    [waiting, 'left to the next poll'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `Feed ${url}: ${outcome === 'not-modified' || told.length === 0 ? 'nothing new' : told.join(', ')}`;
};
