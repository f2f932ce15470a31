import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { candidateDimensions } from '../../src/facts/check/candidate-dimensions.ts';
import { claimedFacts } from '../../src/facts/check/check-claims.ts';
import { createVerifier, verifyAgainst } from '../../src/facts/check/verifier.ts';
import { factsOf } from './extract.ts';

const storeOf = async (facts: Fact[]) => {
  const store = createMemoryStore();
  await store.commitRun(facts.map((fact) => ({ ...fact, origin: 'curated' as const })));
  return store;
};

describe('verify', () => {
  it('looks facts up in the store', async () => {
    const verifier = createVerifier(
      await storeOf(factsOf('The Arden dam is 140 metres high. Membership grew from 400 to 500.')),
    );
    expect((await verifier.verify('The Arden dam is 140 metres high.')).verdict).toBe('supported');
    expect((await verifier.verify('The Arden dam is 160 metres high.')).verdict).toBe('contradicted');
    expect((await verifier.verify('Membership grew by 25 percent.')).verdict).toBe('supported');
  });

  it('finds counts under another noun that says the same', async () => {
    const verifier = createVerifier(await storeOf(factsOf('Orbel Mining has 400 employees.')));
    expect((await verifier.verify('Orbel Mining has 400 workers.')).verdict).toBe('supported');
  });

  it('takes the nouns of a long draft once, not once for each number', async () => {
    const cost = (sentences: number): number => {
      const draft = 'Orbel Mining has 400 workers in 15 mines. '.repeat(sentences);
      const claims = claimedFacts(draft);
      const start = process.cpuUsage().user;
      expect(candidateDimensions(draft, claims)).toContain('count:mine');
      return process.cpuUsage().user - start;
    };
    // five times the draft; quadratic work would be 25 times as much
    expect(cost(1_500)).toBeLessThan(12 * Math.max(cost(300), 50_000));
  });

  it('looks up every part of a long draft', async () => {
    const sentence = (i: number): string =>
      `Mine ${String.fromCharCode(65 + (i % 26))}${'abcde'[i % 5]} number ${i} sold ${100 + i} carts of coal. `;
    const draft = Array.from({ length: 300 }, (_, i) => sentence(i)).join('');
    const verifier = createVerifier(await storeOf(factsOf(draft)));
    const { counts } = await verifier.verify(draft);
    expect(counts.unverified + counts.contradicted).toBe(0);
  });

  it('judges a text that it met before by the facts there are now', async () => {
    const store = await storeOf(factsOf('The Arden dam is 140 metres high.'));
    const verifier = createVerifier(store);
    const text = 'The Arden dam is 140 metres high.';
    const first = await verifier.verify(text);
    expect(first.verdict).toBe('supported');
    expect(await verifier.verify(text)).toEqual(first);
    expect((await verifier.verify(text, { in: 'answer' })).claims[0]?.in).toBe('answer');
    await store.commitRun(
      factsOf('The Arden dam is 160 metres high.').map((fact) => ({ ...fact, origin: 'curated' as const })),
    );
    expect((await verifier.verify(text)).verdict).toBe('contradicted');
  });

  it('keeps to the documents in scope', async () => {
    const verifier = createVerifier(await storeOf(factsOf('The Arden dam is 140 metres high.', { documentId: 'dam' })));
    const text = 'The Arden dam is 140 metres high.';
    expect((await verifier.verify(text, { scope: new Set(['dam']) })).verdict).toBe('supported');
    expect((await verifier.verify(text, { scope: new Set(['other']) })).verdict).toBe('unverified');
  });

  it('takes the facts it is handed as well', async () => {
    const verifier = createVerifier(await storeOf([]));
    const preferred = factsOf('The Arden dam is 140 metres high.');
    expect((await verifier.verify('The Arden dam is 140 metres high.', { preferred })).verdict).toBe('supported');
  });

  it('has no verdict on a text without a number', async () => {
    const verifier = createVerifier(await storeOf([]));
    expect(await verifier.verify('The dam is high.')).toEqual({
      verdict: 'unverified',
      reason: 'no number',
      claims: [],
      counts: { supported: 0, contradicted: 0, unverified: 0 },
    });
  });

  it('takes the worst of several numbers', () => {
    const source = 'The dam is 140 metres high and 3 km long.';
    expect(verifyAgainst('The dam is 140 metres high and 3 km long.', source).verdict).toBe('supported');
    const worst = verifyAgainst('The dam is 140 metres high and 5 km long. It has 12 gates.', source);
    expect(worst.verdict).toBe('contradicted');
    expect(worst.counts).toEqual({ supported: 1, contradicted: 1, unverified: 1 });
  });
});
