import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { AssayError } from '../domain/errors.ts';
import { contradictions } from './contradictions.ts';
import { type Entry, type Expectation, QuestionFile } from './expectation.ts';
import { plain } from '../domain/plain.ts';
import type { GoldenCase, GoldenTurn, Place, Suite } from './suite.ts';
import { type Places, yamlPlaces } from './yaml-places.ts';

const refuse = (file: string, place: Place, message: string, cause?: unknown): AssayError =>
  new AssayError('invalid-questions', `${file}:${place.line}:${place.column}: ${message}`, { cause });

const explain = (issue: z.core.$ZodIssue, places: Places): { place: Place; message: string } => {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { place: places.key(issue.path, key), message: `unknown key \`${key}\`` };
  }
  const name = issue.path.findLast((step) => typeof step === 'string');
  const message = issue.message.replace(/^Invalid input: /, '');
  return { place: places.at(issue.path), message: name === undefined ? message : `\`${String(name)}\` ${message}` };
};

const parse = (text: string, file: string): { entries: Entry[]; places: Places } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw refuse(file, { line, column: col }, broken.message, broken);
  }
  const places = yamlPlaces(document, lines);
  let data: unknown;
  try {
    data = document.toJS();
  } catch (cause) {
    throw refuse(file, places.at([]), 'the aliases (`*name`) expand to too much; write them out', cause);
  }
  if (data === null || (Array.isArray(data) && data.length === 0))
    throw refuse(file, places.at([]), 'there is no question in the file; add one such as `- question: …`');
  const parsed = QuestionFile.safeParse(data);
  if (parsed.success) return { entries: parsed.data, places };
  const [first, ...others] = parsed.error.issues.map((issue) => explain(issue, places));
  if (first === undefined) throw parsed.error;
  throw refuse(file, first.place, first.message + (others.length === 0 ? '' : ` (and ${others.length} more)`));
};

/**
 * Reads a file of golden questions. Whether the quotes it expects are in the documents is checked by
 * {@link import('./check-quotes.ts').checkQuotes}.
 *
 * @param text YAML: a list of questions and conversations, see {@link Entry}
 * @param options.file the name that errors show
 * @throws AssayError `invalid-questions` with file, line and column: broken YAML, unknown keys, wrong values,
 *   nothing in it, the same question twice, expectations that contradict each other
 */
export const loadQuestions = (text: string, options: { file: string }): Suite => {
  const { file } = options;
  const { entries, places } = parse(text, file);
  const seen = new Map<string, Place>();
  const placeOf = (path: PropertyKey[], key: string | null): Place =>
    key === null ? places.at(path) : places.key(path, key);
  const readTurn = (path: PropertyKey[], question: string, expect: Expectation | undefined): GoldenTurn => {
    const [wrong] = expect === undefined ? [] : contradictions(expect);
    if (wrong !== undefined)
      throw refuse(file, placeOf([...path, 'expect'], wrong.key), `\`${wrong.key ?? 'expect'}\` ${wrong.message}`);
    return { question, expect: expect ?? null, place: places.at([...path, 'question']) };
  };
  const cases = entries.map((entry, index): GoldenCase => {
    const turns =
      entry.conversation?.map((turn, at) => readTurn([index, 'conversation', at], turn.question, turn.expect)) ??
      (entry.question === undefined ? [] : [readTurn([index], entry.question, entry.expect)]);
    const name = turns.map((turn) => turn.question.trim()).join(' → ');
    const place = places.at([index]);
    const earlier = seen.get(plain(name));
    if (earlier !== undefined) throw refuse(file, place, `the same as at line ${earlier.line}: '${name}'`);
    seen.set(plain(name), place);
    return { name, turns, tags: entry.tags, skip: entry.skip ?? null, place };
  });
  return { file, cases };
};
