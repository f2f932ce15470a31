import type { Context } from 'hono';
import { AssayError } from '../../domain/errors.ts';

/** Largest form of files. */
export const UPLOAD_MEBIBYTES = 64;

/** The files of a multipart form, whatever its fields are called. */
export const readFiles = async (context: Context): Promise<[File, ...File[]]> => {
  const form = await context.req.formData().catch((cause: unknown) => {
    throw new AssayError('invalid-request', 'The multipart form cannot be read.', { cause });
  });
  const files = [...form.values()].filter((value) => value instanceof File);
  const [first, ...others] = files;
  if (first === undefined)
    throw new AssayError('invalid-request', 'The form holds no file.', { hint: 'Send the sources as its "files".' });
  return [first, ...others];
};

export const bytes = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
