import { readableQuote } from '../../../src/domain/readable-quote.ts';
import { publishedInWords } from '../answer/date-words.ts';
import type { Citation } from '../api/types.ts';
import { openCitation } from './inspector.ts';
import { words } from '../words.ts';

const about = (citation: Citation): string =>
  [
    citation.title,
    publishedInWords(citation.publishedAt),
    citation.page === null ? null : words.sources.page(citation.page),
    citation.changed === true ? words.sources.changedSince : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** The sources of an answer with the words it takes from each. */
export const SourceList = ({ citations }: { citations: readonly Citation[] }) => (
  <div class="sources">
    <h3>{words.sources.title}</h3>
    <ol class="cards">
      {citations.map((citation) => (
        <li key={citation.id}>
          <button type="button" class="card" onClick={() => openCitation(citation, citations)}>
            <span class="card-number">{citation.id}</span>
            <span class="card-quote" dir="auto">
              {readableQuote(citation.citedText)}
            </span>
            <span class="card-title">{about(citation)}</span>
          </button>
        </li>
      ))}
    </ol>
  </div>
);
