import type { z } from 'zod';
import { AskRequest, type Answer } from '../../domain/answer.ts';
import type { AnswerEvent } from '../../domain/answer-event.ts';
import type { Verification } from '../../domain/claim.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { SearchRequest, type SearchResult } from '../../domain/search.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { IngestReport } from '../../ports/ingestion.ts';
import type { LanguageModel } from '../../ports/language-model.ts';
import type { SearchOptions } from '../../ports/search.ts';
import { readConfig } from '../config.ts';
import type { NamedEmbeddings } from '../embeddings.ts';
import { openAssay } from '../node.ts';

export type CorpusSettings = {
  /** The folder of documents; in place of ASSAY_CORPUS. */
  corpus?: string | undefined;
  /** The folder that keeps the index; in place of ASSAY_DATA. */
  data?: string | undefined;
  /** All other settings; `process.env` when left out. A `.env` file is read by the command alone. */
  environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** A model of one's own in place of ASSAY_MODEL. */
  languageModel?: LanguageModel | undefined;
  /** Embeddings of one's own, under a name that tells model and version. */
  embeddings?: NamedEmbeddings | undefined;
};

export type AskSettings = {
  /** Is sent the events of the answer while it is made; a promise that it returns is waited for. */
  onEvent?: (event: AnswerEvent) => void | Promise<void>;
  /** Ends the work when nobody waits for the answer any more. */
  signal?: AbortSignal;
};

/** What a question may be: its text, or all that `POST /api/ask` takes. */
type Question = string | z.input<typeof AskRequest>;

const openIndex = async ({ corpus, data, environment = process.env, languageModel, embeddings }: CorpusSettings) => {
  const config = readConfig({
    ...environment,
    ...(corpus === undefined ? {} : { ASSAY_CORPUS: corpus }),
    ...(data === undefined ? {} : { ASSAY_DATA: data }),
  });
  const assay = await openAssay(config, {
    command: 'a program',
    needsLock: true,
    languageModel,
    ...(embeddings === undefined ? {} : { embeddings }),
  });
  try {
    return { assay, ingested: await assay.ingestion.run() };
  } catch (error) {
    assay.close();
    throw error;
  }
};

/**
 * Opens a folder of documents and brings its index in line with it.
 *
 * @throws AssayError `invalid-config` for a wrong setting, `data-in-use` where another process has the data folder
 */
export const openCorpus = async (settings: CorpusSettings = {}) => {
  const { assay, ingested } = await openIndex(settings);
  return {
    /** What the index was made of, with the files that could not be read (`failures`). */
    ingested,
    /** An answer with its citations; every number of it is checked. @throws AssayError `invalid-request` */
    ask: async (question: Question, { onEvent, signal }: AskSettings = {}): Promise<Answer> => {
      const request = parseInput(AskRequest, typeof question === 'string' ? { question } : question, {
        whole: 'The question',
      });
      return assay.asker.ask(request, onEvent, signal === undefined ? {} : { signal });
    },
    /** Passages, best first; ten unless `k` says otherwise. @throws AssayError `invalid-request` */
    search: async (query: string, options: Partial<SearchOptions> = {}): Promise<SearchResult[]> => {
      const { query: text, ...rest } = parseInput(SearchRequest, { query, ...options }, { whole: 'The search' });
      return assay.retriever.search(text, rest);
    },
    /** Checks every number of a text against the documents. */
    verify: (text: string): Promise<Verification> => assay.verifier.verify(text),
    /** Reads what changed in the folder since. */
    update: (): Promise<IngestReport> => assay.ingestion.run(),
    /** What the passages are in: `index` and `documents` of an `AssayVectorStore`. */
    store: assay.store,
    /** What questions are embedded with; for `BuiltinEmbeddings`. */
    embedder: (): Embedder => assay.embedder(),
    /** An asker whose conversations are forgotten, as golden questions need one. */
    forgetfulAsker: assay.forgetfulAsker,
    clock: assay.clock,
    config: assay.config,
    /** Lets others have the data folder. Nothing works after it. */
    close: (): void => assay.close(),
  };
};

export type Corpus = Awaited<ReturnType<typeof openCorpus>>;
