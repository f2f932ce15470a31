import { useState } from 'preact/hooks';
import type { Result } from '../api/result.ts';
import { api } from '../api/client.ts';
import type { UnreviewedQuestion } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { CheckIcon, TrashIcon, WarningIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { loadFeedback } from './feedback.ts';

/** A golden question that nobody has looked over: what it expects, to be confirmed or thrown away. */
export const DraftItem = ({ one }: { one: UnreviewedQuestion }) => {
  const [problem, setProblem] = useState('');
  const settle = async (done: Result<null>, note: string) => {
    setProblem(done.ok ? '' : done.problem.detail);
    announce(done.ok ? note : done.problem.detail);
    await loadFeedback();
  };
  return (
    <article class="feedback-item">
      <header>
        <p class="rating unreviewed">
          <WarningIcon /> {words.feedback.unreviewed}
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={words.feedback.removeDraft}
          title={words.feedback.removeDraft}
          onClick={() => void api.removeUnreviewed(one.id).then((done) => settle(done, words.feedback.draftRemoved))}
        >
          <TrashIcon />
        </button>
      </header>
      {one.questions.map((question) => (
        <h2 key={question} dir="auto">
          {question}
        </h2>
      ))}
      <div class="expected">
        {one.expects !== null && (
          <div>
            <span class="quiet">{words.feedback.expects}</span>
            <pre dir="auto">{one.expects}</pre>
          </div>
        )}
        <button
          type="button"
          class="button"
          title={words.feedback.reviewTitle}
          onClick={() => void api.review(one.id).then((done) => settle(done, words.feedback.reviewed))}
        >
          <CheckIcon /> {words.feedback.review}
        </button>
      </div>
      {problem !== '' && <p class="field-problem">{problem}</p>}
    </article>
  );
};
