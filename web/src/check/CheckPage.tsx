import { useEffect } from 'preact/hooks';
import type { Verdict } from '../api/types.ts';
import { PageFrame } from '../app/PageFrame.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { NextIcon, PreviousIcon, RetryIcon, VerdictIcon, WarningIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import {
  canUndo,
  check,
  checkProblem,
  claims,
  draft,
  isWriting,
  progress,
  remember,
  startWith,
  undo,
} from './check.ts';
import { DraftEditor } from './DraftEditor.tsx';
import { MarkedDraft } from './MarkedDraft.tsx';
import { ReportActions } from './ReportActions.tsx';
import { countFitting, filter, walked, type Filter } from './steps.ts';
import { step } from './walk.ts';
import './check.css';

const FILTERS: readonly Filter[] = ['all', 'problems', 'contradicted', 'unverified', 'supported'];

const isVerdict = (one: Filter): one is Verdict => one !== 'all' && one !== 'problems';

const FilterIcon = ({ of }: { of: Filter }) => {
  if (isVerdict(of)) return <VerdictIcon verdict={of} size={16} />;
  return of === 'problems' ? <WarningIcon /> : null;
};

/** How many numbers have each verdict; pressing one marks, and walks, those alone. */
const Filters = () => (
  <div class="verdict-filters" role="group" aria-label={words.check.show}>
    {FILTERS.map((one) => (
      <button
        key={one}
        type="button"
        class={`quiet-button ${isVerdict(one) ? one : ''}`}
        aria-pressed={filter.value === one}
        onClick={() => {
          filter.value = one;
        }}
      >
        <FilterIcon of={one} /> {isVerdict(one) ? words.verdict[one] : words.check.filters[one]}{' '}
        <span class="count">{countFitting(one).toLocaleString('en')}</span>
      </button>
    ))}
  </div>
);

const State = () => {
  if (checkProblem.value !== null) return <ProblemNote problem={checkProblem.value} />;
  if (progress.value !== null)
    return (
      <p class="quiet check-state">
        {words.check.state.busy}{' '}
        {progress.value.total > 1 && <progress max={progress.value.total} value={progress.value.done} />}
      </p>
    );
  const problems = countFitting('problems');
  if (claims.value.length === 0) return <p class="quiet check-state">{words.check.state.noNumber}</p>;
  return <p class="quiet check-state">{problems === 0 ? words.check.state.noProblem : words.check.keys}</p>;
};

const Bar = () => (
  <div class="check-bar">
    <Filters />
    <div class="check-steps">
      <button type="button" class="button" disabled={walked.value.length === 0} onClick={() => step(-1)}>
        <PreviousIcon /> {words.check.step.previous}
      </button>
      <button type="button" class="button" disabled={walked.value.length === 0} onClick={() => step(1)}>
        {words.check.step.next} <NextIcon />
      </button>
    </div>
    <State />
  </div>
);

const Actions = () => (
  <div class="draft-actions">
    <button
      type="button"
      class="quiet-button"
      onClick={() => {
        remember();
        isWriting.value = true;
      }}
    >
      {words.check.actions.edit}
    </button>
    <button type="button" class="quiet-button" onClick={() => void check({ afresh: true })}>
      <RetryIcon /> {words.check.actions.again}
    </button>
    <ReportActions />
    <button type="button" class="quiet-button" onClick={() => startWith('')}>
      {words.check.actions.clear}
    </button>
  </div>
);

const UndoButton = () => (
  <button type="button" class="quiet-button" onClick={undo}>
    {words.check.actions.undo}
  </button>
);

/** F8 and Shift+F8 walk the problems from anywhere, the arrows where nothing is typed. */
const listen = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  const isArrow = !isTyping && (event.key === 'ArrowRight' || event.key === 'ArrowLeft');
  if (event.key !== 'F8' && !isArrow) return;
  event.preventDefault(); // the arrows of an open pane too: one press is one step
  step(event.key === 'ArrowLeft' || (event.key === 'F8' && event.shiftKey) ? -1 : 1);
};

/** For editors: a draft with every number marked, its problems walked and mended one by one, and a report of them. */
export const CheckPage = () => {
  useEffect(() => {
    if (!isWriting.value) void check(); // what an earlier visit left
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
  return (
    <PageFrame>
      <PageHead title={words.check.title}>{canUndo.value && <UndoButton />}</PageHead>
      <p class="quiet">{words.check.lead}</p>
      {isWriting.value || draft.value === '' ? (
        <DraftEditor />
      ) : (
        <>
          <Actions />
          <Bar />
          <MarkedDraft />
        </>
      )}
    </PageFrame>
  );
};
