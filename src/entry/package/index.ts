/** `assay`: a folder of documents, opened by a program of one's own. */
export type { AnswerEvent } from '../../domain/answer-event.ts';
export type { Answer, AnswerStatus, AskRequest, Citation, Conflict, Notice } from '../../domain/answer.ts';
export type { Claim, Verdict, Verification } from '../../domain/claim.ts';
export { AssayError } from '../../domain/errors.ts';
export type { Filter, SearchResult } from '../../domain/search.ts';
export type { IngestReport } from '../../ports/ingestion.ts';
export type { SearchOptions } from '../../ports/search.ts';
export { type AskSettings, type Corpus, type CorpusSettings, openCorpus } from './open-corpus.ts';
