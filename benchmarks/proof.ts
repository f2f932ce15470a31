// The proof of a model's draft: seeded corruptions of true sentences beside faithful rewritings of them, sentences
// paraphrased by hand, and SummEdits. Beside it the plainest proof there is.
//   node benchmarks/proof.ts [--half dev|held] [--bases 400] [--every 1] [--failures FILE]
// Needs ASSAY_EVAL_DATA (SQuAD 1.1 and SummEdits); rules may be fitted on the half `dev` of its articles, never on `held`.
// --failures writes what went wrong.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readBases } from './proof/bases.ts';
import { makeDrafts } from './proof/drafts.ts';
import { readParaphrases } from './proof/paraphrases.ts';
import { assayProof, plainProof, type Prove } from './proof/prove.ts';
import { proveDrafts, report, summary } from './proof/score.ts';
import { scoreSummaries } from './proof/summedits.ts';
import { evaluationFolder } from './support/questions.ts';
import { quantile } from './support/statistics.ts';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'dev' },
    bases: { type: 'string', default: '400' },
    every: { type: 'string', default: '1' },
    failures: { type: 'string' },
  },
});
const every = Number(values.every);
const drafts = makeDrafts(await readBases(), values.half === 'held' ? 'held' : 'dev', Number(values.bases)).filter(
  (_, place) => (place >> 1) % every === 0,
);
const paraphrases = await readParaphrases();
const proofs: Record<string, Prove> = { 'words and digits': plainProof, assay: assayProof };

for (const [name, prove] of Object.entries(proofs)) {
  const { outcomes, times } = proveDrafts(drafts, prove);
  console.log(`${name}: ${drafts.length} drafts, ${outcomes.length} sentences, half ${values.half}`);
  console.log(report(outcomes));
  console.log(
    `  a draft takes ${quantile(times, 0.5).toFixed(1)} ms of the processor, 95 % under ${quantile(times, 0.95).toFixed(1)} ms`,
  );
  const written = new Map([...paraphrases].map(([file, some]) => [file, proveDrafts(some, prove).outcomes]));
  for (const [file, some] of written) console.log(`  by hand, ${file}: ${summary(some)}`);
  for (const set of ['news', 'ectsum'])
    console.log(
      `  summedits ${set}: ${await scoreSummaries(path.join(evaluationFolder(), 'verify/summedits', `${set}.jsonl`), prove, every)}`,
    );
  if (values.failures !== undefined)
    await writeFile(
      values.failures,
      [...outcomes, ...[...written.values()].flat()]
        .filter(({ sentence, isShown }) => sentence.isFaithful !== isShown)
        .map(
          ({ draft, sentence, reason }) =>
            `${sentence.isFaithful ? 'LOST' : 'MISSED'} ${sentence.kind} | ${draft} | ${reason}\n  was ${sentence.source}\n  now ${sentence.text} ${sentence.cites.join(',')}\n`,
        )
        .join(''),
    );
}
