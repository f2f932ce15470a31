import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { factLinker } from '../../src/facts/link-facts.ts';
import type { DatedFact } from '../../src/ports/document-store.ts';
import { factsOf } from './extract.ts';

type Source = { text: string; publishedAt?: string };

const read = (sources: readonly Source[]): DatedFact[] =>
  sources.flatMap(({ text, publishedAt = null }, index) =>
    factsOf(text, { documentId: `d${index}` })
      .filter(({ role }) => role !== 'period')
      .map((fact) => ({ fact, publishedAt })),
  );

/** Links as "figure kind figure", found the way a store finds them: block by block. */
const linksOf = (facts: readonly DatedFact[]): string[] => {
  const figures = new Map(facts.map(({ fact }) => [fact.id, fact.quantity.text]));
  const blocks = new Map<string, DatedFact[]>();
  for (const dated of facts)
    for (const block of factLinker.blocksOf(dated.fact)) blocks.set(block, [...(blocks.get(block) ?? []), dated]);
  const found = [...blocks.values()].flatMap((block) => factLinker.linksIn(block));
  return [
    ...new Set(found.map(({ from, kind, fact }) => `${figures.get(from)} ${kind} ${figures.get(fact)}`)),
  ].toSorted();
};

const links = (...sources: Source[]): string[] => linksOf(read(sources));

describe('one fact in several documents', () => {
  const idOf = (text: string): string | undefined => factsOf(text)[0]?.id;

  const SAME: [string, string][] = [
    ['Russia holds 28.7 million tonnes of rare earths.', 'Russia holds 28.7 Mt of rare earths.'],
    ['The bridge is 2.4 km long.', 'The bridge, which opened late, is 2.4 km long.'],
    ['Rents rose by 4 percent.', 'Rents rose by four per cent.'],
    ['The bridge is 2.4 km long.', 'The bridge has a length of 2,400 metres.'],
    ['The hall seats 900, Orla Finch said.', 'According to Orla Finch, the hall seats 900.'],
  ];
  it.each(SAME)('%s | %s', (first, second) => {
    expect(idOf(first)).toBeDefined();
    expect(idOf(first)).toBe(idOf(second));
  });

  const OTHER: [string, string][] = [
    ['The bridge is 2.4 km long.', 'The bridge is about 2.4 km long.'],
    ['The bridge is 2.4 km long.', 'The tunnel is 2.4 km long.'],
    ['Exports from Arden to Brel were 5 tonnes.', 'Exports from Brel to Arden were 5 tonnes.'],
    ['Sales were 5 tonnes in 2019.', 'Sales were 5 tonnes in 2020.'],
    ['Rents rose by 4 percent.', 'Rents fell by 4 percent.'],
    ['Police put the queue at 900.', 'Organisers put the queue at 900.'],
    ['The club hired 70 welders.', 'The club will hire 70 welders.'],
  ];
  it.each(OTHER)('not %s | %s', (first, second) => {
    const [a] = read([{ text: first }]);
    const [b] = read([{ text: second }]);
    expect(a?.fact.id).not.toBe(b?.fact.id);
  });
});

describe('links between facts of several documents', () => {
  const BRIDGE = 'The bridge over the Sel is 2.4 km long.';

  it('two ways to say the same agree', () => {
    expect(links({ text: BRIDGE }, { text: 'The length of the bridge over the Sel is 2.4 km.' })).toEqual([
      '2.4 km agrees 2.4 km',
    ]);
  });

  it('the more exact figure refines the other', () => {
    expect(links({ text: BRIDGE }, { text: 'The bridge over the Sel is about 2 km long.' })).toEqual([
      '2 km refined-by 2.4 km',
      '2.4 km refines 2 km',
    ]);
  });

  it('figures that exclude each other conflict', () => {
    expect(links({ text: BRIDGE }, { text: 'The bridge over the Sel is 2.9 km long.' })).toEqual([
      '2.4 km conflicts 2.9 km',
      '2.9 km conflicts 2.4 km',
    ]);
  });

  it('the newer document supersedes the older', () => {
    const older = { text: BRIDGE, publishedAt: '2024-05-01' };
    const newer = { text: 'The bridge over the Sel is 2.9 km long.', publishedAt: '2025-05-01' };
    expect(links(older, newer)).toEqual(['2.4 km superseded-by 2.9 km', '2.9 km supersedes 2.4 km']);
    expect(links(newer, older)).toEqual(links(older, newer));
  });

  it('a figure that an older and a newer document give is not superseded', () => {
    expect(
      links(
        { text: BRIDGE, publishedAt: '2024-05-01' },
        { text: 'The bridge over the Sel is 2.9 km long.', publishedAt: '2025-05-01' },
        { text: BRIDGE, publishedAt: '2025-06-01' },
      ),
    ).toEqual(['2.4 km conflicts 2.9 km', '2.9 km conflicts 2.4 km']);
  });

  it('two authorities conflict, whichever spoke later', () => {
    expect(
      links(
        { text: 'Police said 8,000 farmers marched in Arden.', publishedAt: '2024-05-01' },
        { text: 'Organisers said 25,000 farmers marched in Arden.', publishedAt: '2024-05-02' },
      ),
    ).toEqual(['25,000 farmers conflicts 8,000 farmers', '8,000 farmers conflicts 25,000 farmers']);
  });

  it('a withdrawn figure gives way', () => {
    expect(links({ text: 'An earlier report said the hall in Ostra seats 900. The hall in Ostra seats 600.' })).toEqual(
      ['600 supersedes 900', '900 superseded-by 600'],
    );
  });

  const UNRELATED: [string, string][] = [
    ['Exports of Arden were 5 tonnes in 2020.', 'Exports of Arden were 6 tonnes in 2021.'],
    ['The hall in Ostra has 12 doors.', 'The hall in Ostra has 14 windows.'],
    ['Vale Bank earned 310 million dollars.', 'Corin Bank earned 145 million dollars.'],
    ['Sales of bread rose by 4 percent.', 'Sales of bread fell by 2 percent.'],
  ];
  it.each(UNRELATED)('%s | %s', (first, second) => {
    expect(links({ text: first }, { text: second })).toEqual([]);
  });

  it('one document does not contradict itself', () => {
    expect(links({ text: 'The ferry carries 40 cars. The ferry carries 60 cars.' })).toEqual([]);
  });

  it('depend on the facts alone, not on their order', () => {
    const facts = read([
      { text: BRIDGE, publishedAt: '2024-05-01' },
      { text: 'The bridge over the Sel is 2.9 km long. The bridge over the Sel is about 2 km long.' },
      { text: BRIDGE },
      { text: 'The bridge over the Sel is 2.9 km long.', publishedAt: '2025-05-01' },
    ]);
    const expected = linksOf(facts);
    expect(expected).not.toEqual([]);
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (order) => {
        expect(linksOf(order)).toEqual(expected);
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('are as many as two facts of one block have, seen from both sides', () => {
    const facts = read([{ text: BRIDGE }, { text: 'The bridge over the Sel is 2.9 km long.' }]);
    const pairs = factLinker.linksIn(facts);
    const ids = facts.map(({ fact }: { fact: Fact }) => fact.id);
    expect(pairs.map(({ from }) => from).toSorted()).toEqual(ids.toSorted());
  });
});
