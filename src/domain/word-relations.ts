import relations from './word-relations.json' with { type: 'json' };

/**
 * How two words are related: another word for the same, another word class of it ("sell", "seller"), its opposite, or one that is
 * more general than the other ("acquire" of "buy").
 */
export type WordRelation = 'synonym' | 'derived' | 'antonym' | 'broader';

/** The closest relation is kept where two words have several, but opposites stay opposites. */
const ORDER = ['broader', 'derived', 'synonym', 'antonym'] as const;

let known: Map<string, Map<string, WordRelation>> | undefined;

const add = (table: Map<string, Map<string, WordRelation>>, from: string, to: string, relation: WordRelation): void => {
  const row = table.get(from);
  if (row === undefined) table.set(from, new Map([[to, relation]]));
  else row.set(to, relation);
};

/** Built at the first question asked of it: not every process needs it. */
const readRelations = (): Map<string, Map<string, WordRelation>> => {
  const table = new Map<string, Map<string, WordRelation>>();
  for (const relation of ORDER)
    for (const line of relations[relation]) {
      const [stem = '', ...others] = line.split(' ');
      for (const other of others) {
        add(table, stem, other, relation);
        add(table, other, stem, relation);
      }
    }
  return table;
};

/** The stems related to a stem (see `words`), by WordNet (Fellbaum 1998), in its more common senses. */
export const relatedStems = (stem: string): ReadonlyMap<string, WordRelation> | undefined =>
  (known ??= readRelations()).get(stem);

/** How two stems are related; null when they aren't, or are the same. Symmetric. */
export const related = (one: string, other: string): WordRelation | null => relatedStems(one)?.get(other) ?? null;
