import { AssayError } from '../../domain/errors.ts';
import type { FetchRequest } from '../../ports/fetcher.ts';
import type { Reply } from './follow.ts';

export const tooLarge = (maxBytes: number): AssayError =>
  new AssayError('payload-too-large', `What is there is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`, {
    hint: 'Download it and add the part that matters.',
  });

/** The body of a reply; given up as soon as it is longer than it may be, whatever length it claims. */
export const readBody = async (
  { header, body }: Reply,
  { maxBytes }: Pick<FetchRequest, 'maxBytes'>,
): Promise<Uint8Array> => {
  if (Number(header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  const content = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.length;
  }
  return content;
};
