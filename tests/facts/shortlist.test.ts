import { describe, expect, it } from 'vitest';
import { claimedFacts, factTableFor } from '../../src/facts/check/check-claims.ts';
import { shortlistOf } from '../../src/facts/check/shortlist.ts';
import { factsOfSource, verifyAgainst } from '../../src/facts/check/verifier.ts';

const TOWNS = ['Al', 'Bre', 'Ces', 'Dun', 'Est', 'Forn', 'Grel', 'Har'].flatMap((first) =>
  ['bek', 'dam', 'fos', 'gun', 'hilt', 'kop', 'lun', 'mok', 'nar', 'pol'].flatMap((middle) =>
    ['gat', 'burg', 'holm', 'wick'].map((last) => `${first}${middle}${last}`),
  ),
);
const GOODS = ['ferries', 'pupils', 'farms', 'turbines', 'bridges'];

/** Sentences that share all but the name and the thing counted. */
const source = TOWNS.map(
  (town, i) => `${town} had ${1_000 + 7 * i} ${GOODS[i % GOODS.length]} in ${1990 + (i % 30)}.`,
).join(' ');
const sentences = source
  .match(/[^.]+\./g)!
  .map((sentence) => sentence.trim())
  .filter((_, i) => i % 40 === 0);

describe('a claim before many facts', () => {
  it('is held against few of them', () => {
    const [claim] = claimedFacts('Dunmokholm had 1,553 bridges in 2009.');
    const table = factTableFor([claim!], { facts: factsOfSource(source), source });
    expect(table.facts.length).toBeGreaterThan(500);
    expect(table.comparable(claim!).length).toBeLessThan(100);
  });

  it('is held against the same ones, whether the claims are known before or not', () => {
    const facts = factsOfSource(source);
    const claims = claimedFacts(sentences.slice(0, 3).join(' ').replaceAll('had', 'sold'));
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims) expect(shortlistOf(facts, claims)(claim)).toEqual(shortlistOf(facts)(claim));
  });

  it('meets the one that gives its figure', () => {
    for (const sentence of sentences) expect(verifyAgainst(sentence, source).verdict).toBe('supported');
  });

  it('meets the one that gives another', () => {
    const told = sentences.filter((sentence) => {
      const { reason } = verifyAgainst(sentence.replace(/had \d+/, 'had 31'), source);
      return reason.endsWith(`the sources say ${/had (\d+ \w+)/.exec(sentence)?.[1]}`);
    });
    expect(told.length).toBeGreaterThan(0.8 * sentences.length);
  });
});
