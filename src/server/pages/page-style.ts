/** The style of the pages that the server writes itself: the colours of the web chat, without its script. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1d1b16, #f1eee6); --soft: light-dark(#5d5848, #b1ab9c);
  --back: light-dark(#fbfaf7, #171613); --raised: light-dark(#ffffff, #201f1b); --line: light-dark(#e4e0d6, #35322c);
  --mark: light-dark(#ffe69a, #6a5213); --link: light-dark(#3d4ec2, #a3b0ff); --supported: light-dark(#13713f, #6fcf97);
  --contradicted: light-dark(#b3261e, #ff9d94); --unverified: light-dark(#855500, #f0bd55);
  --note: light-dark(#fdf1d8, #38290a); }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1.25rem 6rem; color: var(--text); background: var(--back);
  font: 1.0625rem/1.65 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; letter-spacing: -.015em; }
h2 { font-size: .875rem; color: var(--soft); margin: 2rem 0 .5rem; }
blockquote { margin: .375rem 0 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
a { color: var(--link); text-underline-offset: .2em; }
.about { color: var(--soft); font-size: .9rem; border-bottom: 1px solid var(--line); padding-bottom: 1rem; }
pre { font: inherit; }
pre, .text { white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; border-radius: .2em; padding: .1em 0; scroll-margin: 40vh; }
mark:focus { outline: none; }
.masthead { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: 2rem; padding-bottom: .75rem;
  border-bottom: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
.masthead a { color: var(--text); font-weight: 650; text-decoration: none; }
.short { font-size: 1.5rem; font-weight: 650; line-height: 1.25; margin: 1rem 0; letter-spacing: -.02em; }
.claim { text-decoration: underline 2px; text-underline-offset: .2em; }
.verdict { font-weight: 650; }
.supported { text-decoration-color: var(--supported); }
.contradicted { text-decoration-color: var(--contradicted); }
.unverified { text-decoration-color: var(--unverified); }
.supported .verdict { color: var(--supported); }
.contradicted .verdict { color: var(--contradicted); }
.unverified .verdict { color: var(--unverified); }
.verdict-line { margin: 1rem 0 0; font-size: .9375rem; }
.note { margin: 1rem 0; padding: .625rem .875rem; border-radius: .75rem; background: var(--note); color: var(--unverified);
  font-size: .9375rem; }
.note ul { margin: .375rem 0 0; padding-inline-start: 1.25rem; color: var(--text); }
time { white-space: nowrap; }
.cards { display: grid; gap: .625rem; margin: 0; padding: 0; list-style: none; }
.cards li { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--raised);
  font-size: .9375rem; }
.cards li:target { border-color: var(--link); outline: 1px solid var(--link); }
.foot { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
`;
