import { z } from 'zod';

/** Keys of an expectation as they are gathered from assertions. */
export type Expected = {
  contains?: string[];
  notContains?: string[];
  matches?: string;
  shortAnswer?: string;
  abstains?: true;
  maxMs?: number;
};

export type Asserted = { type: string; [key: string]: unknown };

const Value = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));
const Values = z.union([
  z.array(Value).min(1),
  Value.transform((text) => text.split(',').map((part) => part.trim())).pipe(z.array(z.string().min(1))),
]);

const lone = ({ value }: Asserted): string | null => Value.safeParse(value).data ?? null;
const several = ({ value }: Asserted): string[] | null => Values.safeParse(value).data ?? null;

/** A regular expression (flag `u`) for these characters. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

type Reading = Expected | string | null;

const required = (texts: string[] | null): Reading => texts && { contains: texts };
const refused = (texts: string[] | null): Reading => texts && { notContains: texts };
const one = (text: string | null): string[] | null => (text === null ? null : [text]);

/** What each type of assertion expects; a text says why it can't be, null that its value is not understood. */
const READINGS: Record<string, (assertion: Asserted) => Reading> = {
  contains: (assertion) => required(one(lone(assertion))),
  icontains: (assertion) => required(one(lone(assertion))),
  'contains-all': (assertion) => required(several(assertion)),
  'icontains-all': (assertion) => required(several(assertion)),
  'contains-any': (assertion) => matching(several(assertion)?.map(literally).join('|') ?? null),
  'icontains-any': (assertion) => matching(several(assertion)?.map(literally).join('|') ?? null),
  'not-contains': (assertion) => refused(one(lone(assertion))),
  'not-icontains': (assertion) => refused(one(lone(assertion))),
  'not-contains-any': (assertion) => refused(several(assertion)),
  'not-icontains-any': (assertion) => refused(several(assertion)),
  'starts-with': (assertion) => {
    const text = lone(assertion);
    return matching(text === null ? null : `^${literally(text)}`);
  },
  equals: (assertion) => {
    const text = lone(assertion);
    return text === null ? null : { shortAnswer: text };
  },
  regex: (assertion) => matching(lone(assertion)),
  'is-refusal': () => ({ abstains: true }),
  latency: ({ threshold }) => (typeof threshold === 'number' && threshold > 0 ? { maxMs: threshold } : null),
};

const matching = (source: string | null): Reading =>
  source === null || isPattern(source) ? source && { matches: source } : `'${source}' is not a regular expression here`;

/** Adds what an assertion expects; returns why it can't, or null. */
export const addAssertion = (expected: Expected, assertion: Asserted): string | null => {
  const { type } = assertion;
  const read = Object.hasOwn(READINGS, type) ? READINGS[type] : undefined;
  if (read === undefined) return `\`${type}\` has no counterpart here`;
  const reading = read(assertion);
  if (reading === null) return `the value of \`${type}\` is not understood`;
  if (typeof reading === 'string') return reading;
  const { contains = [], notContains = [], ...others } = reading;
  for (const key of ['matches', 'shortAnswer', 'maxMs'] as const)
    if (others[key] !== undefined && expected[key] !== undefined && others[key] !== expected[key])
      return `\`${type}\` comes second: a question has one \`${key}\``;
  Object.assign(expected, others);
  if (contains.length > 0) expected.contains = [...(expected.contains ?? []), ...contains];
  if (notContains.length > 0) expected.notContains = [...(expected.notContains ?? []), ...notContains];
  return null;
};
