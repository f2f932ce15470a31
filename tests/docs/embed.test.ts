import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { STYLE } from '../../web/embed/style.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
const page = await read('docs/embed.md');

const named = (text: string, pattern: RegExp): string[] =>
  [...new Set(Array.from(text.matchAll(pattern), ([, name]) => name ?? ''))].toSorted();

test('the page has every variable of the style, with its default where it is one word', () => {
  const variables = named(STYLE, /var\((--assay-[\w-]+)/g);
  expect(variables.length).toBeGreaterThanOrEqual(10);
  expect(named(page, /^\| `(--assay-[\w-]+)`/gm)).toEqual(variables);
  for (const [, variable = '', value = ''] of page.matchAll(/^\| `(--assay-[\w-]+)` [^|]+\|[^|`]*`([^`]+)`/gm))
    expect(STYLE).toContain(`var(${variable}, ${value})`);
});

test('the page has every attribute that the element reads', async () => {
  const element = await read('web/embed/assay-chat.ts');
  const attributes = named(`${element} ${STYLE}`, /(?:getAttribute\(|:host\(\[)'?([a-z-]+)/g);
  expect(named(page, /^\| `([a-z][a-z-]+)` /gm)).toEqual(attributes.filter((name) => name !== 'hidden'));
});

test('the page to look at shows what the guide says, under the policy of the server', async () => {
  const shown = await read('web/public/embed.html');
  expect(page).toContain('/embed.html');
  expect(shown).not.toMatch(/style="|<style|<script>/);
  const own = /assay-chat \{\n([\s\S]*?)\}/.exec(shown)?.[1] ?? '';
  const css = await read('web/public/embed-page.css');
  for (const line of own.split('\n').filter((text) => text.trim() !== '')) expect(css).toContain(line.trim());
});
