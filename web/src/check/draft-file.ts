import { api } from '../api/client.ts';
import { words } from '../words.ts';

/** What the file chooser offers. */
export const ACCEPTED_DRAFTS = '.md,.markdown,.txt,.docx,.html,.pdf';
const LARGEST = 20 * 1_048_576;

type ReadFile = { ok: true; text: string } | { ok: false; problem: string };

const decode = async (file: File): Promise<ReadFile> => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { ok: true, text: text.replaceAll('\r\n', '\n') };
  } catch {
    return { ok: false, problem: words.check.notText(file.name) };
  }
};

/** The text of a file: plain ones are read here, others by the server, which keeps nothing of them. */
export const readDraftFile = async (file: File): Promise<ReadFile> => {
  if (file.size > LARGEST) return { ok: false, problem: words.check.tooLarge(file.name, LARGEST / 1_048_576) };
  if (/\.(md|markdown|txt)$/i.test(file.name)) return decode(file);
  const read = await api.textOf(file);
  return read.ok ? { ok: true, text: read.value.text } : { ok: false, problem: read.problem.detail };
};
