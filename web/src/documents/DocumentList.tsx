import { useState } from 'preact/hooks';
import { documents } from '../sources/documents.ts';
import { documentWords } from '../words/documents.ts';
import { DocumentItem } from './DocumentItem.tsx';
import { allTags, listed, sort, SORTS, wanted, wantedTag, type Sort } from './listing.ts';

const AT_ONCE = 50;

const TagFilter = () =>
  allTags.value.length === 0 && wantedTag.value === null ? null : (
    <div class="tags" role="group" aria-label={documentWords.tags}>
      {[null, ...allTags.value].map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          aria-pressed={wantedTag.value === tag}
          onClick={() => {
            wantedTag.value = tag;
          }}
        >
          {tag ?? documentWords.allTags}
        </button>
      ))}
    </div>
  );

const Filters = () => (
  <div class="document-filters" role="search">
    <input
      id="document-query"
      class="search"
      type="search"
      value={wanted.value}
      placeholder={documentWords.filter}
      aria-label={documentWords.filter}
      onInput={(event) => {
        wanted.value = event.currentTarget.value;
      }}
    />
    <label>
      <span class="quiet">{documentWords.sort}</span>{' '}
      <select
        class="search"
        value={sort.value}
        onChange={(event) => {
          sort.value = event.currentTarget.value as Sort;
        }}
      >
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {documentWords.sorts[each]}
          </option>
        ))}
      </select>
    </label>
  </div>
);

/** The documents: searched, sorted, by tag. */
export const DocumentList = () => {
  const [shown, setShown] = useState(AT_ONCE);
  const all = documents.value;
  if (all === null) return <p class="quiet">{documentWords.loading}</p>;
  if (all.length === 0) return <p class="note">{documentWords.none}</p>;
  const found = listed.value;
  const sum = (key: 'chunks' | 'facts') => found.reduce((total, document) => total + document[key], 0);
  return (
    <>
      <Filters />
      <TagFilter />
      <p class="quiet" role="status">
        {documentWords.found(found.length, all.length)}
        {found.length === 0 ? '' : `: ${documentWords.totals(sum('chunks'), sum('facts'))}`}
      </p>
      {found.length === 0 && <p class="note">{documentWords.noMatch}</p>}
      <ul class="document-list">
        {found.slice(0, shown).map((document) => (
          <li key={document.documentId}>
            <DocumentItem document={document} />
          </li>
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="button more" onClick={() => setShown(shown + AT_ONCE)}>
          {documentWords.more}
        </button>
      )}
    </>
  );
};
