import { readableQuote } from '../../../src/domain/readable-quote.ts';
import type { Citation } from '../api/types.ts';
import { NextIcon } from '../app/icons.tsx';
import { openCitation } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { CitationMark } from './CitationMark.tsx';
import { publishedInWords } from './date-words.ts';

type Side = { citation: Citation; among: readonly Citation[]; note: string | undefined };

/** A side of a conflict that no figure tells apart: the words that the answer takes from a source. */
export const CitedSide = ({ citation, among, note }: Side) => (
  <article class="fact fact-brief">
    <p class="brief-figure">
      <bdi>{citation.title}</bdi>
      <CitationMark citation={citation} among={among} />
      {note !== undefined && <span class="badge">{note}</span>}
    </p>
    <p class="quiet">{publishedInWords(citation.publishedAt)}</p>
    <blockquote dir="auto">{readableQuote(citation.citedText)}</blockquote>
    <footer>
      <button type="button" class="text-button" onClick={() => openCitation(citation, among)}>
        {words.checks.showSource} <NextIcon />
      </button>
    </footer>
  </article>
);
