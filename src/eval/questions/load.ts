import { plain } from '../../domain/plain.ts';
import { contradictions } from './contradictions.ts';
import type { Entry } from './entry.ts';
import type { Expectation } from './expectation.ts';
import { parseYaml } from './parse-yaml.ts';
import { readEntries } from './read-entries.ts';
import { type MistakeAt, refuseAny } from './refuse.ts';
import type { GoldenCase, GoldenTurn, NamedDocument, Suite } from './suite.ts';
import type { Places } from './yaml-places.ts';

/** A questions file: its text (YAML) and the name that errors show. */
export type QuestionFile = { file: string; text: string };

/** Where a file is read, and what is wrong with it so far. */
type Reading = { file: string; places: Places; mistakes: MistakeAt[] };

const namedIn = (expect: Expectation | undefined, path: PropertyKey[], places: Places): NamedDocument[] => {
  const lone = (key: 'citesOnly' | 'conflicts', documents: boolean | string[] = []) =>
    Array.isArray(documents)
      ? documents.map((document, at) => ({ document, place: places.at([...path, key, at]), quote: null }))
      : [];
  const cited = (expect?.cites ?? []).map(({ document, quote }, at) => {
    const placeOf = (key: string) => places.at([...path, 'cites', at, key]);
    return {
      document,
      place: placeOf('document'),
      quote: quote === undefined ? null : { text: quote, place: placeOf('quote') },
    };
  });
  return [...cited, ...lone('citesOnly', expect?.citesOnly), ...lone('conflicts', expect?.conflicts)];
};

const readTurn = (
  { question, asOf, expect }: { question: string; asOf?: string | undefined; expect?: Expectation | undefined },
  path: PropertyKey[],
  { file, places, mistakes }: Reading,
): GoldenTurn => {
  const at = [...path, 'expect'];
  for (const { key, message } of expect === undefined ? [] : contradictions(expect)) {
    const place = key === null ? places.at(at) : places.key(at, key);
    mistakes.push({ file, place, message: `\`${key ?? 'expect'}\` ${message}` });
  }
  return {
    question,
    asOf: asOf ?? null,
    expect: expect ?? null,
    place: places.at([...path, 'question']),
    named: namedIn(expect, at, places),
  };
};

const readCase = (
  { conversation, question, asOf, expect, tags, skip, only }: Entry,
  path: PropertyKey[],
  reading: Reading,
): GoldenCase => {
  const turns =
    conversation?.map((turn, at) => readTurn(turn, [...path, 'conversation', at], reading)) ??
    (question === undefined ? [] : [readTurn({ question, asOf, expect }, path, reading)]);
  const name = turns.map((turn) => turn.question.trim()).join(' → ');
  const { file, places } = reading;
  return { name, turns, tags, skip: skip ?? null, only: only ?? false, file, place: places.at(path) };
};

const EMPTY = 'there is no question in the file; add one such as `- question: …`';

const readFile = ({ file, text }: QuestionFile): { cases: GoldenCase[]; mistakes: MistakeAt[] } => {
  const { data, places } = parseYaml(text, file);
  const { entries, mistakes: wrong, isEmpty } = readEntries(data);
  if (isEmpty) return { cases: [], mistakes: [{ file, place: places.at([]), message: EMPTY }] };
  const mistakes = wrong.map(({ path, key, message }) => ({
    file,
    place: key === undefined ? places.at(path) : places.key(path, key),
    message,
  }));
  const reading = { file, places, mistakes };
  return { cases: entries.map(({ entry, path }) => readCase(entry, path, reading)), mistakes };
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
  const read = files.map(readFile);
  const cases = read.flatMap((one) => one.cases);
  const mistakes = read.flatMap((one) => one.mistakes);
  const seen = new Map<string, GoldenCase>();
  for (const golden of cases) {
    const key = `${plain(golden.name)}\n${golden.turns.map(({ asOf }) => asOf ?? '').join()}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, golden);
    else {
      const where = earlier.file === golden.file ? '' : ` of ${earlier.file}`;
      const message = `the same question as at line ${earlier.place.line}${where}: '${golden.name}'`;
      mistakes.push({ file: golden.file, place: golden.place, message });
    }
  }
  const order = new Map(files.map(({ file }, at) => [file, at]));
  const inFile = (file: string): number => order.get(file) ?? 0;
  refuseAny(
    mistakes.toSorted(
      (a, b) => inFile(a.file) - inFile(b.file) || a.place.line - b.place.line || a.place.column - b.place.column,
    ),
  );
  return { file: name, cases };
};

/** Reads one file of golden questions; see {@link loadSuite}. */
export const loadQuestions = (text: string, { file }: { file: string }): Suite => loadSuite([{ file, text }], file);
