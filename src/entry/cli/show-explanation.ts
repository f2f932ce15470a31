import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { aboutFact } from '../../domain/fact-text.ts';
import { columns, type Row } from './columns.ts';
import { figureOf, sourceRow } from './show-fact.ts';

/** Where the facts of a claim and their documents are looked up. */
export type FactLookup = {
  fact(id: string): Promise<Fact | null>;
  document(id: string): Promise<{ title: string; text: string } | null>;
};

const factRows = async (id: string, { fact: factOf, document }: FactLookup): Promise<Row[]> => {
  const fact = await factOf(id);
  if (fact === null) return [['Fact', `${id} is no longer in the fact table`]];
  return [['Fact', `${figureOf(fact)}  ${aboutFact(fact)}  (${id})`], sourceRow(fact, await document(fact.documentId))];
};

/** Below the verdict of a claim: how it was read, how it stands to what the sources state, and where they do. */
export const explanationLines = async (
  { explanation, formula, facts }: Claim,
  lookup: FactLookup,
): Promise<string[]> => {
  const read: Row[] =
    explanation === undefined
      ? []
      : [
          ['Read as', explanation.readAs],
          ['Stands for', `${explanation.means}: ${explanation.rule}`],
          ...(explanation.comparison === undefined ? [] : [['Compared', explanation.comparison] as const]),
        ];
  const derived: Row[] = formula === undefined ? [] : [['Worked out', formula]];
  const stated = await Promise.all(facts.map((id) => factRows(id, lookup)));
  const rows = [...read, ...derived, ...stated.flat()];
  return rows.length === 0 ? [] : columns(rows, '    ');
};
