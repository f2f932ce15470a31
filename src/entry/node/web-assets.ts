import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Asset } from '../../server/dependencies.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../web/dist');

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file of the built web page by the path of its address; null for one that is not there or of no known type. */
export const webAssets = async (address: string): Promise<Asset | null> => {
  const file = path.join(FOLDER, path.normalize(address));
  const contentType = CONTENT_TYPES[path.extname(file)];
  if (contentType === undefined || !file.startsWith(FOLDER + path.sep) || file.includes('\0')) return null;
  const body = await readFile(file).catch(() => null);
  return body === null ? null : { body: new Uint8Array(body), contentType };
};
