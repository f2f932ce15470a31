import { LineCounter, parseDocument } from 'yaml';
import { AssayError } from '../../domain/errors.ts';
import type { Place } from './suite.ts';
import { type Places, yamlPlaces } from './yaml-places.ts';

/** The error for a mistake in a questions file. */
export const refuse = (file: string, place: Place, message: string, cause?: unknown): AssayError =>
  new AssayError('invalid-questions', `${file}:${place.line}:${place.column}: ${message}`, { cause });

/**
 * The data of a YAML text with the places of its values.
 *
 * @throws AssayError `invalid-questions` for broken YAML and for aliases that expand without end
 */
export const parseYaml = (text: string, file: string): { data: unknown; places: Places } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    throw refuse(file, { line, column: col }, broken.message, broken);
  }
  const places = yamlPlaces(document, lines);
  try {
    return { data: document.toJS() as unknown, places };
  } catch (cause) {
    throw refuse(file, places.at([]), 'the aliases (`*name`) expand to too much; write them out', cause);
  }
};
