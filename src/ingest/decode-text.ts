import { AssayError } from '../domain/errors.ts';

/** The line of the first bytes that are no character. */
const badLine = (content: Uint8Array): number => {
  const text = new TextDecoder().decode(content);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
};

/**
 * UTF-8 bytes as text: a byte-order mark is dropped and CRLF becomes LF, all else stays.
 * @throws AssayError `invalid-document` for other encodings and for binary content.
 */
export const decodeText = (content: Uint8Array): string => {
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff))
    throw new AssayError('invalid-document', 'The file is in UTF-16, not UTF-8.', { hint: 'Save it as UTF-8.' });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(content);
  } catch (cause) {
    throw new AssayError('invalid-document', `The file is not valid UTF-8 in line ${badLine(content)}.`, {
      hint: 'Save it as UTF-8, or give it the extension of its real format.',
      cause,
    });
  }
  // No text holds a null; nearly all other formats do.
  if (text.includes('\0'))
    throw new AssayError('invalid-document', 'The file holds binary data, not text.', {
      hint: 'Give it the extension of its real format.',
    });
  return text.replaceAll('\r\n', '\n');
};
