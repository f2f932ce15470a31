import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Verification } from '../../src/domain/claim.ts';
import { Fact } from '../../src/domain/fact.ts';
import { factsOfSource, verifyAgainst } from '../../src/facts/check/verifier.ts';
import { oddTexts } from '../support/odd-texts.ts';

describe('any text', () => {
  it('gives facts of the shape, each at its span', () => {
    fc.assert(
      fc.property(oddTexts, (text) => {
        for (const fact of factsOfSource(text)) {
          expect(Fact.safeParse(fact).error).toBeUndefined();
          expect(text.slice(fact.sourceSpan.start, fact.sourceSpan.end)).toBe(fact.quantity.text);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is checked against any other: a verdict for every claim, each at its span, the same each time', () => {
    fc.assert(
      fc.property(oddTexts, oddTexts, (text, source) => {
        const verification = verifyAgainst(text, source);
        expect(Verification.safeParse(verification).error).toBeUndefined();
        const { counts, claims } = verification;
        expect(counts.supported + counts.contradicted + counts.unverified).toBe(claims.length);
        for (const claim of claims) expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
        expect(JSON.stringify(verifyAgainst(text, source))).toBe(JSON.stringify(verification));
      }),
      { numRuns: 150 },
    );
  });
});

describe('huge input', () => {
  const PIECES: [name: string, piece: string][] = [
    ['prose', 'The port of Arden shipped 28.7 million tonnes in 2026. '],
    ['digits', '1234567890'],
    ['figures', '12 '],
    ['a table', '| Arden | 28.7 | 12 % |\n'],
    ['brackets', '('],
    ['clauses', 'It rose by 5 %, '],
    ['capitals', 'Orbel '],
    ['lists', '1 and 2 and '],
  ];

  /** Microseconds of this process alone, the lesser of two runs: what else the machine does is not counted. */
  const time = (text: string): number =>
    Math.min(
      ...[0, 1].map(() => {
        const began = process.cpuUsage().user;
        factsOfSource(text);
        return process.cpuUsage().user - began;
      }),
    );

  it.each(PIECES)('reads facts from %s in linear time', (_name, piece) => {
    const size = 4000;
    const small = time(piece.repeat(Math.ceil(size / piece.length)));
    const large = time(piece.repeat(Math.ceil((8 * size) / piece.length)));
    // eight times the text; quadratic time would be 64 times as long
    expect(large).toBeLessThan(30 * small + 3_000_000);
  });
});
