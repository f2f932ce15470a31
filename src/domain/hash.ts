import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes or of a text's UTF-8, in hex; synchronous, and the same on every runtime. */
export const hash = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** SHA-256 of bytes in hex, beside other work: the same as {@link hash}, for files. */
export const hashOfBytes = async (content: Uint8Array): Promise<string> => {
  // Files are never read into shared memory, which WebCrypto would refuse.
  const bytes = content as Uint8Array<ArrayBuffer>;
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

/** Short id derived from content: `prefix` and 16 hex digits; parts are joined unambiguously. */
export const contentId = (prefix: string, ...parts: (string | number)[]): string =>
  `${prefix}${hash(JSON.stringify(parts)).slice(0, 16)}`;
