/** The look; a page sets the `--assay-*` variables on the element to have its own. */
export const STYLE = `
:host { color-scheme: light dark; display: block; container-type: inline-size;
  --text: var(--assay-text, light-dark(#1d1b16, #f1eee6)); --soft: var(--assay-soft, light-dark(#5d5848, #b1ab9c));
  --back: var(--assay-background, light-dark(#fbfaf7, #171613)); --line: var(--assay-line, light-dark(#cbc5b6, #4d493f));
  --field: var(--assay-field, light-dark(#fff, #201f1b)); --accent: var(--assay-accent, light-dark(#3d4ec2, #a3b0ff));
  --on-accent: var(--assay-on-accent, light-dark(#fff, #171613)); --radius: var(--assay-radius, .75rem);
  --supported: light-dark(#13713f, #6fcf97); --contradicted: light-dark(#b3261e, #ff9d94);
  --unverified: light-dark(#855500, #f0bd55);
  color: var(--text); font: var(--assay-font, 1rem/1.55 system-ui, sans-serif); }
:host([hidden]) { display: none; }
:host([theme='light']) { color-scheme: light; }
:host([theme='dark']) { color-scheme: dark; }
*, ::before { box-sizing: border-box; }
.frame { display: flex; flex-direction: column; max-height: var(--assay-height, 34rem); background: var(--back);
  border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; }
h2 { margin: 0; padding: .75rem 1rem; font-size: 1rem; border-bottom: 1px solid var(--line); }
.log { overflow-y: auto; padding: 0 1rem; overflow-wrap: anywhere; }
.log:empty { display: none; }
.question { margin: 1rem 0 .5rem; font-weight: 650; white-space: pre-wrap; }
.answer { margin: 0 0 1rem; }
.answer > * { margin: .5rem 0; }
.prose { white-space: pre-wrap; }
.claim { text-decoration: underline 2px currentColor; text-underline-offset: .2em; }
.claim.supported { text-decoration-color: var(--supported); }
.claim.contradicted { text-decoration: underline wavy 1px var(--contradicted); }
.claim.unverified { text-decoration: underline dotted 2px var(--unverified); }
:is(b, small).supported { color: var(--supported); }
:is(b, small).contradicted { color: var(--contradicted); }
:is(b, small).unverified { color: var(--unverified); }
.status { font-weight: 650; }
.soft { color: var(--soft); }
.problem { color: var(--contradicted); }
a { color: var(--accent); }
.marker { font-size: .875em; text-decoration: none; padding: .1em .15em; }
.marker:hover { text-decoration: underline; }
ol, ul { padding-inline-start: 1.5rem; font-size: .9rem; }
li { margin: .25rem 0; }
summary { cursor: pointer; font-size: .9rem; color: var(--soft); }
form { display: flex; gap: .5rem; align-items: end; padding: .75rem; }
.log:not(:empty) + form { border-top: 1px solid var(--line); }
textarea { display: block; flex: 1; min-width: 0; min-height: 2.75rem; max-height: 9rem; padding: .6rem .75rem; resize: none;
  field-sizing: content; color: inherit; background: var(--field); border: 1px solid var(--line);
  border-radius: calc(var(--radius) * .7); font: inherit; }
textarea::placeholder { color: var(--soft); opacity: 1; }
button { min-height: 2.75rem; padding: 0 1.1rem; border: 0; border-radius: calc(var(--radius) * .7); font: inherit;
  font-weight: 600; color: var(--on-accent); background: var(--accent); cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
