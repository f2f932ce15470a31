import type { Fact, FactLink } from '../../domain/fact.ts';
import type { DatedFact, FactLinker, LinkedPair } from '../../ports/document-store.ts';
import { byPlace } from '../fact-table/fact-order.ts';
import { allFacts, type MemoryState } from './memory-state.ts';

/** All links between the facts there are, made from nothing. */
export const linkAll = (state: MemoryState, linker: FactLinker): LinkedPair[] => {
  const blocks = new Map<string, DatedFact[]>();
  for (const fact of allFacts(state)) {
    const publishedAt = state.documents.get(fact.documentId)?.document.publishedAt ?? null;
    for (const block of linker.blocksOf(fact)) blocks.set(block, [...(blocks.get(block) ?? []), { fact, publishedAt }]);
  }
  return [...blocks.values()].flatMap((block) => linker.linksIn(block));
};

const compareLinks = (a: FactLink, b: FactLink): number =>
  a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0;

/** The fact with every place that states it and its links to facts that are still there. */
export const related = (state: MemoryState, fact: Fact): Fact => {
  const facts = [...allFacts(state)];
  const sources = facts
    .filter(({ id }) => id === fact.id)
    .toSorted(byPlace)
    .map(({ documentId, sourceSpan, sentence }) => ({ documentId, sourceSpan, sentence }));
  const ids = new Set(facts.map(({ id }) => id));
  const links = state.links.filter((link) => link.from === fact.id && ids.has(link.fact));
  const distinct = new Map(links.map(({ kind, fact: other }) => [`${kind} ${other}`, { kind, fact: other }]));
  return { ...fact, sources, links: [...distinct.values()].toSorted(compareLinks) };
};
