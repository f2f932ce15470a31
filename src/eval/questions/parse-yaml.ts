import { LineCounter, parseDocument, visit, type Alias, type Document } from 'yaml';
import { refuse } from './refuse.ts';
import type { Place } from './suite.ts';
import { type Places, yamlPlaces } from './yaml-places.ts';

/** The first alias that names no anchor before it, else the last one of all, which expands to the most. */
const guiltyAlias = (document: Document): Alias | null => {
  const anchors = new Set<string>();
  let last: Alias | null = null;
  let unknown: Alias | null = null;
  visit(document, {
    Node: (_, node) => {
      if ('anchor' in node && typeof node.anchor === 'string') anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      last = alias;
      if (anchors.has(alias.source)) return undefined;
      unknown = alias;
      return visit.BREAK;
    },
  });
  return unknown ?? last;
};

/**
 * The data of a YAML text with the places of its values.
 *
 * @throws AssayError `invalid-questions` for broken YAML and for aliases that expand without end
 */
export const parseYaml = (text: string, file: string): { data: unknown; places: Places } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [broken] = document.errors;
  if (broken !== undefined) throw refuse([{ file, place: placeAt(broken.pos[0]), message: broken.message }], broken);
  try {
    return { data: document.toJS() as unknown, places: yamlPlaces(document, lines) };
  } catch (cause) {
    const alias = guiltyAlias(document);
    const isUnknown = cause instanceof Error && cause.message.startsWith('Unresolved alias');
    const message = isUnknown
      ? `the alias \`*${alias?.source}\` has no anchor \`&${alias?.source}\` before it`
      : 'the aliases (`*name`) expand to too much; write them out';
    throw refuse([{ file, place: placeAt(alias?.range?.[0] ?? 0), message }], cause);
  }
};
