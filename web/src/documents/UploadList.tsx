import { CheckIcon, CloseIcon, RetryIcon, WarningIcon } from '../app/icons.tsx';
import { documents } from '../sources/documents.ts';
import { documentWords } from '../words/documents.ts';
import { sizeInWords } from './size-words.ts';
import {
  again,
  clearOver,
  isBusy,
  isHeld,
  isOver,
  keepBoth,
  leaveOut,
  replaceIt,
  stopWaiting,
  uploads,
  type Upload,
} from './uploads.ts';

/** What is done of what there is, as far as it can be told. */
const amounts = ({ phase, done, total }: Upload): string | null => {
  if (total === 0) return null;
  return phase === 'sending'
    ? `${sizeInWords(done)} / ${sizeInWords(total)}`
    : `${done.toLocaleString('en')} / ${documentWords.passages(total)}`;
};

const outcome = ({ document }: Upload): string | null => {
  if (document === null) return null;
  const twin = documents.value?.find(
    (other) => other.contentHash === document.contentHash && other.documentId !== document.documentId,
  );
  const counts = documentWords.totals(document.chunks, document.facts);
  return twin === undefined ? counts : `${counts}. ${documentWords.sameContent(twin.title)}`;
};

const Icon = ({ upload }: { upload: Upload }) => {
  if (upload.phase === 'failed' || upload.phase === 'exists') return <WarningIcon />;
  return isOver(upload) ? (
    <CheckIcon />
  ) : (
    <span class={upload.phase === 'waiting' ? 'dot' : 'pulse'} aria-hidden="true" />
  );
};

const Choices = ({ upload }: { upload: Upload }) => (
  <p class="upload-choices">
    {upload.phase === 'exists' && (
      <>
        <button type="button" class="text-button" onClick={() => replaceIt(upload)}>
          {documentWords.replaceIt}
        </button>
        <button type="button" class="text-button" onClick={() => keepBoth(upload)}>
          {documentWords.keepBoth}
        </button>
        <button type="button" class="text-button" onClick={() => leaveOut(upload)}>
          {documentWords.skip}
        </button>
      </>
    )}
    {upload.phase === 'failed' && upload.problem?.code !== 'refused' && (
      <button type="button" class="text-button" onClick={() => again(upload)}>
        <RetryIcon /> {documentWords.again}
      </button>
    )}
  </p>
);

const UploadItem = ({ upload }: { upload: Upload }) => {
  const { path, phase, problem, done, total } = upload;
  return (
    <li class={`upload is-${phase}`}>
      <Icon upload={upload} />
      <div>
        <p class="upload-name" dir="auto">
          {path}
        </p>
        <p class="quiet">
          {problem?.detail.replace(`${path}: `, '') ??
            [documentWords.phases[phase], amounts(upload), outcome(upload)].filter(Boolean).join(' · ')}
        </p>
        {!isOver(upload) && phase !== 'waiting' && (
          <progress
            aria-label={path}
            max={Math.max(1, total)}
            {...(total > 0 ? { value: Math.min(done, total) } : {})}
          />
        )}
        <Choices upload={upload} />
      </div>
      {phase === 'waiting' && (
        <button
          type="button"
          class="icon-button"
          aria-label={documentWords.of(documentWords.skip, path)}
          title={documentWords.skip}
          onClick={() => leaveOut(upload)}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  );
};

/** First what asks for something or is under way, then what waits, then what is done. */
const RANKS: Partial<Record<Upload['phase'], number>> = {
  exists: 0,
  failed: 0,
  waiting: 2,
  done: 3,
  replaced: 3,
  unchanged: 3,
};
const rank = ({ phase }: Upload): number => RANKS[phase] ?? 1;

/** Every file that was given, with how far it is and what went wrong with it. */
export const UploadList = () => {
  if (uploads.value.length === 0) return null;
  const over = uploads.value.filter(isOver);
  const failed = over.filter(({ phase }) => phase === 'failed' || phase === 'exists').length;
  return (
    <section class="uploads" aria-label={documentWords.uploads}>
      <header>
        <p>
          <strong>{documentWords.overall(over.length - failed, uploads.value.length)}</strong>
          {failed > 0 && <span class="upload-failures"> · {documentWords.failedOf(failed)}</span>}
        </p>
        {isBusy.value ? (
          <button type="button" class="quiet-button" onClick={stopWaiting}>
            {documentWords.stop}
          </button>
        ) : (
          <button type="button" class="quiet-button" onClick={clearOver}>
            {documentWords.clearList}
          </button>
        )}
      </header>
      <progress aria-label={documentWords.uploads} max={uploads.value.length} value={over.length} />
      {isHeld.value && (
        <p class="note" role="alert">
          <WarningIcon /> {documentWords.held}
        </p>
      )}
      <ul class="upload-list" tabIndex={0} aria-label={documentWords.uploads}>
        {uploads.value
          .toSorted((a, b) => rank(a) - rank(b) || a.key - b.key)
          .map((upload) => (
            <UploadItem key={upload.key} upload={upload} />
          ))}
      </ul>
    </section>
  );
};
