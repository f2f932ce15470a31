import { useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import { announce } from '../app/announce.ts';
import { BookmarkIcon, CheckIcon } from '../app/icons.tsx';
import { pageHref } from '../app/route.ts';
import { DRAFTS, loadFeedback } from '../feedback/feedback.ts';
import { words } from '../words.ts';

type State = { kind: 'idle' | 'kept' } | { kind: 'failed'; why: string };

/** Drafts a golden question of an answer, and says where it is. */
export const KeepAsGolden = ({ answerId, labelled = false }: { answerId: string; labelled?: boolean }) => {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const keep = async () => {
    const kept = await api.keepAsGolden(answerId);
    setState(kept.ok ? { kind: 'kept' } : { kind: 'failed', why: kept.problem.detail });
    announce(kept.ok ? words.golden.kept : kept.problem.detail);
    if (kept.ok) await loadFeedback();
  };
  const isKept = state.kind === 'kept';
  return (
    <>
      <button
        type="button"
        class={labelled ? 'quiet-button' : 'icon-button'}
        aria-label={words.golden.keep}
        title={words.golden.keepTitle}
        disabled={isKept}
        onClick={() => void keep()}
      >
        {isKept ? <CheckIcon /> : <BookmarkIcon />} {labelled && words.golden.keep}
      </button>
      {isKept && (
        <span class="quiet rating-note">
          {words.golden.kept} <a href={pageHref('feedback', { id: DRAFTS })}>{words.golden.look}</a>
        </span>
      )}
      {state.kind === 'failed' && <span class="quiet rating-note">{state.why}</span>}
    </>
  );
};
