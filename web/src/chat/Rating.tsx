import { useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Answer, Feedback } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { ThumbDownIcon, ThumbUpIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { FeedbackForm, type Remark } from './FeedbackForm.tsx';
import { noteFeedback } from './threads.ts';

type State = { rating: Feedback['rating'] | null; note: string; isOpen: boolean };

/** Good or bad; pressed again, neither. A bad answer is asked what was wrong with it, and what a right one would say. */
export const Rating = ({ answer, feedback }: { answer: Answer; feedback: Feedback | null }) => {
  const [state, setState] = useState<State>({ rating: feedback?.rating ?? null, note: '', isOpen: false });
  const settle = (next: State) => {
    setState(next);
    announce(next.note);
  };
  const rate = async (rating: Feedback['rating'], remark?: Remark) => {
    const isSame = rating === state.rating && remark === undefined;
    const result = isSame ? await api.takeBackRating(answer.id) : await api.rate(answer.id, rating, remark);
    if (!result.ok) return settle({ ...state, note: result.problem.detail });
    const { comment = null, expected = null } = remark ?? {};
    const createdAt = new Date().toISOString();
    noteFeedback(answer.id, isSame ? null : { answerId: answer.id, rating, comment, expected, createdAt });
    const isOpen = rating === 'down' && !isSame && remark === undefined;
    const thanks = remark?.expected === undefined ? words.rating.thanks : words.rating.drafted;
    settle({ rating: isSame ? null : rating, note: isSame ? words.rating.takenBack : isOpen ? '' : thanks, isOpen });
  };
  const button = (rating: Feedback['rating']) => (
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
      {state.note !== '' && <span class="quiet rating-note">{state.note}</span>}
      {state.isOpen && (
        <FeedbackForm
          answer={answer}
          send={(remark) => void rate('down', remark)}
          leave={() => setState({ ...state, note: words.rating.thanks, isOpen: false })}
        />
      )}
    </>
  );
};
