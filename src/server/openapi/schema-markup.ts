import { html } from 'hono/html';
import type { Markup } from '../pages/page.ts';
import type { JsonSchema } from './schemas.ts';

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const shapeName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** Where the page shows a shape. */
export const shapeAnchor = (name: string): string => `shape-${name}`;

const shapeLink = (ref: string): Markup =>
  html`<a href="#${shapeAnchor(shapeName(ref))}"><code>${shapeName(ref)}</code></a>`;

const joined = (parts: readonly Markup[], between: string): Markup =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${between}${part}`))}`;

/** What a value may be, in a few words, with links to the shapes it is made of. */
export const typeMarkup = (schema: JsonSchema): Markup => {
  if (schema.$ref !== undefined) return shapeLink(schema.$ref);
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined)
    return joined(
      schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ' or ',
    );
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return joined(
      choices.filter(isSchema).map((choice) => typeMarkup(choice)),
      ' or ',
    );
  if (schema.type === 'array') return html`list of ${isSchema(schema.items) ? typeMarkup(schema.items) : 'values'}`;
  if (schema.type === 'object' && isSchema(schema.additionalProperties))
    return html`map to ${typeMarkup(schema.additionalProperties)}`;
  if (schema.type === 'object' && schema.properties !== undefined)
    return html`{
    ${joined(
      Object.entries(schema.properties).map(
        ([name, member]) => html`<code>${name}</code>${isSchema(member) ? html`: ${typeMarkup(member)}` : ''}`,
      ),
      ', ',
    )}
    }`;
  return html`${([schema.type ?? 'anything'] as unknown[]).flat().join(' or ')}`;
};

/** Limits and defaults, as words. */
const limitWords = (schema: JsonSchema): string =>
  [
    schema.format === 'date' ? 'YYYY-MM-DD' : '',
    schema.minimum === undefined ? '' : `at least ${schema.minimum}`,
    schema.exclusiveMinimum === undefined ? '' : `more than ${schema.exclusiveMinimum}`,
    schema.maximum === undefined ? '' : `at most ${schema.maximum}`,
    schema.maxLength === undefined ? '' : `at most ${schema.maxLength.toLocaleString('en')} characters`,
    schema.maxItems === undefined ? '' : `at most ${schema.maxItems} entries`,
    schema.default === undefined ? '' : `default ${JSON.stringify(schema.default)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

type Row = { name: string; required: boolean; schema: JsonSchema };

/** Named values as a table: parameters of a route, members of a shape. */
export const rowsMarkup = (caption: string, rows: readonly Row[]): Markup =>
  html`<div class="table" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, required, schema }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${typeMarkup(schema)}</td>
              <td>${[required ? '' : 'optional', limitWords(schema)].filter((part) => part !== '').join(', ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** A shape: its members as a table, or what else it is. */
export const shapeMarkup = (name: string, schema: JsonSchema): Markup => {
  const { properties, required = [], description } = schema;
  const rows = Object.entries(properties ?? {}).flatMap(([member, value]): Row[] =>
    isSchema(value) ? [{ name: member, required: required.includes(member), schema: value }] : [],
  );
  return html`<section id="${shapeAnchor(name)}" tabindex="-1">
    <h3><a href="#${shapeAnchor(name)}">${name}</a></h3>
    ${description === undefined ? '' : html`<p>${description}</p>`}
    ${rows.length === 0 ? html`<p>${typeMarkup(schema)}</p>` : rowsMarkup(`Members of ${name}`, rows)}
  </section>`;
};
