// The claim check: pairs a second, and time over the size of the source, one claim and a whole draft against it.
//   node benchmarks/verify.ts
// Beside it the plainest check there is, a look-up of the claim's digits in the source.
import { verifyAgainst } from '../src/facts/check/verifier.ts';
import { quantile } from './support/statistics.ts';

const NAMES = ['Aldory', 'Brevin', 'Cestra', 'Dunmar', 'Estvale', 'Fornholm', 'Grelland', 'Hartisk'];
const THINGS = ['houses', 'ferries', 'pupils', 'farms', 'turbines', 'bridges', 'vessels', 'clinics'];

/** A source of so many sentences, each with a figure, a share and a year of its own. */
const sourceOf = (sentences: number): string[] =>
  Array.from({ length: sentences }, (_, i) => {
    const name = `${NAMES[i % NAMES.length]}${Math.floor(i / NAMES.length)}`;
    return `${name} had ${1000 + 7 * i} ${THINGS[(i * 3) % THINGS.length]} in ${1990 + (i % 34)}, ${(i % 89) + 1} percent more than a year before.`;
  });

const lookUp = (claim: string, source: string): boolean =>
  (claim.match(/\d[\d,.]*\d|\d/g) ?? []).every((figure) => source.includes(figure));

const timed = (run: () => unknown, rounds: number): number =>
  quantile(
    Array.from({ length: rounds }, () => {
      const began = performance.now();
      run();
      return performance.now() - began;
    }),
    0.5,
  );

const PAIRS = 400;
const pairs = sourceOf(PAIRS).map((source, i) => ({
  source,
  claim: i % 2 === 0 ? source : source.replace(/\d{4}/, '12'),
}));
const check = (): void => {
  for (const { claim, source } of pairs) verifyAgainst(claim, source);
};
check();
console.log(`${Math.round((PAIRS / timed(check, 5)) * 1000)} short pairs a second`);
console.log('source kB | one claim ms | draft of the same size ms | per kB | looking up digits ms');
for (const sentences of [50, 100, 200, 400, 800, 1600]) {
  const lines = sourceOf(sentences);
  const source = lines.join(' ');
  const claim = lines[sentences >> 1] ?? '';
  const size = source.length / 1024;
  const one = timed(() => verifyAgainst(claim, source), 3);
  const draft = timed(() => verifyAgainst(source, source), sentences > 400 ? 1 : 3);
  const plain = timed(() => lookUp(source, source), 3);
  console.log(
    `${size.toFixed(0).padStart(9)} | ${one.toFixed(1).padStart(12)} | ${draft.toFixed(0).padStart(25)} | ${(draft / size).toFixed(1).padStart(6)} | ${plain.toFixed(2).padStart(8)}`,
  );
}
