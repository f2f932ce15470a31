import { useRef, useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import { announce } from '../app/announce.ts';
import { words } from '../words.ts';
import { ThumbDownIcon, ThumbUpIcon } from '../app/icons.tsx';

const LONGEST_COMMENT = 2_000;

type State = { rating: 'up' | 'down' | null; note: string; isCommenting: boolean };

const CommentForm = ({ send }: { send: (comment: string) => void }) => {
  const box = useRef<HTMLInputElement>(null);
  return (
    <form
      class="comment"
      onSubmit={(event) => {
        event.preventDefault();
        const comment = box.current?.value.trim() ?? '';
        if (comment !== '') send(comment);
      }}
    >
      <input
        ref={box}
        maxLength={LONGEST_COMMENT}
        aria-label={words.rating.comment}
        placeholder={words.rating.comment}
      />
      <button type="submit" class="button">
        {words.rating.send}
      </button>
    </form>
  );
};

/** Good or bad, and for a bad answer what was wrong with it. */
export const Rating = ({ answerId }: { answerId: string }) => {
  const [state, setState] = useState<State>({ rating: null, note: '', isCommenting: false });
  const rate = async (rating: 'up' | 'down', comment?: string) => {
    const result = await api.rate(answerId, rating, comment);
    const note = result.ok ? words.rating.thanks : result.problem.detail;
    setState({
      rating: result.ok ? rating : state.rating,
      note,
      isCommenting: result.ok ? rating === 'down' && comment === undefined : state.isCommenting,
    });
    announce(note);
  };
  const button = (rating: 'up' | 'down') => (
    <button
      type="button"
      class="icon-button"
      aria-label={words.rating[rating]}
      title={words.rating[rating]}
      aria-pressed={state.rating === rating}
      onClick={() => void rate(rating)}
    >
      {rating === 'up' ? <ThumbUpIcon /> : <ThumbDownIcon />}
    </button>
  );
  return (
    <>
      {button('up')}
      {button('down')}
      {state.isCommenting ? (
        <CommentForm send={(comment) => void rate('down', comment)} />
      ) : (
        state.note !== '' && <span class="quiet">{state.note}</span>
      )}
    </>
  );
};
