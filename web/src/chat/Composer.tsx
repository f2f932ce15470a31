import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MAX_QUESTION_LENGTH } from '../../../src/domain/limits.ts';
import { ask, stop } from './ask.ts';
import { isTouch } from '../app/media.ts';
import { isStorageKept } from '../app/storage.ts';
import { draft, focusRequests, setDraft } from './draft.ts';
import { exchanges, isAnswering } from './threads.ts';
import { words } from '../words.ts';
import { SendIcon, StopIcon } from '../app/icons.tsx';

const WARN_BELOW = 400; // characters left from which on the count is shown

/** How many characters are left of a question, once they are few. */
export const LengthNote = ({ length }: { length: number }) => {
  const left = MAX_QUESTION_LENGTH - length;
  if (left >= WARN_BELOW) return null;
  return (
    <p id="question-length" class={`length-note ${left < 0 ? 'problem' : ''}`} role="status">
      {left < 0 ? words.composer.tooLong(length, MAX_QUESTION_LENGTH) : words.composer.left(left)}
    </p>
  );
};

/** As high as its text; the style sheet has the limit. */
export const growBox = (box: HTMLTextAreaElement): void => {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
};

/** The question box. */
export const Composer = () => {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = draft.value;
  const tooLong = text.length > MAX_QUESTION_LENGTH;
  const answering = isAnswering.value;
  const canSend = text.trim() !== '' && !tooLong && !answering;
  const requests = focusRequests.value;

  useLayoutEffect(() => {
    if (box.current !== null) growBox(box.current);
  }, [text]);
  useEffect(() => {
    if (requests > 0) box.current?.focus();
  }, [requests]);

  const send = () => {
    if (!canSend) return;
    setDraft('');
    if (isTouch.value) box.current?.blur(); // so that the keyboard on the screen makes room for the answer
    void ask(text.trim());
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <LengthNote length={text.length} />
      <div class="composer-box">
        <textarea
          ref={box}
          id="question"
          rows={1}
          dir="auto"
          aria-label={words.composer.label}
          aria-invalid={tooLong}
          aria-describedby={tooLong ? 'question-length' : undefined}
          placeholder={exchanges.value.length === 0 ? words.composer.first : words.composer.next}
          value={text}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        {answering ? (
          <button
            type="button"
            class="send"
            aria-label={words.composer.stop}
            title={words.composer.stop}
            onClick={stop}
          >
            <StopIcon />
          </button>
        ) : (
          <button
            type="submit"
            class="send"
            aria-label={words.composer.send}
            title={words.composer.send}
            disabled={!canSend}
          >
            <SendIcon />
          </button>
        )}
      </div>
      {isStorageKept ? (
        <p class="composer-hint">{words.composer.hint}</p>
      ) : (
        <p class="composer-hint is-kept-from">{words.composer.notKept}</p>
      )}
    </form>
  );
};
