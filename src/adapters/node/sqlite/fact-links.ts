import type { Fact } from '../../../domain/fact.ts';
import type { DatedFact, FactLinker } from '../../../ports/document-store.ts';
import type { Database } from './database.ts';

/** Keeps the links between facts in line with the facts; use inside a write. */
export type FactLinks = {
  /** Links the facts that came since the last time, and anew those that share a block with one that came or went. */
  bringUpToDate(linker: FactLinker): void;
};

type FactRow = { fact: number; content: string };
type BlockRow = { id: string; fact: number; content: string; publishedAt: string | null };

export const factLinks = (database: Database): FactLinks => {
  const unlinked = database.prepare<FactRow>('SELECT fact, content FROM unlinked_facts CROSS JOIN facts USING (fact)');
  const forgetUnlinked = database.prepare('DELETE FROM unlinked_facts');
  const insertBlock = database.prepare('INSERT OR IGNORE INTO fact_blocks (block, fact) VALUES (?, ?)');
  const outdate = database.prepare('INSERT OR IGNORE INTO stale_blocks (block) VALUES (?)');
  const deleteLinks = database.prepare('DELETE FROM fact_links WHERE block IN (SELECT block FROM stale_blocks)');
  // A block of one fact, wherever that is stated, links nothing.
  const stale = database.prepare<{ block: string }>(`
    SELECT block FROM stale_blocks CROSS JOIN fact_blocks USING (block) CROSS JOIN facts USING (fact)
    GROUP BY block HAVING count(DISTINCT id) > 1`);
  const factsIn = database.prepare<BlockRow>(`
    SELECT id, fact, content, json_extract(summary, '$.publishedAt') AS publishedAt
    FROM fact_blocks CROSS JOIN facts USING (fact) LEFT JOIN documents USING (document_id) WHERE block = ?`);
  const insertLink = database.prepare('INSERT INTO fact_links (block, id, kind, other) VALUES (?, ?, ?, ?)');
  const forgetStale = database.prepare('DELETE FROM stale_blocks');

  return {
    bringUpToDate: (linker) => {
      // Facts stand in several blocks: each is parsed once.
      const parsed = new Map<number, Fact>();
      const factOf = ({ fact, content }: FactRow): Fact => {
        const known = parsed.get(fact) ?? database.parse<Fact>(content);
        parsed.set(fact, known);
        return known;
      };
      for (const row of unlinked.all())
        for (const block of linker.blocksOf(factOf(row))) {
          insertBlock.run(block, row.fact);
          outdate.run(block);
        }
      forgetUnlinked.run();
      deleteLinks.run();
      for (const { block } of stale.all()) {
        const members = factsIn
          .all(block)
          .map((row): DatedFact => ({ fact: factOf(row), publishedAt: row.publishedAt }));
        for (const { from, kind, fact } of linker.linksIn(members)) insertLink.run(block, from, kind, fact);
      }
      forgetStale.run();
    },
  };
};
