import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { contentId } from '../../domain/hash.ts';
import { plain } from '../../domain/plain.ts';

/** The tag of golden questions that were drafted and that nobody has looked over yet. */
export const UNREVIEWED = 'unreviewed';

/** A golden question of the file that is tagged `unreviewed`. */
export type UnreviewedQuestion = {
  /** Derived from what is asked: the same as long as the wording stays. */
  id: string;
  /** What is asked; several phrasings, or the turns of a conversation. */
  questions: string[];
  tags: string[];
  /** Its `expect` as the file has it (YAML); null for a conversation. */
  expects: string | null;
};

type Item = { map: YAMLMap; tags: Pair; index: number; described: UnreviewedQuestion };

const Asked = z.union([z.string().transform((text) => [text]), z.array(z.string())]);
const Entry = z.looseObject({
  question: Asked.optional(),
  conversation: z.array(z.looseObject({ question: z.string() })).optional(),
  tags: z.array(z.string()),
  expect: z.unknown(),
});

const describe = (data: unknown): UnreviewedQuestion | null => {
  const entry = Entry.safeParse(data);
  if (!entry.success || !entry.data.tags.includes(UNREVIEWED)) return null;
  const { question, conversation = [], tags, expect } = entry.data;
  const questions = question ?? conversation.map((turn) => turn.question);
  const expects = expect === undefined ? null : stringify(expect, { lineWidth: 0 }).trimEnd();
  return { id: contentId('q', ...questions.map(plain)), questions, tags, expects };
};

const tagsOf = (map: YAMLMap): Pair | undefined =>
  map.items.find(({ key, value }) => isScalar(key) && key.value === 'tags' && isSeq(value));

const itemsOf = (text: string): Item[] => {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [];
  const list = isMap(document.contents) ? document.contents.get('questions') : document.contents;
  if (!isSeq(list)) return [];
  return list.items.flatMap((map, index) => {
    // What an alias stands for is written elsewhere, and may stand for more than can be held.
    if (!isMap(map) || map.items.some(({ value }) => isAlias(value))) return [];
    const [tags, described] = [tagsOf(map), describe(map.toJS(document, { maxAliasCount: 0 }))];
    return tags === undefined || described === null ? [] : [{ map, tags, index, described }];
  });
};

const rangeOf = (node: Node): [start: number, end: number] => {
  const [start = 0, end = 0] = node.range ?? [];
  return [start, end];
};

/** The questions of a file that are tagged `unreviewed`, in its order; none where it can't be read. */
export const unreviewedIn = (text: string): UnreviewedQuestion[] => itemsOf(text).map(({ described }) => described);

/** The text without the tag `unreviewed` of a question, and else as it was; null where there is no such question. */
export const withReviewed = (text: string, id: string): string | null => {
  const item = itemsOf(text).find(({ described }) => described.id === id);
  if (item === undefined) return null;
  const { key, value } = item.tags;
  const [, from] = rangeOf(key as Node);
  const [, to] = rangeOf(value as Node);
  const others = isSeq(value)
    ? value.items.flatMap((tag) => (isScalar(tag) && tag.value !== UNREVIEWED ? [text.slice(...rangeOf(tag))] : []))
    : [];
  const end = text[to - 1] === '\n' ? '\n' : '';
  return `${text.slice(0, from)}: [${others.join(', ')}]${end}${text.slice(to)}`;
};

/** Where the lines of an entry begin, with the remarks right above it; those above the first may be the file's own. */
const startOf = (text: string, { map, index }: Item): number => {
  const start = text.lastIndexOf('\n', rangeOf(map)[0] - 1) + 1;
  const remarks = index === 0 ? null : /(?<=\n)(?:[ \t]*#[^\n]*\n)+$/.exec(text.slice(0, start));
  return remarks?.index ?? start;
};

/** The text without a question that is tagged `unreviewed`, and else as it was; null where there is no such question. */
export const withoutUnreviewed = (text: string, id: string): string | null => {
  const item = itemsOf(text).find(({ described }) => described.id === id);
  if (item === undefined) return null;
  const start = startOf(text, item);
  const rest = text.slice(rangeOf(item.map)[1]).replace(/^\s*\n/, '');
  return `${text.slice(0, start)}${rest}`;
};
