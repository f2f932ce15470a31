/**
 * Writes what the reader's network is fitted on to FOLDER: `words.txt`, `made.bin` (questions made of sentences of open texts, `TEXTS/*.jsonl.gz`) and `asked.bin`
 * (SQuAD's). Run with `ASSAY_EVAL_DATA=DATA node training/reader-network/export-questions.ts TEXTS FOLDER`, then fit.py.
 */
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../models/builtin-embedding.json' with { type: 'json' };
import { readEmbeddingTable } from '../../src/adapters/models/embedding-table.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { LIKELIHOOD_FEATURES } from '../../src/answer/reading/sentence-likelihood.ts';
import { spanCandidates } from '../../src/answer/reading/span-candidates.ts';
import { treesScore } from '../../src/domain/boosted-trees.ts';
import { createRandom } from '../../src/domain/seeded-random.ts';
import { isSame } from '../answer-agreement.ts';
import { fitSentences, gatherItems, halfOf, rankItem } from '../answer-models.ts';
import { createParaphraser } from '../paraphrase.ts';
import { readQuestionSet } from '../question-sets.ts';
import { drawMadeQuestions } from './draw-made-questions.ts';
import { createRecordFile, type LabelledSpan } from './records.ts';
import { commonWords, readSources, sectionDrawer } from './sections.ts';

const [texts, folder] = process.argv.slice(2);
if (texts === undefined || folder === undefined) throw new Error('Usage: node export-questions.ts TEXTS FOLDER');

const MADE = 120_000;
const SENTENCES = 4;
const FOLDS = 3;
const SEED = 11;
/** Sections whose words a made question may be said in. */
const WORDED_BY = 3_000;

fs.mkdirSync(folder, { recursive: true });
const sources = readSources(texts);
const common = commonWords(sources);
fs.writeFileSync(path.join(folder, 'words.txt'), common.join('\n'));
const surfaces = new Map(common.map((word, i) => [word, i + 1]));
const weights = fs.readFileSync(path.join(import.meta.dirname, '../../models/builtin-embedding.bin'));
const table = await readEmbeddingTable(new Uint8Array(weights), manifest.sha256);

const random = createRandom(SEED);
const drawSection = sectionDrawer(sources, random);
const reword = await createParaphraser(Array.from({ length: WORDED_BY }, () => drawSection().text));
const made = createRecordFile(path.join(folder, 'made.bin'), table, surfaces);
const embedder = await loadBuiltinEmbedder();
for (const { question, sentences, nearness } of drawMadeQuestions(MADE, { drawSection, reword, random, embedder }))
  made.write(2, question, sentences, nearness);
made.close();
process.stdout.write(`${MADE} questions made\n`);

const set = readQuestionSet('squad-1.1');
const items = await gatherItems(set);
const ids = [...new Set(items.map(({ documentId }) => documentId))];
const halves = halfOf(ids);
const foldOf = new Map(ids.map((id, i) => [id, i % FOLDS]));
const asked = createRecordFile(path.join(folder, 'asked.bin'), table, surfaces);
for (let fold = 0; fold < FOLDS; fold++) {
  const trees = fitSentences(
    items.filter(({ documentId }) => foldOf.get(documentId) !== fold),
    [],
  );
  const score = treesScore(trees, LIKELIHOOD_FEATURES);
  for (const item of items.filter(({ documentId }) => foldOf.get(documentId) === fold)) {
    const isRight = new Map(item.candidates.map(({ sentence }, i) => [sentence, item.right[i]!]));
    const labelled = rankItem(item, score)
      .slice(0, SENTENCES)
      .map((candidate) => {
        const label = isRight.get(candidate.sentence) === true ? 2 : 1;
        const spans = spanCandidates(candidate.sentence).map(({ first, last, text }): LabelledSpan => ({
          first,
          last,
          label: item.answers.some((answer) => isSame(answer, text)) ? label : 0,
        }));
        return { candidate, spans };
      });
    asked.write(halves.get(item.documentId) === 'a' ? 0 : 1, item.question, labelled, item.nearness);
  }
}
asked.close();
process.stdout.write(`${items.length} questions of SQuAD\n`);
