import { describe, expect, test } from 'vitest';
import { proveDraft } from '../../../src/answer/generative/proof/prove-draft.ts';
import type { Source } from '../../../src/answer/generative/proof/source.ts';
import { readPassage } from '../../../src/retrieval/passage.ts';

const source = (text: string): Source => ({
  document: {
    documentId: 'kiln',
    title: 'The brickworks at Dunmoor',
    url: null,
    publishedAt: null,
    tags: [],
    path: 'kiln.txt',
    format: 'text',
    contentHash: '',
    characters: text.length,
    chunks: 1,
    facts: 0,
    duplicates: 0,
  },
  passage: readPassage({
    chunkId: 'kiln',
    documentId: 'kiln',
    ordinal: 0,
    start: 0,
    end: text.length,
    text,
    headings: [],
    page: null,
  }),
});

/** A draft of one sentence over one passage. */
const proofOf = (draft: string, passage: string) => proveDraft(draft, [source(passage)])[0];

const KILN = 'After F3 the kiln has to rest for six hours. F4 can be cleared at once.';
const LEASE = 'Nils Halvorsen leased the clay pit in 1998 from the parish, which still owns the road and the sheds.';
const GUILD = 'Nils Halvorsen was one of the masons who rebuilt the great kiln in 1921.';
const SHARES = 'In 2018 brick made up 64% of sales; in 2019 it was 51% and in 2020 it was 47%.';
const ROOF = 'The roof fell in on 4 May because the rain had softened the walls.';
const BELTS = 'An inspection found torn belts on two of the eight rollers; they were due to be replaced in June.';
const GLAZE = 'The old glaze would poison the men who worked with the clay.';
const VIEW = 'The old foreman, Ned Garrick, called it the worst winter since the war.';
const SALE = 'The yard makes glazed tiles, which are sold in Wrenby.';
const DEAL = 'Orla Finch rented the drying sheds to the Danish builder Mortensen for 900 crowns.';
const CUSTOM = 'The yard gained two customers in Wrenby.';
const TWO =
  'The old press has never been moved. Its bed is of oak. Tiles were made by hand. Coal came by barge. In 1931 the drying sheds were widened by Orla Finch.';
const CHIMNEY = 'A chimney of 40 metres is to be finished by the end of 2027.';

describe('what a passage says of another thing is withheld', () => {
  test.each([
    ['another code', 'After F4 the kiln has to rest for six hours [1].', KILN, /“F3” where this has “F4”/],
    ['the doer of a relative clause', 'Nils Halvorsen still owns the road and the sheds [1].', LEASE, /of “parish”/],
    ['a figure of another year', 'Brick made up 64% of sales in 2020 [1].', SHARES, /64%|2020/],
    ['another cause', 'The roof fell in on 4 May because of thieves [1].', ROOF, /as the cause/],
    [
      'a cause where none is given',
      'The roof fell in because two rollers had torn belts [1].',
      BELTS,
      /cause|says this/,
    ],
    ['a quality that is a deed of something else', 'The clay is poisonous [1].', GLAZE, /poisonous/],
    ['another doer', 'The bishop called it the worst winter since the war [1].', VIEW, /“bishop”/],
    ['another object before a clause', 'The yard makes glazed bowls [1].', SALE, /bowls/],
    [
      'names turned round',
      'Mortensen rented the drying sheds to Orla Finch for 900 crowns [1].',
      DEAL,
      /other way round/,
    ],
    ['an opposite deed', 'The yard lost two customers in Wrenby [1].', CUSTOM, /gained/],
    ['a plan as done', 'A chimney of 40 metres was finished by the end of 2027 [1].', CHIMNEY, /to be|plan/],
  ])('%s', (_, draft, passage, reason) => {
    const proof = proofOf(draft, passage);
    expect(proof?.fate).toBe('withheld');
    expect(proof?.finding?.reason).toMatch(reason);
  });
});

describe('the same thing said of the same stands', () => {
  test.each([
    ['the same code', 'The kiln has to rest for six hours after F3 [1].', KILN],
    ['the doer of a relative clause', 'The parish still owns the road and the sheds [1].', LEASE],
    ['one of those of whom it is told', 'Nils Halvorsen rebuilt the great kiln in 1921 [1].', GUILD],
    ['a figure of its year', 'In 2018 brick made up 64% of sales [1].', SHARES],
    [
      'the cause in other words',
      'The roof fell in on 4 May, as a result of rain that had softened the walls [1].',
      ROOF,
    ],
    [
      'a quality from a deed of its own',
      'The old glaze was poisonous for the men who worked with the clay [1].',
      GLAZE,
    ],
    [
      'a denial of one sentence joined to another',
      'The old press has never been moved, and in 1931 the drying sheds were widened by Orla Finch [1].',
      TWO,
    ],
    ['the doer by name', 'Ned Garrick called it the worst winter since the war [1].', VIEW],
  ])('%s', (_, draft, passage) => {
    expect(proofOf(draft, passage)?.finding).toBeNull();
  });
});
