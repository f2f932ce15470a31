import { describe, expect, it } from 'vitest';
import { findConflicts, relateFacts } from '../../src/facts/conflicts.ts';
import { factsOf } from './extract.ts';

const CASES: [text: string, relation: string | null][] = [
  ['Police put the queue at 8,000; organisers claimed 25,000.', 'conflict'],
  ['The bridge is 2.4 km long. The bridge is 2.6 km long.', 'conflict'],
  ['The bridge is 2.4 km long. The bridge is 2,400 metres long.', 'agree'],
  ['The bridge is 2.4 km long. The bridge is about 2 km long.', 'refine'],
  ['An earlier version of this story said the hall seats 900. The hall seats 600.', 'supersede'],
  ['Exports were 5 tonnes in 2020. Exports were 6 tonnes in 2021.', null],
  ['Vale Bank earned 310 million dollars and Corin Bank 145 million.', null],
  ['Rents rose from 400 crowns to 450 crowns.', null],
  ['The parish council approved the changes by 24 votes to 15.', null],
  ['The hall has 12 doors. The hall has 14 windows.', null],
];

describe('how two facts stand to each other', () => {
  it.each(CASES)('%s %s', (text, relation) => {
    const [first, second] = factsOf(text).filter(({ quantity }) => quantity.kind !== 'date');
    if (first === undefined || second === undefined) throw new Error('two facts expected');
    expect(relateFacts(first, second)).toBe(relation);
    expect(relateFacts(second, first)).toBe(relation);
  });
});

describe('conflicts among facts', () => {
  it('groups those that exclude each other and leaves out those that agree', () => {
    const facts = factsOf(
      'The bridge is 2.4 km long. The bridge is 2.6 km long. The bridge is 2,600 metres long. The hall seats 600.',
    );
    const conflicts = findConflicts(facts);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.facts.map(({ quantity }) => quantity.text)).toEqual(['2.4 km', '2.6 km']);
    expect(conflicts[0]?.measure).toContain('bridge');
  });

  it('finds none where there is none', () => {
    expect(findConflicts(factsOf('The hall seats 600. The bridge is 2 km long.'))).toEqual([]);
  });
});
