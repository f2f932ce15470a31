/** What the reference has beyond other pages: tables, code that scrolls by itself, a list of contents. */
export const REFERENCE_STYLE = `
body { max-width: 54rem; }
nav { max-height: 45vh; overflow-y: auto; margin: 1rem 0; padding: 0 1rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
@media (min-width: 66rem) {
  body { display: grid; grid-template: 'contents header' auto 'contents main' 1fr / 19rem minmax(0, 1fr);
    column-gap: 3rem; max-width: 78rem; }
  header { grid-area: header; }
  main { grid-area: main; }
  nav { grid-area: contents; position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); margin: 0; }
}
html { scroll-padding-top: 1rem; }
h2 { margin: 3.5rem 0 .25rem; padding-top: 1.5rem; border-top: 1px solid var(--line); color: var(--text); font-size: 1.375rem; letter-spacing: normal; text-transform: none; }
main > h2:first-child { margin-top: 1.5rem; padding-top: 0; border-top: 0; }
h3 { margin: 2.25rem 0 .25rem; font-size: 1.125rem; overflow-wrap: anywhere; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover, h3 a:focus-visible { text-decoration: underline; }
h4 { margin: 1.25rem 0 .25rem; font-size: .9rem; color: var(--soft); }
p { margin: .25rem 0 .75rem; }
code, pre.code { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .875em; }
.method { color: var(--link); font-size: .875em; letter-spacing: .03em; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li a { display: grid; grid-template-columns: 3.6rem 1fr; align-items: baseline; padding: .2rem 0; color: inherit; text-decoration: none; line-height: 1.35; }
nav .shapes li a { display: block; }
nav li a:hover span, nav li a:focus-visible span, nav .shapes a:hover { text-decoration: underline; }
nav .method { font-size: .6875rem; }
.group { margin: 1rem 0 .25rem; font-weight: 650; font-size: .95rem; }
.group a { color: inherit; text-decoration: none; }
.group a:hover, .group a:focus-visible { text-decoration: underline; }
nav li { font-size: .9rem; }
nav a { overflow-wrap: anywhere; }
pre.code { margin: .25rem 0 1rem; padding: .75rem 1rem; white-space: pre; overflow-x: auto; line-height: 1.5;
  border: 1px solid var(--line); border-radius: .5rem; }
pre.command { white-space: pre-wrap; overflow-wrap: anywhere; user-select: all; }
pre.code code { font-size: inherit; }
.table { overflow-x: auto; margin: .25rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { color: var(--soft); font-weight: 500; }
tbody th { font-weight: 500; white-space: nowrap; }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
.errors { margin-top: .75rem; color: var(--soft); font-size: .875rem; }
section:focus { outline: none; }
section:target > h3 { background: var(--mark); border-radius: .2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .2em; }
`;
