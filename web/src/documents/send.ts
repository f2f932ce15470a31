import { offline, toProblem, type Result } from '../api/result.ts';
import { splitEvents } from '../../../src/client/server-sent-events.ts';
import type { DocumentSummary } from '../api/types.ts';

/** How far a file is: bytes while it is sent, passages while it is read. */
export type SendProgress = {
  phase: 'sending' | 'queued' | 'parsing' | 'facts' | 'embedding' | 'storing';
  done: number;
  total: number;
};

type Report = DocumentSummary | { documents: DocumentSummary[]; failures: { path: string; message: string }[] };

const toResult = (report: Report): Result<DocumentSummary> => {
  if (!('documents' in report)) return { ok: true, value: report };
  const [document] = report.documents;
  return document === undefined ? { ok: false, problem: toProblem(null) } : { ok: true, value: document };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Sends a file under a path of the corpus and resolves when it is indexed or refused. The server tells how far it is
 * while the response comes. Of what the browser offers, only XMLHttpRequest tells how much of a body is sent.
 */
export const sendFile = (
  { file, path, replaces }: { file: File; path: string; replaces: string | null },
  onProgress: (progress: SendProgress) => void,
  signal: AbortSignal,
): Promise<Result<DocumentSummary>> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    let read = 0;
    const readEvents = (): void => {
      const { events, length } = splitEvents(request.responseText.slice(read));
      read += length;
      for (const { event, data } of events) {
        const value = parsed(data);
        if (event === 'progress') {
          const { stage, done, total } = value as { stage: SendProgress['phase']; done: number; total: number };
          onProgress({ phase: stage, done, total });
        } else if (event === 'done') resolve(toResult(value as Report));
        else if (event === 'error') resolve({ ok: false, problem: toProblem(value) });
      }
    };
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ phase: 'sending', done: loaded, total }),
    );
    request.upload.addEventListener('load', () => onProgress({ phase: 'queued', done: 0, total: 0 }));
    request.addEventListener('progress', () => {
      if (request.status < 400) readEvents();
    });
    request.addEventListener('load', () => {
      if (request.status < 400) readEvents();
      else resolve({ ok: false, problem: toProblem(parsed(request.responseText), request.status) });
    });
    // Also where the events ended before the last: what is resolved stays so.
    request.addEventListener('loadend', () => resolve({ ok: false, problem: offline }));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('files', file, path);
    if (replaces === null) request.open('POST', '/api/documents');
    else request.open('PUT', `/api/documents/${encodeURIComponent(replaces)}`);
    request.setRequestHeader('accept', 'text/event-stream');
    request.send(form);
  });
