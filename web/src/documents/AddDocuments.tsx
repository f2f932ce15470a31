import { useRef, useState } from 'preact/hooks';
import { PlusIcon } from '../app/icons.tsx';
import { documentWords } from '../words/documents.ts';
import { droppedFiles, namedFiles } from './dropped-files.ts';
import { addFiles, addPage } from './uploads.ts';

const AddByUrl = () => {
  const [isBad, setBad] = useState(false);
  return (
    <form
      class="add-url"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const url = String(new FormData(form).get('url')).trim();
        const isFine = URL.parse(url)?.protocol === 'https:';
        setBad(!isFine);
        if (!isFine) return;
        addPage(url);
        form.reset();
      }}
    >
      <input
        class="search"
        name="url"
        type="url"
        maxLength={2_000}
        aria-label={documentWords.url}
        placeholder={documentWords.urlExample}
        aria-invalid={isBad}
        aria-describedby={isBad ? 'url-problem' : undefined}
      />
      <button type="submit" class="button">
        <PlusIcon /> {documentWords.addUrl}
      </button>
      {isBad && (
        <p id="url-problem" class="field-problem" role="alert">
          {documentWords.badUrl}
        </p>
      )}
    </form>
  );
};

/** Where files are dropped or chosen, many at once, and pages of the web are named. */
export const AddDocuments = () => {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section
      class={`drop-zone ${isOver ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then((files) => addFiles(files));
      }}
    >
      <p>
        {isOver ? documentWords.letGo : documentWords.drop}{' '}
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <PlusIcon /> {documentWords.choose}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          addFiles(namedFiles(event.currentTarget.files ?? []));
          event.currentTarget.value = '';
        }}
      />
      <p class="quiet">{documentWords.formats}</p>
      <AddByUrl />
    </section>
  );
};
