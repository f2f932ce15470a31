import fs from 'node:fs';
import path from 'node:path';
import { terms } from '../../src/domain/words.ts';
import { idOf, type Lexicon, type Section, type Source } from './read-sections.ts';

type Synset = { lemmas: string; gloss: string; related: string[] };

const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
/** Hypernyms, similar words, see-also, derivations, parts and domains (WordNet's wninput(5)). */
const TELLING = new Set(['@', '@i', '~', '&', '^', '+', '#p', '%p', '#m', '%m', '*', '>', ';c', '=', '\\']);
const MOST_RELATED = 12;
const FEWEST_WORDS = 6;

/** A line of data.*: offset, file, type, count of lemmas in hexadecimal, lemmas with their ids, pointers of four fields, gloss. */
const readSynset = (line: string): Synset => {
  const [head = '', gloss = ''] = line.split(' | ');
  const fields = head.trim().split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const lemmas = Array.from({ length: count }, (_, i) =>
    (fields[4 + 2 * i] ?? '').replace(/_/g, ' ').replace(/\(.*/, ''),
  );
  const pointersAt = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[pointersAt] ?? 0) }, (_, i) =>
    fields.slice(pointersAt + 1 + 4 * i, pointersAt + 4 + 4 * i),
  );
  const related = pointers.flatMap(([symbol = '', offset = '', type = '']) =>
    TELLING.has(symbol) ? [`${type === 's' ? 'a' : type}${offset}`] : [],
  );
  return { lemmas: lemmas.join(' '), gloss, related: related.slice(0, MOST_RELATED) };
};

/** WordNet's synsets as sections: their words as heading; those and the gloss as one sentence, the words of related synsets as another. */
export const readWordnet = (lexicon: Lexicon, folder: string, weight: number): Source => {
  const synsets = new Map<string, Synset>();
  for (const [name, type] of Object.entries(FILES))
    for (const line of fs
      .readFileSync(path.join(folder, `data.${name}`), 'utf8')
      .trimEnd()
      .split('\n'))
      if (!line.startsWith(' ')) synsets.set(`${type}${line.slice(0, 8)}`, readSynset(line));
  const idsOf = (text: string): number[] => terms(text).map((term) => idOf(lexicon, term));
  const sections = Array.from(synsets.values(), ({ lemmas, gloss, related }): Section => {
    const own = idsOf(lemmas);
    const others = idsOf(related.map((key) => synsets.get(key)?.lemmas ?? '').join(' '));
    const explained = idsOf(gloss);
    const body = [...own, ...explained, ...others];
    const ends = others.length === 0 ? [body.length] : [own.length + explained.length, body.length];
    return { heading: Int32Array.from(own), body: Int32Array.from(body), ends: Int32Array.from(ends) };
  });
  return { name: 'wordnet', sections: sections.filter(({ body }) => body.length >= FEWEST_WORDS), weight };
};
