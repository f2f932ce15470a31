import type { ChangedAnswer, Comparison } from '../baseline/compare.ts';
import { type CaseReport, type EvaluationReport, nearestOf, type TurnReport } from '../report.ts';
import { escapeMarkup as escape } from './escape.ts';

const STYLE = `
:root { color-scheme: light dark; --good: light-dark(#116329, #7ee787); --bad: light-dark(#a40e26, #ff9492); --faint: light-dark(#57606a, #9ea7b3); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
details { border-top: 1px solid light-dark(#d0d7de, #3d444d); padding: .4rem 0; }
summary { cursor: pointer; } .passed { color: var(--good); } .failed { color: var(--bad); } .skipped, dt, .cited { color: var(--faint); }
dl { display: grid; grid-template-columns: 7rem 1fr; gap: .2rem 1rem; margin: .5rem 0 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: .8rem 0 0; } .cited { border-inline-start: 3px solid; padding-inline-start: .6rem; margin: .4rem 0; }
del { color: var(--bad); } ins { color: var(--good); text-decoration: none; }`;

const row = (name: string, text: string, state = ''): string =>
  `<dt>${escape(name)}</dt><dd${state === '' ? '' : ` class="${state}"`}>${escape(text)}</dd>`;

const turnHtml = (turn: TurnReport, isAlone: boolean): string => {
  const { question, answer, checks, error } = turn;
  const rows = [
    ...(answer === null ? [] : [row('answer', answer.answer)]),
    ...(error === null ? [] : [row('error', error, 'failed')]),
    ...checks.flatMap((check) =>
      check.passed
        ? [row(check.check, `✓ ${check.expected}`, 'passed')]
        : [row(check.check, `✗ expected ${check.expected}`, 'failed'), row('got', check.got)],
    ),
  ];
  const cited = (answer?.citations ?? []).map(
    ({ id, title, citedText }) => `<p class="cited">[${id}] ${escape(title)}: ${escape(citedText)}</p>`,
  );
  const nearest = nearestOf(turn).map(
    ({ title, text }) => `<p class="cited">nearest: ${escape(title)}: ${escape(text)}</p>`,
  );
  const title = isAlone ? '' : `<h3>${escape(question)}</h3>`;
  return `${title}<dl>${rows.join('')}</dl>${cited.join('')}${nearest.join('')}`;
};

const caseHtml = (golden: CaseReport): string =>
  `<details${golden.outcome === 'failed' ? ' open' : ''}><summary><span class="${golden.outcome}">${golden.outcome}</span> ${escape(golden.name)}</summary>${
    golden.skip === null
      ? golden.turns.map((turn, _, { length }) => turnHtml(turn, length === 1)).join('')
      : `<p class="skipped">${escape(golden.skip)}</p>`
  }</details>`;

const wordDiff = (before: string, after: string): string => {
  const [was, is] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  let start = 0;
  while (start < Math.min(was.length, is.length) && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const [same, gone, come, rest] = [
    is.slice(0, start),
    was.slice(start, was.length - end),
    is.slice(start, is.length - end),
    is.slice(is.length - end),
  ].map((words) => escape(words.join('')));
  return `${same}<del>${gone}</del> <ins>${come}</ins>${rest}`;
};

const changedHtml = ({ question, isFinding, changes, causes }: ChangedAnswer): string =>
  `<details${isFinding ? ' open' : ''}><summary><span class="${isFinding ? 'failed' : 'skipped'}">${isFinding ? 'changed' : 'reworded'}</span> ${escape(question)}</summary><dl>${changes
    .map(({ part, before, after }) => `<dt>${escape(part)}</dt><dd>${wordDiff(before, after)}</dd>`)
    .join('')}${causes.map((cause) => row('because', cause)).join('')}</dl></details>`;

const comparisonHtml = ({ changed, added, removed }: Comparison): string =>
  `<h2>Since the baseline</h2><p>${changed.filter(({ isFinding }) => isFinding).length} answers changed, ${changed.filter(({ isFinding }) => !isFinding).length} reworded, ${added.length} new, ${removed.length} gone</p>${changed.map(changedHtml).join('')}<h2>Questions</h2>`;

const ORDER = { failed: 0, passed: 1, skipped: 2 };

/** The report as one page without scripts and without anything to load; failures first and open. */
export const toHtml = (report: EvaluationReport, comparison?: Comparison): string => {
  const { passed, failed, skipped } = report.counts;
  const cases = report.cases.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome] || a.line - b.line);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${failed === 0 ? '✓' : '✗'} ${escape(report.file)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(report.file)}</h1>
<p><span class="passed">${passed} passed</span>, <span class="failed">${failed} failed</span>, <span class="skipped">${skipped} skipped</span> in ${Math.round(report.milliseconds)} ms</p>
${comparison === undefined ? '' : comparisonHtml(comparison)}
${cases.map(caseHtml).join('\n')}
</body>
</html>
`;
};
