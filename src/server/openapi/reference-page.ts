import { html } from 'hono/html';
import { page, type Markup } from '../pages/page.ts';
import type { Target } from './curl.ts';
import type { DescribedOperation, OpenApiDocument } from './document.ts';
import { methodMarkup, operationMarkup } from './operation-markup.ts';
import type { Method } from './operation.ts';
import { shapeAnchor, shapeMarkup } from './schema-markup.ts';

type Entry = { method: Method; path: string; operation: DescribedOperation };

const entriesOf = ({ paths }: OpenApiDocument, tag: string): Entry[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    (Object.entries(methods) as [Method, DescribedOperation][])
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => ({ method, path, operation })),
  );

const anchor = (tag: string): string => `group-${tag.toLowerCase().replaceAll(' ', '-')}`;

const shapeNames = ({ components }: OpenApiDocument): string[] => Object.keys(components.schemas).toSorted();

const contents = (document: OpenApiDocument): Markup =>
  html`<nav aria-label="Contents">
    ${document.tags.map(
      ({ name }) =>
        html`<p class="group"><a href="#${anchor(name)}">${name}</a></p>
          <ul>
            ${entriesOf(document, name).map(
              ({ method, operation }) =>
                html`<li>
                  <a href="#${operation.operationId}">${methodMarkup(method)} <span>${operation.summary}</span></a>
                </li>`,
            )}
          </ul>`,
    )}
    <p class="group"><a href="#shapes">Shapes</a></p>
    <ul class="shapes">
      ${shapeNames(document).map((name) => html`<li><a href="#${shapeAnchor(name)}">${name}</a></li>`)}
    </ul>
  </nav>`;

/** The OpenAPI document for people: no script, every route and shape with an anchor of its own. */
export const referencePage = (document: OpenApiDocument, target: Target, styleSheet: string): Markup =>
  page(
    'Assay: API reference',
    html`<header>
        <h1>API reference</h1>
        <p class="about">
          ${document.info.description} JSON in and out, in camel case; errors are
          <a href="#shape-Problem">problem documents</a>. Where the server has API keys, send one as
          <code>Authorization: Bearer KEY</code>. A click into a command selects all of it. For programs:
          <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
        </p>
      </header>
      ${contents(document)}
      <main>
        ${document.tags.map(
          ({ name, description }) =>
            html`<h2 id="${anchor(name)}" tabindex="-1">${name}</h2>
              <p>${description}</p>
              ${entriesOf(document, name).map(({ method, path, operation }) =>
                operationMarkup(target, method, path, operation),
              )}`,
        )}
        <h2 id="shapes" tabindex="-1">Shapes</h2>
        ${shapeNames(document).map((name) => shapeMarkup(name, document.components.schemas[name] ?? {}))}
      </main>`,
    [styleSheet],
  );
