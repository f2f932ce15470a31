import { aboutFact } from '../../../src/domain/fact-text.ts';
import type { Claim, Fact, Verdict } from '../api/types.ts';
import { words } from '../words.ts';
import { piecesOf, surroundings } from './blocks.ts';

/** What a report is made of: the draft, its numbers, and the facts they were checked against by id. */
export type Checked = {
  text: string;
  claims: readonly Claim[];
  facts: ReadonlyMap<string, Fact>;
  /** Title of a document, and the address of a fact's sentence in it. */
  titleOf: (documentId: string) => string;
  hrefOf: (fact: Fact) => string;
  /** When the check was made, in words. */
  made: string;
};

const VERDICTS: readonly Verdict[] = ['contradicted', 'unverified', 'supported'];
const SIGNS: Record<Verdict, string> = { contradicted: '✗', unverified: '?', supported: '✓' };
const countLine = (claims: readonly Claim[]): string =>
  VERDICTS.map((verdict) =>
    words.checks.count(verdict, claims.filter((claim) => claim.verdict === verdict).length),
  ).join(', ');

/** Problems first, each kind in the order of the text. */
const inOrder = (claims: readonly Claim[]): Claim[] =>
  VERDICTS.flatMap((verdict) => claims.filter((claim) => claim.verdict === verdict));

const factsOf = ({ facts }: Checked, claim: Claim): Fact[] => claim.facts.flatMap((id) => facts.get(id) ?? []);

/** Characters that Markdown would read as markup, in any text that is quoted. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');

/** The report as Markdown: counts, then every number with its verdict, reason, facts and links. */
export const reportAsMarkdown = (checked: Checked): string => {
  const entry = (claim: Claim, index: number): string => {
    const { before, figure, after } = surroundings(checked.text, claim.span);
    const sources = factsOf(checked, claim).map(
      (fact) =>
        `   - ${plain(`${fact.quantity.text}, ${aboutFact(fact)}`)}: “${plain(fact.sentence)}” ([${plain(checked.titleOf(fact.documentId))}](${checked.hrefOf(fact)}))`,
    );
    return [
      `${index + 1}. ${SIGNS[claim.verdict]} **${words.verdict[claim.verdict]}: ${plain(figure)}.** ${plain(claim.reason)}`,
      `   - ${plain(before)}**${plain(figure)}**${plain(after)}`,
      ...(claim.formula === undefined ? [] : [`   - ${words.checks.formula}: ${plain(claim.formula)}`]),
      ...sources,
    ].join('\n');
  };
  return `# ${words.check.report}\n\n${checked.made}. ${countLine(checked.claims)}.\n\n${inOrder(checked.claims).map(entry).join('\n')}\n`;
};

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const STYLE = `:root{color-scheme:light dark}body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
blockquote{margin:.25rem 0;padding-inline-start:.75rem;border-inline-start:3px solid #8888}li{margin-block:1rem;break-inside:avoid}
.draft{white-space:pre-wrap;overflow-wrap:anywhere}mark{padding:.05em .2em;border-radius:.25em;color:inherit}sup{font-size:.75em;font-weight:600}
.supported{background:light-dark(#dff2e6,#15301f)}.unverified{background:light-dark(#fdf1d8,#38290a)}.contradicted{background:light-dark(#fbdfdc,#3e1a17)}`;

/** The report as one HTML file without scripts: the counts, every number, and the whole draft with its numbers marked. */
export const reportAsHtml = (checked: Checked): string => {
  const { text, claims } = checked;
  const numbers = new Map(inOrder(claims).map((claim, index) => [claim, index + 1]));
  const entry = (claim: Claim): string => {
    const { before, figure, after } = surroundings(text, claim.span);
    const facts = factsOf(checked, claim).map(
      (fact) =>
        `<blockquote dir="auto">${escape(fact.sentence)}<br><a href="${escape(checked.hrefOf(fact))}">${escape(checked.titleOf(fact.documentId))}</a> (${escape(`${fact.quantity.text}, ${aboutFact(fact)}`)})</blockquote>`,
    );
    const formula = claim.formula === undefined ? '' : `<p>${words.checks.formula}: ${escape(claim.formula)}</p>`;
    return `<li id="n${numbers.get(claim)}"><strong>${SIGNS[claim.verdict]} ${words.verdict[claim.verdict]}: ${escape(figure)}.</strong> ${escape(claim.reason)}
<p dir="auto">${escape(before)}<mark class="${claim.verdict}">${escape(figure)}</mark>${escape(after)}</p>${formula}${facts.join('')}</li>`;
  };
  const marked = piecesOf(text, { start: 0, end: text.length }, claims)
    .map(({ text: part, claim }) =>
      claim === null
        ? escape(part)
        : `<mark class="${claim.verdict}">${escape(part)}</mark><sup><a href="#n${numbers.get(claim)}">${SIGNS[claim.verdict]} ${words.verdict[claim.verdict].toLowerCase()}</a></sup>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.check.report}</title><style>${STYLE}</style></head>
<body><h1>${words.check.report}</h1><p>${escape(checked.made)}. ${countLine(claims)}.</p><ol>${inOrder(claims).map(entry).join('\n')}</ol>
<h2>${words.check.draft}</h2><div class="draft" dir="auto">${marked}</div></body></html>
`;
};
