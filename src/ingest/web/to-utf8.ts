import { AssayError } from '../../domain/errors.ts';

/** How far into a page its own statement of its encoding stands, by the HTML standard. */
const PRESCAN_BYTES = 1_024;

const stated = (content: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(content.subarray(0, PRESCAN_BYTES));
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1] ??
    null
  );
};

const isUtf8 = (content: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(content);
    return true;
  } catch {
    return false;
  }
};

/**
 * Text as UTF-8, whatever its server or it itself says that it is in; UTF-8 stays as it is, whatever is said.
 * @throws AssayError `invalid-document` for an encoding that is unknown, or not the one that is stated.
 */
export const toUtf8 = (content: Uint8Array, charset: string | null): Uint8Array => {
  if (isUtf8(content)) return content;
  const label = charset ?? stated(content) ?? 'windows-1252';
  try {
    return new TextEncoder().encode(new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(content));
  } catch (cause) {
    throw new AssayError('invalid-document', `The text is not readable as ${label.slice(0, 40)}.`, { cause });
  }
};
