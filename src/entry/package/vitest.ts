import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { AssayError } from '../../domain/errors.ts';
import { failureText, runEvaluation, type Suite } from '../../eval/index.ts';
import { readSuite } from '../cli/eval/read-suite.ts';
import { readConfig } from '../config.ts';
import { type Corpus, type CorpusSettings, openCorpus } from './open-corpus.ts';

export type GoldenTestOptions = CorpusSettings & {
  /** How often each question is asked (1), for models that don't always answer alike. */
  repeat?: number;
  /** The share of the repetitions that has to pass, above 0 to 1 (1). */
  passRate?: number;
  /** Milliseconds that a question may take with all its repetitions (60,000). */
  timeout?: number;
};

type Case = Suite['cases'][number];

const INDEXING_MILLISECONDS = 600_000;
const ASKING_MILLISECONDS = 60_000;

/** Errors of Assay say in their hint what to do, which test reports don't show. */
const withHint = (error: unknown): unknown =>
  error instanceof AssayError ? new Error(error.line, { cause: error }) : error;

/** A failure that points at the question's line. */
const failureAt = ({ file, place }: Case, message: string): Error => {
  const error = new Error(message);
  error.name = 'GoldenAnswer';
  error.stack = `${error.name}: ${message}\n    at ${path.resolve(file)}:${place.line}:${place.column}`;
  return error;
};

/** Asks one question, or one conversation, and throws what `assay eval` would show of its failure. */
const hold = async (golden: Case, corpus: Corpus, { repeat, passRate }: GoldenTestOptions): Promise<void> => {
  const { store: documents, clock } = corpus;
  const suite = { file: golden.file, cases: [golden] };
  const report = await runEvaluation(suite, corpus.forgetfulAsker(), { documents, clock, repeat, passRate });
  for (const failed of report.cases) if (failed.outcome === 'failed') throw failureAt(golden, failureText(failed));
};

const declareTest = (golden: Case, corpus: () => Corpus, options: GoldenTestOptions): void => {
  const { name, turns, skip, only } = golden;
  const [asOf] = turns.map((turn) => turn.asOf);
  const title = asOf == null ? name : `${name} (as of ${asOf})`;
  const ask = () =>
    hold(golden, corpus(), options).catch((error: unknown) => {
      throw withHint(error);
    });
  if (skip !== null) test(title, (context) => context.skip(skip));
  else (only ? test.only : test)(title, { timeout: options.timeout ?? ASKING_MILLISECONDS }, ask);
};

/** Opens the corpus before the tests of a suite; its index is thrown away after them unless `data` says where to keep it. */
const openForTests = (options: CorpusSettings): (() => Corpus) => {
  let corpus: Corpus | undefined;
  let scratch: string | undefined;
  beforeAll(async () => {
    if (options.data === undefined) scratch = await mkdtemp(path.join(tmpdir(), 'assay-golden-'));
    corpus = await openCorpus({ ...options, data: options.data ?? scratch }).catch((error: unknown) => {
      throw withHint(error);
    });
    for (const failure of corpus.ingested.failures) console.warn(`assay: ${failure.path}: ${failure.message}`);
  }, INDEXING_MILLISECONDS);
  afterAll(async () => {
    corpus?.close();
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  });
  return () => {
    if (corpus === undefined) throw new Error('The corpus is not open.');
    return corpus;
  };
};

/**
 * Turns golden questions into tests of vitest, one for each question or conversation, named by what is asked.
 * A mistake in a file fails the suite with file, line and column.
 *
 * @param file a file or a folder of files; `questions.yaml` of the corpus folder when left out
 */
export const goldenTests = (file?: string, options: GoldenTestOptions = {}): void => {
  const folder = options.corpus ?? readConfig(options.environment ?? process.env).corpus;
  describe(file ?? 'golden questions', async () => {
    const { cases } = await readSuite(folder, file).catch((error: unknown) => {
      throw withHint(error);
    });
    const corpus = openForTests({ ...options, corpus: folder });
    const files = Map.groupBy(cases, (golden) => golden.file);
    for (const [name, ofFile] of files) {
      const declare = (): void => {
        for (const golden of ofFile) declareTest(golden, corpus, options);
      };
      if (files.size === 1) declare();
      else describe(path.relative(file ?? folder, name), declare);
    }
  });
};
