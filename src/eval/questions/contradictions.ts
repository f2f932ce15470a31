import { readExpected } from '../checks/quantity.ts';
import { plain } from '../../domain/plain.ts';
import type { Expectation } from './expectation.ts';

/** What is wrong with an expectation, and with which key of it; null: with the whole. */
export type Contradiction = { key: keyof Expectation | null; message: string };

const ANSWERED: readonly (keyof Expectation)[] = [
  'contains',
  'matches',
  'shortAnswer',
  'quantity',
  'date',
  'cites',
  'citesOnly',
  'conflicts',
  'corrects',
];

/** What no answer could satisfy, and what every answer would. */
export const contradictions = (expect: Expectation): Contradiction[] => {
  const found: Contradiction[] = [];
  const stated = Object.keys(expect);
  if (stated.length === 0) return [{ key: null, message: 'is empty: any answer would pass' }];
  if (expect.abstains === true)
    for (const key of ANSWERED)
      if (expect[key] !== undefined) found.push({ key, message: `contradicts \`abstains: true\`` });
  const required = [
    expect.contains ?? [],
    expect.corrects === false ? [] : (expect.corrects ?? []),
    expect.shortAnswer ?? [],
  ].flat();
  for (const refused of expect.notContains ?? [])
    if (required.some((text) => plain(text).includes(plain(refused))))
      found.push({ key: 'notContains', message: `refuses '${refused}', which the answer has to contain` });
  const allowed = expect.citesOnly;
  const disagreeing = Array.isArray(expect.conflicts) ? expect.conflicts : [];
  for (const document of new Set([...(expect.cites ?? []).map((citation) => citation.document), ...disagreeing]))
    if (allowed?.includes(document) === false)
      found.push({ key: 'citesOnly', message: `leaves out '${document}', which the answer has to cite` });
  const verdicts = new Map<string, string>();
  for (const { text, verdict } of expect.claims ?? []) {
    const other = verdicts.get(plain(text));
    if (other !== undefined && other !== verdict)
      found.push({ key: 'claims', message: `gives '${text}' two verdicts, ${other} and ${verdict}` });
    verdicts.set(plain(text), verdict);
  }
  if (expect.quantity !== undefined && readExpected(expect.quantity.value, expect.quantity.unit) === null)
    found.push({ key: 'quantity', message: `has the unknown unit '${expect.quantity.unit}'` });
  return found;
};
