import Papa from 'papaparse';
import { AssayError } from '../../domain/errors.ts';
import type { Fact } from '../../domain/fact.ts';
import { readCuratedFacts } from '../../facts/curated-facts.ts';
import { CURATED_COLUMNS } from '../../facts/curated-row.ts';
import type { AppDependencies } from '../dependencies.ts';
import { createTurns } from '../http/in-turn.ts';

const FILE = 'facts.csv';

/** One row of the file by column; row `i` of the file is curated fact `i`. */
type Row = Record<string, string>;

/** Changes the rows; the index of the row that the caller wants back, null for none. */
type Edit = (rows: Row[], facts: readonly Fact[]) => number | null;

export type CuratedTable = {
  /** Writes changed rows to the corpus and the fact table, or changes nothing and throws `invalid-facts`. */
  edit: (change: Edit) => Promise<Fact | null>;
};

/** An error in what was there before: no field of the row that is sent. */
const withoutFields = (error: unknown): never => {
  if (!(error instanceof AssayError)) throw error;
  throw new AssayError(error.code, error.message, { cause: error, ...(error.hint && { hint: error.hint }) });
};

/** The curated part of the fact table, kept in `facts.csv` of the corpus folder. */
export const createCuratedTable = ({
  corpus,
  store,
  ingestion,
}: Pick<AppDependencies, 'corpus' | 'store' | 'ingestion'>): CuratedTable => {
  const inTurn = createTurns();

  const readFile = async (): Promise<string> => {
    const exists = (await corpus.list()).some(({ path }) => path === FILE);
    return exists ? new TextDecoder().decode(await corpus.read(FILE)) : `${CURATED_COLUMNS.join(',')}\n`;
  };

  const parseRows = (csv: string) =>
    Papa.parse<Row>(csv, { header: true, skipEmptyLines: 'greedy', transformHeader: (header) => header.trim() });

  /** Checks every row against its document. */
  const readFacts = async (csv: string): Promise<Fact[]> => {
    const texts = new Map<string, string>();
    for (const { source = '' } of parseRows(csv).data) {
      const document = await store.getDocument(source.trim());
      if (document !== null) texts.set(document.documentId, document.text);
    }
    return readCuratedFacts(csv, { file: FILE, documentText: (documentId) => texts.get(documentId) ?? null });
  };

  const edit = async (change: Edit): Promise<Fact | null> => {
    const csv = await readFile();
    const { data: rows, meta } = parseRows(csv);
    const index = change(rows, await readFacts(csv).catch(withoutFields));
    const columns = meta.fields ?? [...CURATED_COLUMNS];
    const changed = `${Papa.unparse(rows, { columns, newline: '\n' })}\n`;
    const facts = await readFacts(changed);
    const fact = index === null ? null : (facts[index] ?? null);
    if (fact !== null && facts.filter(({ id }) => id === fact.id).length > 1)
      throw new AssayError('already-exists', 'There is a curated fact with all the same values.');
    await corpus.write(FILE, new TextEncoder().encode(changed));
    await ingestion.run({ paths: [FILE] });
    return fact;
  };
  return { edit: (change) => inTurn(() => edit(change)) };
};
