import { plain } from '../../domain/plain.ts';
import { contradictions } from './contradictions.ts';
import type { Entry } from './entry.ts';
import type { Expectation } from './expectation.ts';
import { parseYaml, refuse } from './parse-yaml.ts';
import { readEntries } from './read-entries.ts';
import type { GoldenCase, GoldenTurn, Suite } from './suite.ts';
import type { Places } from './yaml-places.ts';

/** A questions file: its text (YAML) and the name that errors show. */
export type QuestionFile = { file: string; text: string };

const readTurn = (
  { question, asOf, expect }: { question: string; asOf?: string | undefined; expect?: Expectation | undefined },
  path: PropertyKey[],
  file: string,
  places: Places,
): GoldenTurn => {
  const [wrong] = expect === undefined ? [] : contradictions(expect);
  if (wrong !== undefined) {
    const at = [...path, 'expect'];
    const place = wrong.key === null ? places.at(at) : places.key(at, wrong.key);
    throw refuse(file, place, `\`${wrong.key ?? 'expect'}\` ${wrong.message}`);
  }
  return { question, asOf: asOf ?? null, expect: expect ?? null, place: places.at([...path, 'question']) };
};

const readCase = (entry: Entry, path: PropertyKey[], file: string, places: Places): GoldenCase => {
  const { question, conversation, asOf, expect, tags, skip, only } = entry;
  const turns =
    conversation?.map((turn, at) => readTurn(turn, [...path, 'conversation', at], file, places)) ??
    (question === undefined ? [] : [readTurn({ question, asOf, expect }, path, file, places)]);
  const name = turns.map((turn) => turn.question.trim()).join(' → ');
  return { name, turns, tags, skip: skip ?? null, only: only ?? false, file, place: places.at(path) };
};

const readFile = ({ file, text }: QuestionFile): GoldenCase[] => {
  const { data, places } = parseYaml(text, file);
  const { entries, mistakes, isEmpty } = readEntries(data);
  if (isEmpty) throw refuse(file, places.at([]), 'there is no question in the file; add one such as `- question: …`');
  const [first, ...others] = mistakes;
  if (first !== undefined) {
    const place = first.key === undefined ? places.at(first.path) : places.key(first.path, first.key);
    throw refuse(file, place, first.message + (others.length === 0 ? '' : ` (and ${others.length} more)`));
  }
  return entries.map(({ entry, path }) => readCase(entry, path, file, places));
};

/**
 * Reads files of golden questions as one suite. Whether the quotes they expect are in the documents is checked by
 * {@link import('./check-quotes.ts').checkQuotes}.
 *
 * @param name what the suite is called: the file, or the folder that the files are in
 * @throws AssayError `invalid-questions` with file, line and column: broken YAML, unknown keys, wrong values,
 *   nothing in it, the same question twice, expectations that contradict each other
 */
export const loadSuite = (files: readonly QuestionFile[], name: string): Suite => {
  const cases = files.flatMap(readFile);
  const seen = new Map<string, GoldenCase>();
  for (const golden of cases) {
    const key = `${plain(golden.name)}\n${golden.turns.map(({ asOf }) => asOf ?? '').join()}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const where = earlier.file === golden.file ? '' : ` of ${earlier.file}`;
      throw refuse(golden.file, golden.place, `the same as at line ${earlier.place.line}${where}: '${golden.name}'`);
    }
    seen.set(key, golden);
  }
  return { file: name, cases };
};

/** Reads one file of golden questions; see {@link loadSuite}. */
export const loadQuestions = (text: string, { file }: { file: string }): Suite => loadSuite([{ file, text }], file);
