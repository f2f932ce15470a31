import type { TurnReport } from '../report.ts';
import type { Provenance } from './provenance.ts';

type Pair = { before: Provenance; after: Provenance };

const documentsNamed = (turns: readonly TurnReport[]): Set<string> =>
  new Set(
    turns
      .flatMap(({ answer }) => [...(answer?.citations ?? []), ...(answer?.nearest ?? [])])
      .map(({ documentId }) => documentId),
  );

const documentChanges = ({ before, after }: Pair): { documentId: string; what: string }[] => {
  const ids = [...new Set([...Object.keys(before.documents), ...Object.keys(after.documents)])].toSorted();
  return ids.flatMap((documentId) => {
    const [was, is] = [before.documents[documentId], after.documents[documentId]];
    if (was === is) return [];
    return [{ documentId, what: was === undefined ? 'is new' : is === undefined ? 'is gone' : 'was edited' }];
  });
};

const settingChanges = ({ before, after }: Pair): string[] =>
  [...new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])]
    .toSorted()
    .filter((name) => before.settings[name] !== after.settings[name])
    .map((name) => `${name} is ${after.settings[name] ?? 'not set'}, was ${before.settings[name] ?? 'not set'}`);

/** Facts that the earlier answer rests on and that the table no longer has, or has as superseded. */
const factChanges = ({ before, after }: Pair, turn: TurnReport, stillThere: ReadonlySet<string>): string[] =>
  [...new Set((turn.answer?.claims ?? []).flatMap(({ facts }) => facts))].flatMap((id) => {
    const fact = before.facts[id];
    if (fact === undefined) return [];
    if (after.facts[id]?.supersededBy != null && fact.supersededBy === null)
      return [`the fact “${fact.statement}” of ${fact.documentId} is superseded`];
    return stillThere.has(id) ? [] : [`the fact “${fact.statement}” of ${fact.documentId} is no longer stated`];
  });

/**
 * Why an answer may have changed, likeliest first: facts that it rested on, documents that it named, settings; else
 * whatever else changed. Empty where nothing is known to have changed, as when a model answers differently.
 *
 * @param stillThere ids of the facts of the earlier report that the table still has
 */
export const causesOf = (
  pair: Pair,
  [was, is]: readonly [TurnReport, TurnReport],
  stillThere: ReadonlySet<string>,
): string[] => {
  const named = documentsNamed([was, is]);
  const documents = documentChanges(pair);
  const near = documents.filter(({ documentId }) => named.has(documentId));
  const direct = [
    ...factChanges(pair, was, stillThere),
    ...near.map(({ documentId, what }) => `the document ${documentId} ${what}`),
    ...settingChanges(pair),
  ];
  if (direct.length > 0 || documents.length === 0) return direct;
  const [first] = documents;
  return documents.length === 1 && first !== undefined
    ? [`another document, ${first.documentId}, ${first.what}`]
    : [`${documents.length} other documents changed`];
};
