/** Formats that are read, by file extension in lower case. */
const FORMATS = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  csv: 'csv',
  xlsx: 'xlsx',
} as const;

export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** Files at the root of the corpus that are not sources. */
export const CURATED_FACTS_PATH = 'facts.csv';
export const QUESTIONS_PATH = 'questions.yaml';

export const SUPPORTED_EXTENSIONS = Object.keys(FORMATS).map((extension) => `.${extension}`);

/** Path without its extension, and the extension in lower case without a dot ('' when there is none). */
export const splitExtension = (path: string): { stem: string; extension: string } => {
  const dot = path.lastIndexOf('.');
  const name = path.lastIndexOf('/') + 1;
  if (dot <= name) return { stem: path, extension: '' };
  return { stem: path.slice(0, dot), extension: path.slice(dot + 1).toLowerCase() };
};

/** Format of a corpus path; null when it is not a source. */
export const formatOf = (path: string): Format | null => {
  if (path === CURATED_FACTS_PATH || path === QUESTIONS_PATH) return null;
  const { extension } = splitExtension(path);
  return Object.hasOwn(FORMATS, extension) ? FORMATS[extension as keyof typeof FORMATS] : null;
};
