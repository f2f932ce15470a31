import { useState } from 'preact/hooks';
import { api, type RatedQuestion } from '../api/client.ts';
import { announce } from '../app/announce.ts';
import { CheckIcon, PlusIcon, ThumbDownIcon, ThumbUpIcon, TrashIcon } from '../app/icons.tsx';
import { answerHref } from '../app/route.ts';
import { words } from '../words.ts';
import { DateOf } from './DateOf.tsx';
import { expectedWords, loadFeedback } from './feedback.ts';

const Expected = ({ one }: { one: RatedQuestion }) => {
  const [problem, setProblem] = useState('');
  const { expected } = one;
  if (expected === null) return null;
  const kind = 'contains' in expected ? 'contains' : 'corrects' in expected ? 'corrects' : 'abstains';
  const add = async () => {
    const added = await api.addGolden(one.answerId);
    setProblem(added.ok ? '' : added.problem.detail);
    announce(added.ok ? words.feedback.addedNow : added.problem.detail);
    await loadFeedback();
  };
  return (
    <div class="expected">
      <p>
        <span class="quiet">{words.feedback.expected[kind]}</span>{' '}
        {kind !== 'abstains' && <strong dir="auto">{expectedWords(one)}</strong>}
      </p>
      {one.isGolden ? (
        <p class="quiet is-golden">
          <CheckIcon /> {words.feedback.added}
        </p>
      ) : (
        <button type="button" class="button" onClick={() => void add()}>
          <PlusIcon /> {words.feedback.add}
        </button>
      )}
      {problem !== '' && <p class="field-problem">{problem}</p>}
    </div>
  );
};

/** What a reader thought of one answer. */
export const RatedItem = ({ one }: { one: RatedQuestion }) => {
  const remove = async () => {
    const removed = await api.takeBackRating(one.answerId);
    announce(removed.ok ? words.feedback.removed : removed.problem.detail);
    await loadFeedback();
  };
  return (
    <article class="feedback-item">
      <header>
        <p class={`rating ${one.rating}`}>
          {one.rating === 'up' ? <ThumbUpIcon /> : <ThumbDownIcon />}{' '}
          {one.rating === 'up' ? words.feedback.good : words.feedback.bad}
        </p>
        <p class="quiet">
          {one.status !== 'answered' && `${words.feedback[one.status]} · `}
          <DateOf time={one.createdAt} />
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={words.feedback.remove}
          title={words.feedback.remove}
          onClick={() => void remove()}
        >
          <TrashIcon />
        </button>
      </header>
      <h2 dir="auto">
        <a href={answerHref(one.conversationId, one.answerId)} title={words.feedback.open}>
          {one.question}
        </a>
      </h2>
      {one.comment !== null && <blockquote dir="auto">{one.comment}</blockquote>}
      <Expected one={one} />
    </article>
  );
};
