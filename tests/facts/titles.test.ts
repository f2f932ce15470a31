import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/facts/check/check-claims.ts';
import { factsOf } from './extract.ts';

const REPORT = `Revenue rose by 6% to £418.6 million (2023: £394.9 million). Net debt stood at £88.1 million.
Marling Stores, a customer, earned £52 million. The fleet has 40 lorries. Staff costs came to £71 million.`;

const verdictsOf = (claim: string, title = 'Tarn & Voss plc: annual report 2024'): string[] =>
  checkClaims(claim, { in: 'text', facts: factsOf(REPORT, { title }) }).map(({ verdict }) => verdict);

describe('a document that its title says is on somebody', () => {
  it.each([
    'Tarn & Voss had net debt of £88.1 million.',
    'Tarn & Voss reported revenue of £418.6m in 2024.',
    'Revenue grew 6% in 2024.',
  ])('states what it leaves unsaid of whom: %s', (claim) =>
    expect(new Set(verdictsOf(claim))).toEqual(new Set(['supported'])),
  );

  it.each(['Tarn & Voss had net debt of £98.1 million.', 'Tarn & Voss reported revenue of £481.6m in 2024.'])(
    'denies another figure of the same: %s',
    (claim) => expect(verdictsOf(claim)).toContain('contradicted'),
  );

  it.each([
    'Orla Mills had net debt of £88.1 million.',
    'Tarn & Voss earned £52 million.',
    'Tarn & Voss had net debt of £88.1 million in 2022.',
  ])('says nothing of others, of other years or of whom it names besides: %s', (claim) =>
    expect(verdictsOf(claim)).not.toContain('supported'),
  );

  it('is on no year where the title gives a fiscal one', () =>
    expect(verdictsOf('Revenue grew 6% in 2024.', 'Tarn & Voss plc: results for fiscal 2024')).toContain('unverified'));
});
