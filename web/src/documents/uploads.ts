import { computed, signal } from '@preact/signals';
import { MAX_DOCUMENT_BYTES } from '../../../src/domain/limits.ts';
import { api } from '../api/client.ts';
import type { Problem, Result } from '../api/result.ts';
import type { DocumentSummary } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { watchServer } from '../app/server-status.ts';
import { documents } from '../sources/documents.ts';
import { documentWords } from '../words/documents.ts';
import { refresh, tellReplaced } from './catalogue.ts';
import type { NamedFile } from './dropped-files.ts';
import { sendFile, type SendProgress } from './send.ts';
import { sizeInWords } from './size-words.ts';

/** What the server says of a page of the web beside its summary. */
type Added = DocumentSummary & { outcome?: string };

type Outcome = 'done' | 'replaced' | 'unchanged' | 'exists' | 'failed';

/** A file, or a page of the web, on its way into the index. */
export type Upload = {
  key: number;
  path: string;
  /** Null: what the address `path` leads to. */
  file: File | null;
  /** The document whose place it takes. */
  replaces: string | null;
  phase: 'waiting' | SendProgress['phase'] | Outcome;
  done: number;
  total: number;
  problem: Problem | null;
  document: DocumentSummary | null;
};

const AT_ONCE = 2; // one is sent while the other is read

/** Oldest first; kept when another page is opened. */
export const uploads = signal<Upload[]>([]);
/** Whether the server is away, so that all wait for it. */
export const isHeld = signal(false);

const OVER: ReadonlySet<Upload['phase']> = new Set(['done', 'replaced', 'unchanged', 'exists', 'failed']);
export const isOver = ({ phase }: Upload): boolean => OVER.has(phase);
export const isBusy = computed(() => uploads.value.some((upload) => !isOver(upload)));

let lastKey = 0;
const running = new Map<number, AbortController>();

const change = (key: number, patch: Partial<Upload>): void => {
  uploads.value = uploads.value.map((upload) => (upload.key === key ? { ...upload, ...patch } : upload));
};

const fail = (key: number, problem: Problem): void => {
  if (problem.code === 'already-exists') return change(key, { phase: 'exists', problem: null });
  if (problem.code !== 'offline') return change(key, { phase: 'failed', problem });
  // The file is still here: it is sent again from its beginning.
  change(key, { phase: 'waiting', done: 0, total: 0 });
  if (isHeld.value) return;
  isHeld.value = true;
  watchServer(() => {
    isHeld.value = false;
    refresh();
    start();
  });
};

const outcomeOf = (
  { replaces, path }: Upload,
  { outcome }: Added,
  before: readonly DocumentSummary[] | null,
): Outcome => {
  if (replaces !== null || outcome === 'superseded') return 'replaced';
  if (outcome === 'unchanged') return 'unchanged';
  return before?.some((document) => document.path === path) === true ? 'unchanged' : 'done';
};

const send = (upload: Upload, stop: AbortSignal): Promise<Result<Added>> => {
  const { key, file, path, replaces } = upload;
  if (file === null) return api.addPage(path);
  return sendFile({ file, path, replaces }, (progress) => change(key, progress), stop);
};

const run = async (upload: Upload): Promise<void> => {
  const controller = new AbortController();
  running.set(upload.key, controller);
  change(upload.key, { phase: upload.file === null ? 'parsing' : 'sending', problem: null });
  const before = documents.value;
  const result = await send(upload, controller.signal);
  running.delete(upload.key);
  if (result.ok) {
    const phase = outcomeOf(upload, result.value, before);
    change(upload.key, { phase, document: result.value });
    if (phase === 'replaced') void tellReplaced(result.value);
    else refresh('soon');
  } else if (!controller.signal.aborted) fail(upload.key, result.problem);
  start();
};

const start = (): void => {
  if (isHeld.value) return;
  for (const upload of uploads.value) {
    if (running.size >= AT_ONCE) return;
    if (upload.phase === 'waiting' && !running.has(upload.key)) void run(upload);
  }
  if (running.size > 0 || uploads.value.length === 0) return;
  refresh();
  const failed = uploads.value.filter(({ phase }) => phase === 'failed' || phase === 'exists').length;
  announce(
    failed === 0 ? documentWords.overall(uploads.value.length, uploads.value.length) : documentWords.failedOf(failed),
  );
};

/** What is wrong with a file that can be told before it is sent. */
const fault = ({ size }: File): string | null => {
  if (size === 0) return documentWords.empty;
  return size > MAX_DOCUMENT_BYTES ? documentWords.tooLarge(sizeInWords(size), sizeInWords(MAX_DOCUMENT_BYTES)) : null;
};

const queued = (file: File | null, path: string, replaces: string | null): Upload => {
  lastKey += 1;
  const detail = file === null ? null : fault(file);
  const problem = detail === null ? null : { code: 'refused', detail };
  const phase = problem === null ? 'waiting' : 'failed';
  return { key: lastKey, path, file, replaces, phase, done: 0, total: 0, problem, document: null };
};

/** Adds files in the order they come; of one path that is under way already, the new file takes the place. */
export const addFiles = (files: readonly NamedFile[], replaces: string | null = null): void => {
  const paths = new Set(files.map(({ path }) => path));
  uploads.value = [
    ...uploads.value.filter((upload) => !(paths.has(upload.path) && (isOver(upload) || upload.phase === 'waiting'))),
    ...files.map(({ file, path }) => queued(file, path, replaces)),
  ];
  start();
};

/** Adds what an address of the web leads to. */
export const addPage = (url: string): void => {
  uploads.value = [...uploads.value, queued(null, url, null)];
  start();
};

export const again = ({ key }: Upload, patch: Partial<Upload> = {}): void => {
  change(key, { ...patch, phase: 'waiting', done: 0, total: 0, problem: null });
  start();
};

/** Adds a file beside the one of the same name: `report (2).md`. */
export const keepBoth = (upload: Upload): void => {
  const taken = new Set([...(documents.value ?? []), ...uploads.value].map(({ path }) => path));
  const [, stem = '', extension = ''] = /^(.*?)(\.[^./]+)?$/s.exec(upload.path) ?? [];
  let path = upload.path;
  for (let count = 2; taken.has(path); count++) path = `${stem} (${count})${extension}`;
  again(upload, { path });
};

/** Sends a file in the place of the document of the same name. */
export const replaceIt = (upload: Upload): void => {
  const existing = documents.value?.find(({ path }) => path === upload.path);
  if (existing !== undefined) again(upload, { replaces: existing.documentId });
};

export const leaveOut = ({ key }: Upload): void => {
  running.get(key)?.abort();
  uploads.value = uploads.value.filter((upload) => upload.key !== key);
};

/** Takes those that wait off the list; what the server has begun goes on. */
export const stopWaiting = (): void => {
  uploads.value = uploads.value.filter(({ phase }) => phase !== 'waiting');
};

export const clearOver = (): void => {
  uploads.value = uploads.value.filter((upload) => !isOver(upload));
};

addEventListener('beforeunload', (event) => {
  if (isBusy.value) event.preventDefault();
});
