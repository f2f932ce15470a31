import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CalendarDate } from '../domain/date.ts';
import { AssayError } from '../domain/errors.ts';
import type { ParsedMetadata } from './parsed.ts';

/** A day, or a moment of which the day is kept as written. */
export const PublicationDate = z
  .string({ error: 'is not a date written as YYYY-MM-DD' })
  .transform((text) => text.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ][\d:.,+Zz -]*$/, '$1'))
  .pipe(CalendarDate);

const OneLine = z
  .string({ error: 'is not a text; put it in quotes' })
  .max(1_000, { error: 'is longer than 1,000 characters' })
  .transform((text) => text.replace(/\s+/g, ' ').trim());

/** What front matter may say of its document. */
export const FrontMatter = z.object({
  title: OneLine.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'is not an http or https address' }).nullish(),
  publishedAt: PublicationDate.nullish(),
  /** The publication's date as many sites name it; what is no date says nothing. */
  date: PublicationDate.nullish().catch(null),
  tags: z
    .union([OneLine.transform((tag) => [tag]), z.array(OneLine).max(100)], { error: 'is not a list of texts' })
    .nullish(),
});

const MAX_FRONT_MATTER = 20_000;

/** What is read: how it is called, and what to do where it is wrong. */
type Named = { what: string; hint: string };

const FRONT_MATTER: Named = { what: 'The front matter', hint: 'Correct it, or take the lines between --- out.' };

const invalid = (message: string, { what, hint }: Named = FRONT_MATTER, cause?: unknown): AssayError =>
  new AssayError('invalid-document', `${what} ${message}.`, { hint, ...(cause === undefined ? {} : { cause }) });

const readYaml = (source: string, named: Named): unknown => {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: 'core', lineCounter, prettyErrors: false });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined)
    throw invalid(`is not valid YAML in line ${lineCounter.linePos(problem.pos[0]).line + 1}`, named, problem);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw invalid('uses aliases, which are not read', named, cause);
  }
};

/**
 * The fields of a YAML mapping, read as data only: no tags, no aliases, no code; null for a text, which is no mapping.
 * @throws AssayError `invalid-document` that names the line or the field.
 */
export const readFields = <Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  named: Named = FRONT_MATTER,
): z.infer<Schema> | null => {
  const value = readYaml(source, named) ?? {};
  if (typeof value === 'string') return null;
  if (typeof value !== 'object' || Array.isArray(value))
    throw invalid('is not a list of fields such as "title: …"', named);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  throw invalid(`is wrong: "${issue.path.join('.')}" ${issue.message}`, named);
};

/**
 * Splits YAML front matter off a text and reads it as data only: no tags, no aliases, no code. Keys other than `title`,
 * `url`, `publishedAt` (or `date`) and `tags` are left alone. `bodyStart` is where the text goes on.
 * @throws AssayError `invalid-document` that names the line or the field.
 */
export const splitFrontMatter = (text: string): { metadata: ParsedMetadata; bodyStart: number } => {
  const none: ParsedMetadata = { title: null, url: null, publishedAt: null, tags: [] };
  const opening = /^---([^\n]*)\n/.exec(text);
  if (opening === null) return { metadata: none, bodyStart: 0 };
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(opening[0].length - 1, MAX_FRONT_MATTER));
  const language = opening[1]!.trim();
  if (language !== '' && /^[a-z]+$/i.test(language) && closing !== null)
    throw invalid(`is marked "${language}"; only YAML is read`);
  if (language !== '' || closing === null) return { metadata: none, bodyStart: 0 };
  const source = text.slice(opening[0].length, opening[0].length - 1 + closing.index);
  const bodyStart = opening[0].length - 1 + closing.index + closing[0].length;
  const fields = readFields(source, FrontMatter);
  // A text between two rules is prose, not front matter.
  if (fields === null) return { metadata: none, bodyStart: 0 };
  const { title, url, publishedAt, date, tags } = fields;
  return {
    metadata: { title: title || null, url: url ?? null, publishedAt: publishedAt ?? date ?? null, tags: tags ?? [] },
    bodyStart,
  };
};
