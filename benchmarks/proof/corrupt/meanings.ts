import type { Change, Corruption } from './change.ts';

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['increased', 'decreased'],
  ['increase', 'decrease'],
  ['rose', 'fell'],
  ['grew', 'shrank'],
  ['largest', 'smallest'],
  ['highest', 'lowest'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['greater', 'lesser'],
  ['longest', 'shortest'],
  ['oldest', 'youngest'],
  ['oldest', 'newest'],
  ['the most', 'the least'],
  ['more than', 'less than'],
  ['at least', 'at most'],
  ['majority', 'minority'],
  ['before', 'after'],
  ['won', 'lost'],
  ['accepted', 'rejected'],
  ['approved', 'rejected'],
  ['supported', 'opposed'],
  ['allowed', 'forbidden'],
  ['opened', 'closed'],
  ['gained', 'lost'],
  ['northern', 'southern'],
  ['north', 'south'],
  ['eastern', 'western'],
  ['east', 'west'],
  ['public', 'private'],
  ['male', 'female'],
  ['beginning', 'end'],
  ['early', 'late'],
  ['always', 'never'],
];

const matchesOf = (sentence: string, word: string): number[] =>
  [...sentence.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))].map(({ index }) => index);

/** A word of comparison, direction or outcome turned to its opposite. */
export const turnRound: Corruption = (sentence, _base, choose) =>
  choose.pick(
    OPPOSITES.flatMap(([a, b]) =>
      [
        [a, b],
        [b, a],
      ].flatMap(([word = '', by = '']) =>
        // "public and private" turned round says the same.
        (matchesOf(sentence, by).length > 0 ? [] : matchesOf(sentence, word)).map((start): Change => ({
          start,
          end: start + word.length,
          by,
        })),
      ),
    ),
  ) ?? null;

/** "was" made "was not"; the first finite verb that takes it. */
export const deny: Corruption = (sentence, _base, choose) => {
  if (/\b(?:not|no|never|none|nor|neither|without|n't|hardly|only)\b/iu.test(sentence)) return null;
  const at = [
    ...sentence.matchAll(/(?<=\p{L} )(?:was|were|is|are|has been|had been|can|could|will|would|must|may)(?= \p{Ll})/gu),
  ];
  const verb = choose.pick(at.slice(0, 1));
  if (verb === undefined) return null;
  const [first = '', ...rest] = verb[0].split(' ');
  return { start: verb.index, end: verb.index + verb[0].length, by: [first, 'not', ...rest].join(' ') };
};

const ADDITIONS = [
  ', according to the World Bank',
  ', the first of its kind in the world',
  ' because of a shortage of money',
  ', which was widely criticised at the time',
  ' at the request of the local government',
  ', making it the most visited in the region',
  ' with the support of the trade unions',
  ', as later studies confirmed',
];

/** Something that no passage says, tacked on. */
export const addClaim: Corruption = (sentence, _base, choose) => ({
  start: sentence.length - 1,
  end: sentence.length - 1,
  by: choose.pick(ADDITIONS)!,
});
