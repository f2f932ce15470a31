import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from './extract.ts';
import type { FactCase } from './fact-case.ts';

const casesOf = (name: string): FactCase[] =>
  readFileSync(`tests/facts/fact-cases-of-${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FactCase);

const check = (text: string, figure: string, { about, without, time, unit, value, ...plain }: FactCase[2]): void => {
  const fact = factsOf(text).find(({ quantity }) => quantity.text === figure);
  if (fact === undefined) throw new Error(`no fact on ${figure} in: ${text}`);
  expect(fact).toMatchObject(plain);
  const words = [fact.measure, ...fact.qualifiers].join(' ').toLowerCase().split(/\s+/);
  for (const word of about ?? []) expect(words).toContain(word.toLowerCase());
  const all = [...words, ...fact.subject.toLowerCase().split(' ')];
  for (const word of without ?? []) expect(all).not.toContain(word.toLowerCase());
  if (time !== undefined) expect(fact.time).toMatchObject({ start: time[0], end: time[1] });
  if (unit !== undefined) expect(fact.quantity.unit).toBe(unit);
  if (value !== undefined) {
    expect(fact.quantity.canonical?.low).toBeLessThanOrEqual(value);
    expect(fact.quantity.canonical?.high).toBeGreaterThanOrEqual(value);
  }
  expect(text.slice(fact.sourceSpan.start, fact.sourceSpan.end)).toBe(figure);
};

describe('what prose says with a figure', () => {
  it.each([...casesOf('prose'), ...casesOf('appositions')])('%s [%s]', check);
});

describe('what a cell of a table says', () => {
  it.each(casesOf('tables'))('%j [%s]', check);

  it('leaves empty cells and dashes out', () => {
    const facts = factsOf('| Port | Depth (m) | Berths |\n|---|---|---|\n| Kelmar | – | 4 |\n| Ostra | n/a | |');
    expect(facts.map(({ quantity }) => quantity.text)).toEqual(['4']);
    expect(facts[0]?.qualifiers).toEqual([]);
  });

  it('reads a table on over several passages', () => {
    const text = `| Port | Depth (m) |\n|---|---|\n${Array.from({ length: 9 }, (_, i) => `| Port${'abcdefghi'.charAt(i)} | ${i + 10} |`).join('\n')}`;
    const cut = text.indexOf('| Porte');
    const facts = factsOf(text, {}, [
      { start: 0, end: cut - 1 },
      { start: cut, end: text.length },
    ]);
    expect(facts).toHaveLength(9);
    expect(facts.every(({ quantity }) => quantity.unit === 'm')).toBe(true);
  });
});
