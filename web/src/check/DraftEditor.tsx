import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words.ts';
import { CheckIcon } from '../app/icons.tsx';
import { check, draft, isWriting, MAX_DRAFT_LENGTH, startWith } from './check.ts';
import { ACCEPTED_DRAFTS, readDraftFile } from './draft-file.ts';

const tooLong = () => draft.value.length > MAX_DRAFT_LENGTH;

const done = () => {
  if (draft.value.trim() === '' || tooLong()) return;
  isWriting.value = false;
  void check();
};

const Box = () => {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <textarea
      ref={box}
      id="draft"
      dir="auto"
      rows={14}
      placeholder={words.check.placeholder}
      aria-invalid={tooLong()}
      aria-describedby={tooLong() ? 'draft-problem' : 'draft-hint'}
      value={draft.value}
      onInput={(event) => {
        draft.value = event.currentTarget.value;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
        event.preventDefault();
        done();
      }}
    />
  );
};

/** The whole draft in an editor; a file can be dropped on it. */
export const DraftEditor = () => {
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readDraftFile(file);
    setFileProblem(read.ok ? null : read.problem);
    if (read.ok) startWith(read.text);
  };
  return (
    <form
      class={`draft-editor ${isOver ? 'is-over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return; // text that is dragged goes where it is dropped
        event.preventDefault();
        void take(file);
      }}
    >
      <label for="draft">{words.check.draft}</label>
      <Box />
      {tooLong() && (
        <p id="draft-problem" class="field-problem" role="alert">
          {words.check.tooLong(draft.value.length, MAX_DRAFT_LENGTH)}
        </p>
      )}
      {fileProblem !== null && (
        <p class="field-problem" role="alert">
          {fileProblem}
        </p>
      )}
      <div class="draft-actions">
        <button type="submit" class="button primary" disabled={draft.value.trim() === '' || tooLong()}>
          <CheckIcon /> {words.check.start}
        </button>
        <label class="file-button">
          {words.check.openFile}
          <input
            type="file"
            accept={ACCEPTED_DRAFTS}
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <p id="draft-hint" class="quiet">
          {words.check.hint}
        </p>
      </div>
    </form>
  );
};
