/**
 * Makes `src/retrieval/word-frequencies.json`: how common English words are in general, for corpora that are too
 * small to tell. Run with `node training/word-frequencies.ts FOLDER`, where FOLDER holds texts in the public domain as
 * `NAME.jsonl.gz`, a section a line with a `text` member (United States government sites, the CIA World Factbook,
 * Project Gutenberg and Standard Ebooks non-fiction).
 */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { terms } from '../src/domain/words.ts';

const SOURCES = [
  '18f-site',
  'cia-factbook',
  'doj-ada',
  'gsa-digitalgov',
  'gutenberg-nonfiction',
  'se-darwin-origin',
  'se-gibbon-decline-fall',
  'se-smith-wealth-of-nations',
  'state-frus-history',
  'state-milestones',
];
/** Sources count alike up to this many passages; long ones are sampled evenly. */
const PASSAGES_A_SOURCE = 4_000;
const WORDS_A_PASSAGE = 120;
/** Rarer words are left out: a word that is not in the table is a telling one. */
const RAREST = 7;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/word-frequencies.ts FOLDER');

const passagesOf = (source: string): string[] => {
  const lines = zlib
    .gunzipSync(fs.readFileSync(path.join(folder, `${source}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  const passages = lines.flatMap((line) => {
    const section = JSON.parse(line) as { text?: string };
    const words = (section.text ?? '').split(/\s+/);
    return Array.from({ length: Math.floor(words.length / WORDS_A_PASSAGE) }, (_, i) =>
      words.slice(i * WORDS_A_PASSAGE, (i + 1) * WORDS_A_PASSAGE).join(' '),
    );
  });
  const step = Math.max(1, passages.length / PASSAGES_A_SOURCE);
  return Array.from(
    { length: Math.min(passages.length, PASSAGES_A_SOURCE) },
    (_, i) => passages[Math.floor(i * step)] ?? '',
  );
};

const frequency = new Map<string, number>();
let total = 0;
for (const source of SOURCES)
  for (const passage of passagesOf(source)) {
    total++;
    for (const stem of new Set(terms(passage))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }

const levels = new Map<string, string[]>();
for (const [stem, count] of frequency) {
  const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
  if (rarity >= RAREST || /\d/.test(stem) || stem.length > 20) continue;
  const level = rarity.toFixed(1);
  levels.set(level, [...(levels.get(level) ?? []), stem]);
}
const table = Object.fromEntries(
  [...levels]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([level, stems]) => [level, stems.toSorted().join(' ')]),
);
const made = `By training/word-frequencies.ts from ${total} passages of ${WORDS_A_PASSAGE} words of public-domain English.`;
const file = path.join(import.meta.dirname, '..', 'src', 'retrieval', 'word-frequencies.json');
fs.writeFileSync(file, `${JSON.stringify({ made, rarest: RAREST, inverseDocumentFrequency: table }, null, 2)}\n`);
process.stdout.write(`${total} passages, ${[...levels.values()].flat().length} stems\n`);
