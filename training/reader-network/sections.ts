import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { words } from '../../src/domain/words.ts';
import type { Random } from '../../src/domain/seeded-random.ts';

/** A section of an open text. */
export type Section = { title: string; heading: string; text: string };

type Source = { lines: string[]; weight: number };

/** Of larger sources no more counts. */
const CHARACTERS_A_SOURCE = 16e6;
/** A source of n characters is drawn from in proportion to n ** DAMPING. */
const DAMPING = 0.6;
/** Manuals are much alike; history and textbooks read like what is asked about. */
const LESS = /ax2012|365smb|18f|digitalgov|medquad/;
const MORE = /factbook|history|milestones|openstax|frus/;

/** `FOLDER/*.jsonl.gz`: on every line a section. */
export const readSources = (folder: string): Source[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.gz'))
    .toSorted()
    .map((name) => {
      const lines = zlib
        .gunzipSync(fs.readFileSync(path.join(folder, name)))
        .toString('utf8')
        .trim()
        .split('\n');
      const size = Math.min(
        CHARACTERS_A_SOURCE,
        lines.reduce((sum, line) => sum + line.length, 0),
      );
      return { lines, weight: size ** DAMPING * (LESS.test(name) ? 0.4 : MORE.test(name) ? 1.3 : 1) };
    });

const readSection = (line: string): Section => JSON.parse(line) as Section;

/** Draws sections, each source in proportion to its weight. */
export const sectionDrawer = (sources: readonly Source[], random: Random): (() => Section) => {
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  return () => {
    let at = random() * total;
    const { lines } = sources.find(({ weight }) => (at -= weight) < 0) ?? sources[0]!;
    return readSection(lines[Math.floor(random() * lines.length)]!);
  };
};

const ASKING = 'who whom whose what which when where why how'.split(' ');
/** Words with a row of their own in the network's table of surfaces. */
const COMMON = 1_000;
const SECTIONS_A_SOURCE = 400;

/** The commonest words as written, by their mean share of a source; those that people ask with first. */
export const commonWords = (sources: readonly Source[]): string[] => {
  const shares = new Map<string, number>();
  for (const { lines } of sources) {
    const counts = new Map<string, number>();
    let total = 0;
    const step = Math.max(1, Math.floor(lines.length / SECTIONS_A_SOURCE));
    for (let i = 0; i < lines.length; i += step)
      for (const { folded } of words(readSection(lines[i]!).text)) {
        counts.set(folded, (counts.get(folded) ?? 0) + 1);
        total++;
      }
    for (const [word, count] of counts) shares.set(word, (shares.get(word) ?? 0) + count / total);
  }
  const common = [...shares].filter(([word]) => !/\d/.test(word)).toSorted((one, other) => other[1] - one[1]);
  return [...new Set([...ASKING, ...common.map(([word]) => word)])].slice(0, COMMON);
};
