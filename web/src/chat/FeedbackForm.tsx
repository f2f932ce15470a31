import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ExpectedAnswer } from '../api/types.ts';
import { words } from '../words.ts';

/** What a reader says of a bad answer. */
export type Remark = { comment?: string; expected?: ExpectedAnswer };

type Wanted = 'nothing' | 'contains' | 'corrects' | 'abstains';
const WANTED: readonly Wanted[] = ['nothing', 'contains', 'corrects', 'abstains'];

const LONGEST = 2_000;

const expectedOf = (wanted: Wanted, text: string): ExpectedAnswer | null => {
  if (wanted === 'abstains') return { abstains: true };
  if (wanted === 'nothing' || text === '') return null;
  return wanted === 'contains' ? { contains: [text] } : { corrects: text };
};

/** What was wrong with an answer, and what would have been right: the draft of a golden question. */
export const FeedbackForm = ({
  answer,
  send,
  leave,
}: {
  answer: Answer;
  send: (remark: Remark) => void;
  leave: () => void;
}) => {
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const [comment, setComment] = useState('');
  const [wanted, setWanted] = useState<Wanted>('nothing');
  const [text, setText] = useState('');
  useLayoutEffect(() => {
    first.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const expected = expectedOf(wanted, text.trim());
  const lacksText = (wanted === 'contains' || wanted === 'corrects') && expected === null;
  return (
    <form
      ref={form}
      class="feedback-form"
      aria-label={words.rating.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (lacksText) return;
        send({
          ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
          ...(expected === null ? {} : { expected }),
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <label>
        {words.rating.comment}
        <input
          ref={first}
          dir="auto"
          maxLength={LONGEST}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>{words.rating.expected}</legend>
        {WANTED.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name={`wanted-${answer.id}`} checked={wanted === one} onChange={() => setWanted(one)} />
            {words.rating.wanted[one]}
          </label>
        ))}
        {(wanted === 'contains' || wanted === 'corrects') && (
          <input
            dir="auto"
            required
            maxLength={LONGEST}
            aria-label={words.rating.wantedWords}
            placeholder={words.rating.wantedExample}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        {wanted !== 'nothing' && <p class="quiet">{words.rating.golden}</p>}
      </fieldset>
      <div class="feedback-form-foot">
        <button type="button" class="button" onClick={leave}>
          {words.question.cancel}
        </button>
        <button type="submit" class="button primary" disabled={lacksText}>
          {words.rating.send}
        </button>
      </div>
    </form>
  );
};
