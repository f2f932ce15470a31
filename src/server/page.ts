import { html } from 'hono/html';
import type { Hono } from 'hono';

/** What `hono/html` makes: markup with every value escaped. */
export type Markup = ReturnType<typeof html>;

const STYLE_PATH = '/page.css';

const STYLE = `
:root { color-scheme: light dark; --text: #1c1f24; --soft: #5b6470; --back: #fdfdfc; --line: #dfe2e6;
  --mark: #ffe58a; --link: #0b57b0; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e7e9ec; --soft: #9aa4b0; --back: #16181c; --line: #33383f; --mark: #6b5600; --link: #8ab8ff; }
}
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1.25rem 6rem; color: var(--text); background: var(--back);
  font: 1.0625rem/1.65 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
a { color: var(--link); }
.about { color: var(--soft); font-size: .9rem; border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
pre { font: inherit; }
pre, .text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; border-radius: .2em; padding: .1em 0; scroll-margin: 40vh; }
mark:focus { outline: none; }
`;

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
    context.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  );
};
