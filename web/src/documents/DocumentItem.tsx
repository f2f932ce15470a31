import { useRef, useState } from 'preact/hooks';
import { publishedInWords } from '../answer/date-words.ts';
import type { DocumentSummary } from '../api/types.ts';
import { DownloadIcon, PencilIcon, RetryIcon, TrashIcon } from '../app/icons.tsx';
import { pageHref } from '../app/route.ts';
import { openPassage } from '../sources/inspector.ts';
import { documentWords } from '../words/documents.ts';
import { removeDocument, setTags } from './catalogue.ts';
import { wantedTag } from './listing.ts';
import { addFiles } from './uploads.ts';

const TagForm = ({ document, onDone }: { document: DocumentSummary; onDone: () => void }) => (
  <form
    class="tag-form"
    onSubmit={(event) => {
      event.preventDefault();
      const given = String(new FormData(event.currentTarget).get('tags')).split(',');
      const tags = [...new Set(given.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
      void setTags(document.documentId, tags).then((isSet) => isSet && onDone());
    }}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onDone();
    }}
  >
    <input
      class="search"
      name="tags"
      ref={(input) => input?.focus()}
      defaultValue={document.tags.join(', ')}
      maxLength={2_000}
      aria-label={documentWords.tagsOf(document.title)}
    />
    <button type="submit" class="button">
      {documentWords.saveTags}
    </button>
    <button type="button" class="quiet-button" onClick={onDone}>
      {documentWords.cancel}
    </button>
  </form>
);

const Tags = ({ document }: { document: DocumentSummary }) => {
  const [isEdited, setEdited] = useState(false);
  if (isEdited) return <TagForm document={document} onDone={() => setEdited(false)} />;
  return (
    <p class="tags">
      {document.tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag"
          dir="auto"
          aria-pressed={wantedTag.value === tag}
          onClick={() => {
            wantedTag.value = wantedTag.value === tag ? null : tag;
          }}
        >
          {tag}
        </button>
      ))}
      <button
        type="button"
        class="text-button"
        aria-label={documentWords.of(documentWords.editTags, document.title)}
        onClick={() => setEdited(true)}
      >
        <PencilIcon /> {documentWords.editTags}
      </button>
    </p>
  );
};

const Replace = ({ document }: { document: DocumentSummary }) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        aria-label={documentWords.of(documentWords.replace, document.title)}
        onClick={() => input.current?.click()}
      >
        <RetryIcon /> {documentWords.replace}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={/\.[^./]+$/.exec(document.path)?.[0]}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) addFiles([{ file, path: document.path }], document.documentId);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
};

const sourceHref = (documentId: string): string => `/api/documents/${encodeURIComponent(documentId)}/source`;

/** A document: read on a click, with what was made of it and what can be done with it. */
export const DocumentItem = ({ document }: { document: DocumentSummary }) => {
  const { documentId, title, path, publishedAt, chunks, facts } = document;
  const factsHref = pageHref('facts', { search: new URLSearchParams({ documentId }) });
  return (
    <article class="document">
      <h2>
        <button
          type="button"
          class="text-button"
          aria-label={documentWords.read(title)}
          onClick={() => openPassage({ documentId, title, span: null, expected: null, id: null })}
        >
          <bdi>{title}</bdi>
        </button>
      </h2>
      <p class="quiet">
        <bdi>{path}</bdi> · {publishedInWords(publishedAt)} · {documentWords.passages(chunks)} ·{' '}
        <a href={factsHref}>{documentWords.facts(facts)}</a>
      </p>
      <Tags document={document} />
      <p class="document-actions">
        <Replace document={document} />
        <a
          class="quiet-button"
          href={sourceHref(documentId)}
          aria-label={documentWords.of(documentWords.download, title)}
        >
          <DownloadIcon /> {documentWords.download}
        </a>
        <button
          type="button"
          class="quiet-button"
          aria-label={documentWords.of(documentWords.remove, title)}
          onClick={() => void removeDocument(document)}
        >
          <TrashIcon /> {documentWords.remove}
        </button>
      </p>
    </article>
  );
};
