import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/ingest/front-matter.ts';

const read = (fields: string) => splitFrontMatter(`---\n${fields}\n---\nText.\n`);
const NONE = { title: null, url: null, publishedAt: null, tags: [] };

describe('splitFrontMatter', () => {
  test('reads the four fields and leaves others alone', () => {
    const text =
      '---\ntitle: " A  title "\nurl: https://example.org/a?b=c\npublishedAt: 2025-11-04\ntags: [one, two]\nauthor: { name: X }\n---\nText.\n';
    const { metadata, bodyStart } = splitFrontMatter(text);
    expect(metadata).toEqual({
      title: 'A title',
      url: 'https://example.org/a?b=c',
      publishedAt: '2025-11-04',
      tags: ['one', 'two'],
    });
    expect(text.slice(bodyStart)).toBe('Text.\n');
  });

  test('keeps the day of a moment, and takes one tag without a list', () => {
    expect(read('publishedAt: 2025-11-04T23:30:00+03:00\ntags: one').metadata).toEqual({
      ...NONE,
      publishedAt: '2025-11-04',
      tags: ['one'],
    });
  });

  test('takes `date` where there is no `publishedAt`, and passes over what is no date', () => {
    expect(read('date: 2025-11-04').metadata.publishedAt).toBe('2025-11-04');
    expect(read('date: 2025-11-04\npublishedAt: 2025-12-01').metadata.publishedAt).toBe('2025-12-01');
    expect(read('date: last spring').metadata.publishedAt).toBeNull();
    expect(read('date: { from: 2020 }').metadata.publishedAt).toBeNull();
  });

  test.each([
    ['no front matter', 'Text.\n', 0],
    ['a rule only', '---\nText.\n', 0],
    ['text between rules', '---\nText that is no field.\n---\nMore.\n', 0],
    ['a longer rule', '----\ntitle: x\n----\n', 0],
    ['empty front matter', '---\n---\nText.\n', 8],
    ['front matter alone', '---\na: b\n---', 12],
    ['front matter ended by dots', '---\na: b\n...\nText.\n', 13],
  ])('finds the text after %s', (_, text, bodyStart) => {
    expect(splitFrontMatter(text)).toEqual({ metadata: NONE, bodyStart });
  });

  test.each([
    ['title: 1984', '"title" is not a text; put it in quotes'],
    ['title: [a]', '"title" is not a text'],
    ['publishedAt: 2025-02-30', '"publishedAt" is not a date that exists'],
    ['publishedAt: yesterday', '"publishedAt" is not a date that exists'],
    ['publishedAt: 2025', '"publishedAt" is not a date'],
    ['url: javascript:alert(1)', '"url" is not an http or https address'],
    ['tags: { a: b }', '"tags" is not a list of texts'],
    ['tags: [[a]]', '"tags" is not a list of texts'],
    ['- a\n- b', 'is not a list of fields'],
    ['title: "a', 'is not valid YAML in line 2'],
    ['a: 1\na: 2', 'is not valid YAML in line 3'],
    ['title: !!js/function "function () {}"', 'is not valid YAML in line 2'],
    ['a: &a [x]\ntitle: *a', 'uses aliases'],
    ['a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]', 'uses aliases'],
  ])('refuses %j with the field or line', (fields, message) => {
    expect(() => read(fields)).toThrow(message);
  });

  test('refuses front matter that is code', () => {
    expect(() => splitFrontMatter('---js\nprocess.exit(1)\n---\nText.\n')).toThrow('is marked "js"; only YAML is read');
  });
});
