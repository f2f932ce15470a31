import type { UnansweredQuestion } from '../api/types.ts';
import { RetryIcon } from '../app/icons.tsx';
import { answerHref } from '../app/route.ts';
import { openFresh } from '../chat/chat.ts';
import { editQuestion } from '../chat/draft.ts';
import { KeepAsGolden } from '../chat/KeepAsGolden.tsx';
import { words } from '../words.ts';
import { DateOf } from './DateOf.tsx';

/** A question that the documents did not answer; with a document more, it may be asked again. */
export const UnansweredItem = ({ one }: { one: UnansweredQuestion }) => (
  <article class="feedback-item">
    <header>
      <p class="quiet">
        {words.feedback.times(one.times)}
        {one.lastAskedAt !== null && (
          <>
            {' · '}
            <DateOf time={one.lastAskedAt} />
          </>
        )}
      </p>
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          openFresh();
          editQuestion(one.question);
        }}
      >
        <RetryIcon /> {words.feedback.askAgain}
      </button>
    </header>
    <h2 dir="auto">
      <a href={answerHref(one.conversationId, one.answerId)} title={words.feedback.open}>
        {one.question}
      </a>
    </h2>
    <p class="draft-golden">
      <KeepAsGolden answerId={one.answerId} labelled />
    </p>
  </article>
);
