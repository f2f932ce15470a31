import { html } from 'hono/html';
import type { Hono } from 'hono';
import { PAGE_STYLE } from './page-style.ts';

/** What `hono/html` makes: markup with every value escaped. */
export type Markup = ReturnType<typeof html>;

/** A date that no line break parts. */
export const onDay = (date: string): Markup => html`<time datetime="${date}">${date}</time>`;

const STYLE_PATH = '/page.css';

/** The frame of the pages that the server writes itself; they need no script. `styleSheets`: more than all pages have. */
export const page = (title: string, body: Markup, styleSheets: readonly string[] = []): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${[STYLE_PATH, ...styleSheets].map((path) => html`<link rel="stylesheet" href="${path}" />`)}
      </head>
      <body>
        ${body}
      </body>
    </html>`;

/** The style sheet of {@link page}: a file of its own, so that the content security policy allows nothing inline. */
export const addPageStyle = (app: Hono): void => {
  app.get(STYLE_PATH, (context) =>
    context.body(PAGE_STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
};
