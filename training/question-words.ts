/**
 * Makes `src/retrieval/question-words.json`: words that people use in questions though the passage that answers does
 * not hold them ("think", "kind", "happen"), with the share of passages that do. Run with
 * `ASSAY_EVAL_DATA=FOLDER node training/question-words.ts`; FOLDER/qa holds question sets as in docs of the evaluation.
 */
import fs from 'node:fs';
import path from 'node:path';
import { terms } from '../src/domain/words.ts';
import { bestSimilarity } from '../src/retrieval/stem-similarity.ts';
import { understandQuestion } from '../src/retrieval/question.ts';

type Row = { question: string; documentId: string; answerable: boolean; paragraph?: { start: number; end: number } };

const data = process.env['ASSAY_EVAL_DATA'];
if (data === undefined) throw new Error('Set ASSAY_EVAL_DATA to the folder with the evaluation data.');

/** Fewer questions or documents than these say nothing of a word in general. */
const [QUESTIONS, DOCUMENTS] = [10, 5];
/** Words found more often than this are ordinary. */
const ORDINARY = 0.6;
/** Prior of as many further questions, with the mean share of all words found. */
const [PRIOR_COUNT, PRIOR_SHARE] = [10, 0.8];

const seen = new Map<string, { asked: number; found: number; documents: Set<string> }>();
let questions = 0;
for (const set of ['squad-1.1', 'squad-2.0']) {
  const folder = path.join(data, 'qa', set);
  const texts = new Map<string, string>();
  const stems = new Map<string, Set<string>>();
  for (const line of fs.readFileSync(path.join(folder, 'questions.jsonl'), 'utf8').trim().split('\n')) {
    const { question, documentId, answerable, paragraph } = JSON.parse(line) as Row;
    if (!answerable || paragraph === undefined) continue;
    questions++;
    const text = texts.get(documentId) ?? fs.readFileSync(path.join(folder, 'documents', `${documentId}.txt`), 'utf8');
    texts.set(documentId, text);
    const key = `${documentId}@${paragraph.start}`;
    const held = stems.get(key) ?? new Set(terms(text.slice(paragraph.start, paragraph.end)));
    stems.set(key, held);
    for (const term of understandQuestion(question).terms) {
      const counts = seen.get(term) ?? { asked: 0, found: 0, documents: new Set() };
      counts.asked++;
      if (bestSimilarity(term, held) > 0) counts.found++;
      counts.documents.add(documentId);
      seen.set(term, counts);
    }
  }
}

const levels = new Map<string, string[]>();
for (const [stem, { asked, found, documents }] of seen) {
  const share = (found + PRIOR_COUNT * PRIOR_SHARE) / (asked + PRIOR_COUNT);
  if (asked < QUESTIONS || documents.size < DOCUMENTS || share >= ORDINARY || /\d/.test(stem)) continue;
  const level = share.toFixed(2);
  levels.set(level, [...(levels.get(level) ?? []), stem]);
}
const table = Object.fromEntries(
  [...levels].toSorted(([a], [b]) => Number(a) - Number(b)).map(([level, list]) => [level, list.toSorted().join(' ')]),
);
const made = `By training/question-words.ts from ${questions} answerable questions of SQuAD 1.1 and 2.0 (dev, alternate articles).`;
const file = path.join(import.meta.dirname, '..', 'src', 'retrieval', 'question-words.json');
fs.writeFileSync(file, `${JSON.stringify({ made, ordinary: PRIOR_SHARE, found: table }, null, 2)}\n`);
process.stdout.write(`${questions} questions, ${[...levels.values()].flat().length} stems\n`);
