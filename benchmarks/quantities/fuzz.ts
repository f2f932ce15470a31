// Looks for input that breaks the quantity reader, the fact extraction or the claim check: grammar of figures, noise and cuts.
//   node benchmarks/quantities/fuzz.ts MINUTES SEED
import fc from 'fast-check';
import { Verification } from '../../src/domain/claim.ts';
import { Fact } from '../../src/domain/fact.ts';
import { factsOfSource, verifyAgainst } from '../../src/facts/check/verifier.ts';
import { compareQuantities } from '../../src/quantities/compare.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { oddTexts } from '../../tests/support/odd-texts.ts';
import { faultsOf } from '../../tests/support/reading-faults.ts';

const fail = (what: string, ...details: readonly unknown[]): never => {
  throw new Error(`${what} ${details.map((detail) => JSON.stringify(detail)).join(' ')}`);
};

/** Milliseconds of processor time that a text of a few hundred characters may take at most, far above what it should. */
const PATIENCE = 500;

const within = <Result>(what: string, action: () => Result): Result => {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  if (user + system > 1000 * PATIENCE) fail(`${what} took ${((user + system) / 1000).toFixed(0)} ms`);
  return result;
};

const properties = {
  'quantities are sound': fc.property(oddTexts, fc.constantFrom(undefined, '2025-11-05'), (text, anchor) => {
    const quantities = within('reading', () => readQuantities(text, anchor === undefined ? {} : { anchor }));
    const [fault] = faultsOf(text, quantities);
    if (fault !== undefined) fail(fault);
  }),
  'comparisons hold': fc.property(oddTexts, oddTexts, (text, other) => {
    const quantities = readQuantities(`${text}\n${other}`).slice(0, 12);
    for (const a of quantities) {
      if (compareQuantities(a, a).relation !== 'equal') fail('not equal to itself', a);
      for (const b of quantities) {
        const [there, back] = [compareQuantities(a, b).relation, compareQuantities(b, a).relation];
        const plain = a.alternatives === undefined && b.alternatives === undefined;
        if (plain && (there === 'equal') !== (back === 'equal')) fail('equal one way', a, b);
      }
    }
  }),
  'facts are sound': fc.property(oddTexts, (text) => {
    for (const fact of within('extraction', () => factsOfSource(text))) {
      const { error } = Fact.safeParse(fact);
      if (error !== undefined) fail(error.message, fact);
      const { start, end } = fact.sourceSpan;
      if (text.slice(start, end) !== fact.quantity.text) fail('fact is not at its span', fact);
    }
  }),
  'verdicts are sound': fc.property(oddTexts, oddTexts, (text, source) => {
    for (const against of [source, text]) {
      const verification = within('check', () => verifyAgainst(text, against));
      const { error } = Verification.safeParse(verification);
      if (error !== undefined) fail(error.message, verification);
      const { counts, claims } = verification;
      if (counts.supported + counts.contradicted + counts.unverified !== claims.length) fail('counts differ', counts);
      for (const { span, text: claimed } of claims)
        if (text.slice(span.start, span.end) !== claimed) fail('claim is not at its span', span, claimed);
    }
  }),
  'the same text gives the same verdict': fc.property(oddTexts, (text) => {
    const [first, second] = [verifyAgainst(text, text), verifyAgainst(text, text)].map((each) => JSON.stringify(each));
    if (first !== second) fail('differs', first, second);
  }),
};

const minutes = Number(process.argv[2] ?? 1);
let seed = Number(process.argv[3] ?? 1);
const began = performance.now();
const share = (60_000 * minutes) / Object.keys(properties).length;
for (const [name, property] of Object.entries(properties)) {
  const until = performance.now() + share;
  let runs = 0;
  const found = new Set<string>();
  while (performance.now() < until) {
    const result = fc.check<unknown[]>(property, {
      seed: seed++,
      numRuns: 2000,
      interruptAfterTimeLimit: until - performance.now(),
    });
    runs += result.numRuns;
    if (!result.failed) continue;
    const [message = ''] = String(result.errorInstance).split('\n');
    const kind = message.replaceAll(/[\d.]+|".*/g, '').slice(0, 60);
    if (found.has(kind)) continue;
    found.add(kind);
    console.log(
      `${name}: ${message.slice(0, 600)}\n  for ${JSON.stringify(result.counterexample)}\n  seed ${result.seed}`,
    );
  }
  console.log(`${name}: ${runs} runs, ${found.size} faults`);
}
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
