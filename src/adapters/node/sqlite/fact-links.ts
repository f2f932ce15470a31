import type { Fact } from '../../../domain/fact.ts';
import { recentlyUsed } from '../../../domain/recently-used.ts';
import type { DatedFact, FactLinker } from '../../../ports/document-store.ts';
import type { Database } from './database.ts';

/** Keeps the links between facts in line with the facts; use inside a write. */
export type FactLinks = {
  /**
   * Does a part of what is left to do: links the facts that came since the last time, and anew those that share a block
   * with one that came or went. False when there was nothing left.
   */
  step(linker: FactLinker): boolean;
};

type FactRow = { fact: number; content: string };
type BlockRow = { fact: number; content: string; publishedAt: string | null };

/** Facts, and blocks of them, of one step: it takes a hundredth of a second or two, in which questions wait. */
const FACTS_AT_A_TIME = 100;
const BLOCKS_AT_A_TIME = 30;
/** Facts stand in several blocks: so many are kept from one to the next. */
const KEPT = 2_000;

export const factLinks = (database: Database): FactLinks => {
  const unlinked = database.prepare<FactRow>(
    'SELECT fact, content FROM unlinked_facts CROSS JOIN facts USING (fact) ORDER BY fact LIMIT ?',
  );
  const forgetUnlinked = database.prepare('DELETE FROM unlinked_facts WHERE fact = ?');
  const insertBlock = database.prepare('INSERT OR IGNORE INTO fact_blocks (block, fact) VALUES (?, ?)');
  const outdate = database.prepare('INSERT OR IGNORE INTO stale_blocks (block) VALUES (?)');
  const stale = database.prepare<{ block: string }>('SELECT block FROM stale_blocks ORDER BY block LIMIT ?');
  const forgetStale = database.prepare('DELETE FROM stale_blocks WHERE block = ?');
  const deleteLinks = database.prepare('DELETE FROM fact_links WHERE block = ?');
  const distinctIn = database.prepare<{ ids: number }>(
    'SELECT count(DISTINCT id) AS ids FROM fact_blocks CROSS JOIN facts USING (fact) WHERE block = ?',
  );
  const factsIn = database.prepare<BlockRow>(`
    SELECT fact, content, json_extract(summary, '$.publishedAt') AS publishedAt
    FROM fact_blocks CROSS JOIN facts USING (fact) LEFT JOIN documents USING (document_id) WHERE block = ?`);
  const insertLink = database.prepare('INSERT INTO fact_links (block, id, kind, other) VALUES (?, ?, ?, ?)');
  // Rows are never numbered anew, so that a fact that was read stays what it was.
  const parsed = recentlyUsed<number, Fact>(KEPT);
  const factOf = ({ fact, content }: FactRow): Fact => {
    const known = parsed.get(fact) ?? database.parse<Fact>(content);
    parsed.set(fact, known);
    return known;
  };

  const placeInBlocks = (linker: FactLinker, row: FactRow): void => {
    for (const block of linker.blocksOf(factOf(row))) {
      insertBlock.run(block, row.fact);
      outdate.run(block);
    }
    forgetUnlinked.run(row.fact);
  };
  const linkBlock = (linker: FactLinker, block: string): void => {
    deleteLinks.run(block);
    forgetStale.run(block);
    // A block of one fact, wherever that is stated, links nothing.
    if ((distinctIn.get(block)?.ids ?? 0) < 2) return;
    const members = factsIn.all(block).map((row): DatedFact => ({ fact: factOf(row), publishedAt: row.publishedAt }));
    for (const { from, kind, fact } of linker.linksIn(members)) insertLink.run(block, from, kind, fact);
  };

  return {
    step: (linker) => {
      const facts = unlinked.all(FACTS_AT_A_TIME);
      for (const row of facts) placeInBlocks(linker, row);
      if (facts.length > 0) return true;
      const blocks = stale.all(BLOCKS_AT_A_TIME);
      for (const { block } of blocks) linkBlock(linker, block);
      return blocks.length > 0;
    },
  };
};
