import relations from './word-relations.json' with { type: 'json' };

/**
 * How two words are related: another word for the same, another word class of it ("sell", "seller"), its opposite, or one that is
 * more general than the other ("acquire" of "buy").
 */
export type WordRelation = 'synonym' | 'derived' | 'antonym' | 'broader';

/** The closest relation is kept where two words have several, but opposites stay opposites. */
const ORDER = ['broader', 'derived', 'synonym', 'antonym'] as const;

/**
 * The relations as a sparse matrix in rows: of the stem at place p, `others[from[p]]` to `others[from[p + 1] - 1]` are the places
 * of those related to it, and `kinds` how, as indices of {@link ORDER}. Maps of maps would take ten times the memory.
 */
type Table = {
  places: ReadonlyMap<string, number>;
  stems: readonly string[];
  from: Uint32Array;
  others: Uint16Array;
  kinds: Uint8Array;
};

/** Every pair of each relation as `one, other, one, other, …`, by the places of their stems. */
const readPairs = (places: Map<string, number>): Uint16Array[] => {
  const placeOf = (stem: string): number => {
    const known = places.get(stem) ?? places.size;
    places.set(stem, known);
    return known;
  };
  return ORDER.map((relation) => {
    const pairs: number[] = [];
    for (const line of relations[relation]) {
      const [one = 0, ...others] = line.split(' ').map(placeOf);
      for (const other of others) pairs.push(one, other);
    }
    return Uint16Array.from(pairs);
  });
};

const readRelations = (): Table => {
  const places = new Map<string, number>();
  const pairs = readPairs(places);
  // Room for each pair in both rows; where two words have several relations, some of it stays empty behind `ends`.
  const from = new Uint32Array(places.size + 1);
  for (const list of pairs) for (const place of list) from[place + 1]!++;
  for (let place = 0; place < places.size; place++) from[place + 1]! += from[place]!;
  const ends = from.slice(0, places.size);
  const others = new Uint16Array(from[places.size]!);
  const kinds = new Uint8Array(others.length);
  const relate = (one: number, other: number, kind: number): void => {
    let at = from[one]!;
    while (at < ends[one]! && others[at] !== other) at++;
    others[at] = other;
    kinds[at] = kind;
    if (at === ends[one]) ends[one]!++;
  };
  for (const [kind, list] of pairs.entries())
    for (let i = 0; i < list.length; i += 2) {
      relate(list[i]!, list[i + 1]!, kind);
      relate(list[i + 1]!, list[i]!, kind);
    }
  return pack({ places, stems: [...places.keys()], from, others, kinds }, ends);
};

/** The rows up to their ends, one right behind the other. */
const pack = (table: Table, ends: Uint32Array): Table => {
  const from = new Uint32Array(table.from.length);
  for (let place = 0; place < ends.length; place++) from[place + 1] = from[place]! + ends[place]! - table.from[place]!;
  const others = new Uint16Array(from[ends.length]!);
  const kinds = new Uint8Array(others.length);
  for (let place = 0; place < ends.length; place++) {
    others.set(table.others.subarray(table.from[place], ends[place]), from[place]);
    kinds.set(table.kinds.subarray(table.from[place], ends[place]), from[place]);
  }
  return { ...table, from, others, kinds };
};

let known: Table | undefined;

/** Built at the first question asked of it: not every process needs it. */
const table = (): Table => (known ??= readRelations());

/** Where WordNet's table has a stem (see `words`), for {@link relationAt}; -1 where it doesn't. */
export const relationPlace = (stem: string): number => table().places.get(stem) ?? -1;

/** How the stems at two places are related; null when they aren't, or are the same. Symmetric. */
export const relationAt = (one: number, other: number): WordRelation | null => {
  if (one < 0 || other < 0) return null;
  const { from, others, kinds } = table();
  const isShorter = from[one + 1]! - from[one]! <= from[other + 1]! - from[other]!;
  const row = isShorter ? one : other;
  const sought = isShorter ? other : one;
  for (let at = from[row]!; at < from[row + 1]!; at++) if (others[at] === sought) return ORDER[kinds[at]!]!;
  return null;
};

/** How two stems are related, by WordNet (Fellbaum 1998), in its more common senses; see {@link relationAt}. */
export const related = (one: string, other: string): WordRelation | null =>
  relationAt(relationPlace(one), relationPlace(other));

/** Whether WordNet relates the stem to any other: most names are none of its words. */
export const isDictionaryWord = (stem: string): boolean => relationPlace(stem) >= 0;

/** The places of the stems that are related to the one at a place in this way. */
export const relatedPlaces = (place: number, relation: WordRelation): number[] => {
  if (place < 0) return [];
  const { from, others, kinds } = table();
  return Array.from(others.subarray(from[place], from[place + 1])).filter(
    (_, i) => ORDER[kinds[from[place]! + i]!] === relation,
  );
};

/** The stems related to a stem, and how. */
export const relatedStems = (stem: string): [string, WordRelation][] => {
  const place = relationPlace(stem);
  if (place < 0) return [];
  const { stems, from, others, kinds } = table();
  return Array.from({ length: from[place + 1]! - from[place]! }, (_, i) => {
    const at = from[place]! + i;
    return [stems[others[at]!]!, ORDER[kinds[at]!]!];
  });
};

/** How a stem is related to the one at a place of a list. */
export type RelationTo = { at: number; relation: WordRelation };

/** All stems that are related to any of a list, and how: for looking many words up against the few of a question. */
export const relationsTo = (list: readonly string[]): ReadonlyMap<string, readonly RelationTo[]> => {
  const found = new Map<string, RelationTo[]>();
  for (const [at, stem] of list.entries())
    for (const [other, relation] of relatedStems(stem)) {
      const row = found.get(other);
      if (row === undefined) found.set(other, [{ at, relation }]);
      else row.push({ at, relation });
    }
  return found;
};
