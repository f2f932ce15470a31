import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { checkClaims } from '../../src/facts/check/check-claims.ts';
import { readCuratedFacts } from '../../src/facts/curated-facts.ts';
import { factsOf } from './extract.ts';

const ARTICLE = `President Ama Reyes has ordered a plan for mining lithium salts by December.
Veldia boasts significant reserves of 12 lithium salts, totaling 3.4 million tonnes, according to the Energy Ministry.
The roadmap asks for transport links, including two existing tram tunnels. The new tunnel must be finished by 2031.`;
const FACTS = factsOf(ARTICLE);

const check = (text: string, facts: readonly Fact[] = FACTS, where: Claim['in'] = 'question'): Claim[] =>
  checkClaims(text, { in: where, facts });

const QUESTIONS: [text: string, verdict: Claim['verdict']][] = [
  ['Is it true that the reserves come to 4 million tonnes?', 'contradicted'],
  ['Is it true that the reserves come to 3.4 million tonnes?', 'supported'],
  ['Is the tunnel due by 2032?', 'contradicted'],
  ['Is the tunnel due by 2031?', 'supported'],
  ['Must the plan be ready by December 2030?', 'unverified'],
  ['The plan is due by December.', 'supported'],
  ['Veldia has 3.4 Mt of lithium salts.', 'supported'],
  ["Veldia's reserves are 3,400,000 tonnes.", 'supported'],
  ["Veldia's reserves are 3.4bn kg.", 'supported'],
  ["Veldia's reserves are about 3 million tonnes.", 'supported'],
  ["Veldia's reserves are 3.1 Mt.", 'contradicted'],
  ["Veldia's reserves are 3.4 kt.", 'contradicted'],
  ['Ostria has reserves of 3.4 million tonnes.', 'unverified'],
  ['Veldia has 14 lithium salts.', 'contradicted'],
  ['What would 300 miners do?', 'unverified'],
];

describe('questions and statements on an article', () => {
  it.each(QUESTIONS)('%s %s', (text, verdict) => {
    expect(check(text).map((claim) => claim.verdict)).toEqual([verdict]);
  });
});

describe('claims', () => {
  it('cover the figures of a text in order, with spans in it', () => {
    const text = 'Veldia boasts reserves of 12 lithium salts, totaling 3.4 million tonnes [1].';
    const claims = check(text, FACTS, 'answer');
    expect(claims.map((claim) => claim.text)).toEqual(['12 lithium salts', '3.4 million tonnes']);
    for (const claim of claims) {
      expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
      expect(claim).toMatchObject({ in: 'answer', verdict: 'supported' });
    }
  });

  it('name the figure and who gives it', () => {
    const [claim] = check("Veldia's reserves are 4 million tonnes.");
    expect(claim?.reason).toBe('the sources say 3.4 million tonnes, per the Energy Ministry');
    expect(claim?.facts).toHaveLength(1);
  });

  it('say when they are more precise than the sources', () => {
    const [claim] = check('About 41,200 fans came.', factsOf('Around 40,000 fans came.'));
    expect(claim).toMatchObject({ verdict: 'unverified' });
    expect(claim?.reason).toContain('40,000 fans');
  });

  it('stand word for word, whoever the pronoun is', () => {
    expect(
      check('It must be finished by then, in 2031.', factsOf('It must be finished by then, in 2031.')),
    ).toMatchObject([{ verdict: 'supported' }]);
  });

  it('keep the formula of a derived figure and the facts it was made from', () => {
    const facts = factsOf('Membership grew from 400 to 500.');
    const [claim] = check('Membership grew by a quarter, or 25 percent.', facts).slice(-1);
    expect(claim).toMatchObject({ verdict: 'supported', formula: '(500 − 400) / 400 = 25 %' });
    expect(claim?.facts.toSorted()).toEqual(facts.map(({ id }) => id).toSorted());
  });

  it('that match one of several conflicting facts are supported', () => {
    const facts = [
      ...factsOf('The bridge is 2.4 km long.', { documentId: 'a' }),
      ...factsOf('The bridge is 2.6 km long.', { documentId: 'b' }),
    ];
    expect(check('The bridge is 2.6 km long.', facts)).toMatchObject([{ verdict: 'supported' }]);
    expect(check('The bridge is 2.9 km long.', facts)).toMatchObject([{ verdict: 'contradicted' }]);
  });

  it('do not depend on the order of the facts', () => {
    const texts = QUESTIONS.map(([text]) => text);
    const verdicts = (facts: readonly Fact[]): unknown => texts.map((text) => check(text, facts));
    expect(verdicts(FACTS.toReversed())).toEqual(verdicts(FACTS));
  });
});

describe('curated facts that override', () => {
  const curated = (mode: string): Fact[] =>
    readCuratedFacts(
      `subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\nVeldia,Veldian Republic,reserves,,level,actual,3.6 million tonnes,,,,article,,${mode}`,
      { file: 'facts.csv', documentText: () => ARTICLE },
    );

  it('hide the extracted fact and say so', () => {
    const facts = [...FACTS, ...curated('override')];
    const [claim] = check("Veldia's reserves are 3.4 million tonnes.", facts);
    expect(claim?.verdict).toBe('contradicted');
    expect(claim?.reason).toContain('takes the place of');
    expect(check("Veldia's reserves are 3.6 million tonnes.", facts)).toMatchObject([{ verdict: 'supported' }]);
  });

  it('join it otherwise, and answer to an alias', () => {
    const facts = [...FACTS, ...curated('join')];
    expect(check("Veldia's reserves are 3.4 million tonnes.", facts)).toMatchObject([{ verdict: 'supported' }]);
    expect(check('The Veldian Republic has reserves of 3.6 million tonnes.', facts)).toMatchObject([
      { verdict: 'supported' },
    ]);
  });
});

describe('asOf', () => {
  const rows = [
    ['3.1 million tonnes', '2015', '2019'],
    ['3.6 million tonnes', '2020', ''],
  ].map(([value, from, to]) => `Veldia,,reserves,,level,actual,${value},${from},${to},,article,,join`);
  const facts = readCuratedFacts(
    `subject,aliases,measure,qualifiers,role,modality,value,from,to,attribution,source,quote,mode\n${rows.join('\n')}`,
    { file: 'facts.csv', documentText: () => '' },
  );
  const verdictAt = (text: string, asOf: string): string =>
    checkClaims(text, { in: 'text', facts, asOf }).at(0)?.verdict ?? 'none';

  it('prefers the facts valid then', () => {
    expect(verdictAt("Veldia's reserves are 3.6 million tonnes.", '2022-05-01')).toBe('supported');
    expect(verdictAt("Veldia's reserves are 3.1 million tonnes.", '2022-05-01')).toBe('contradicted');
    expect(verdictAt("Veldia's reserves are 3.1 million tonnes.", '2017-05-01')).toBe('supported');
  });
});
