import { expect, test } from 'vitest';
import { foldNearDuplicates } from '../../src/retrieval/near-duplicates.ts';
import { readPassage } from '../../src/retrieval/passage.ts';

const passage = (documentId: string, start: number, text: string) => ({
  passage: readPassage({
    chunkId: `${documentId}-${start}`,
    documentId,
    ordinal: 0,
    start,
    end: start + text.length,
    text,
    headings: [],
    page: null,
  }),
});
const REPORT =
  'The council approved the new tram line on Monday after three years of debate about its cost and its route through the old town.';

test('the same passage in two documents stays once, from the first document, at the better place', () => {
  const other = passage('c', 0, 'Ferries across the bay were suspended because of the storm.');
  const folded = foldNearDuplicates([passage('b', 0, `Update: ${REPORT}`), other, passage('a', 40, REPORT)]);
  expect(folded.map((item) => item.passage.chunk.chunkId)).toEqual(['a-40', 'c-0']);
});

test('passages that share only some words both stay', () => {
  const changed = 'The council rejected the new airport on Friday after a short debate about noise over the old town.';
  expect(foldNearDuplicates([passage('a', 0, REPORT), passage('b', 0, changed)])).toHaveLength(2);
});
