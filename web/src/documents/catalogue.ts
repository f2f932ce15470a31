import { signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Problem, Result } from '../api/result.ts';
import type { DocumentSummary, IngestChange, KeptSource } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { loadDocuments } from '../sources/documents.ts';
import { documentWords } from '../words/documents.ts';

/** What the last ingests changed, newest first; null until it is known. */
export const changes = signal<IngestChange[] | null>(null);
/** What can be had back, newest first. */
export const kept = signal<KeptSource[]>([]);
/** What was done last, with what undoes it, where something does. */
export const notice = signal<{ text: string; keptId: string | null } | null>(null);
/** Why what was asked for last did not work. */
export const actionProblem = signal<Problem | null>(null);

const PAUSES = { now: 0, soon: 1_500 }; // so that files which end one after the other are looked up once
let timer: number | undefined;

const load = async (): Promise<void> => {
  const [changed, sources] = await Promise.all([api.changes(), api.keptSources(), loadDocuments()]);
  if (changed.ok) changes.value = changed.value.changes;
  if (sources.ok) kept.value = sources.value.sources;
};

/** Looks up anew what there is. */
export const refresh = (when: keyof typeof PAUSES = 'now'): void => {
  if (when === 'soon' && timer !== undefined) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    timer = undefined;
    void load();
  }, PAUSES[when]);
};

const tell = (text: string, keptId: string | null): void => {
  notice.value = { text, keptId };
  announce(text);
};

/** Does something and looks up what there is then; resolves to whether it worked. */
const act = async (work: Promise<Result<unknown>>): Promise<boolean> => {
  const result = await work;
  const problem = result.ok ? null : result.problem;
  actionProblem.value = problem?.code === 'offline' ? { ...problem, detail: documentWords.away } : problem;
  if (actionProblem.value !== null) announce(actionProblem.value.detail);
  await load();
  return result.ok;
};

const keptOf = (documentId: string): string | null =>
  kept.value.find(({ document }) => document.documentId === documentId)?.id ?? null;

export const removeDocument = async ({ documentId, title }: DocumentSummary): Promise<void> => {
  if (await act(api.removeDocument(documentId))) tell(documentWords.deleted(title), keptOf(documentId));
};

/** Says that a document was replaced, with the way back. */
export const tellReplaced = async ({ documentId, title }: DocumentSummary): Promise<void> => {
  await load();
  tell(documentWords.replaced(title), keptOf(documentId));
};

export const restore = async (keptId: string): Promise<void> => {
  const title = kept.value.find(({ id }) => id === keptId)?.document.title ?? '';
  if (await act(api.restoreSource(keptId))) tell(documentWords.restored(title), null);
};

export const forget = async (keptId: string): Promise<void> => {
  notice.value = null;
  await act(api.forgetSource(keptId));
};

export const setTags = (documentId: string, tags: readonly string[]): Promise<boolean> =>
  act(api.setTags(documentId, tags));
