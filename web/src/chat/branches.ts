import type { Exchange } from './exchange.ts';

/** The exchanges that ask the same thing in other words: those that follow the same answer, oldest first. */
export const versionsOf = (exchange: Exchange, all: readonly Exchange[]): Exchange[] =>
  all.filter(({ thread, follows }) => thread === exchange.thread && follows === exchange.follows);

/** Keys of the exchanges that lead to the latest one, itself among them. */
const wayToLatest = (exchanges: readonly Exchange[]): Set<string> => {
  const byAnswer = new Map(exchanges.flatMap((one) => (one.answer === null ? [] : [[one.answer.id, one]])));
  const way = new Set<string>();
  for (let at = exchanges.at(-1); at !== undefined && !way.has(at.key);) {
    way.add(at.key);
    at = at.follows === null ? undefined : byAnswer.get(at.follows);
  }
  return way;
};

/**
 * The exchanges of a conversation that are shown, in order: of several versions of a question the chosen one, else the one
 * that leads to the latest exchange, else the latest.
 *
 * @param chosen keys of exchanges that a person went to
 */
export const shownPath = (exchanges: readonly Exchange[], chosen: ReadonlySet<string>): Exchange[] => {
  const latest = wayToLatest(exchanges);
  const path: Exchange[] = [];
  for (let follows: string | null = null; path.length < exchanges.length;) {
    const versions = exchanges.filter((one) => one.follows === follows && !path.includes(one));
    const next: Exchange | undefined =
      versions.find(({ key }) => chosen.has(key)) ?? versions.find(({ key }) => latest.has(key)) ?? versions.at(-1);
    if (next === undefined) break;
    path.push(next);
    if (next.answer === null) break;
    follows = next.answer.id;
  }
  return path;
};
