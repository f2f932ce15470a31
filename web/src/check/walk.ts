import type { Claim } from '../api/types.ts';
import { openView, type InspectorView } from '../sources/inspector.ts';
import { hidePreview } from '../answer/preview.ts';
import { words } from '../words.ts';
import { ProblemDetail } from './ProblemDetail.tsx';
import { at, markId, walked } from './steps.ts';

/** Shows a number in the pane and brings its mark into view. */
export const lookAt = (claim: Claim): void => {
  hidePreview();
  at.value = claim.span.start;
  const mark = document.getElementById(markId(claim));
  mark?.scrollIntoView({ block: 'center' });
  openView(NUMBER, mark);
};

/** The next (1) or previous (-1) of what is walked, from the number that is looked at, round the ends. */
export const step = (by: 1 | -1): void => {
  const from = at.value ?? -1;
  const next =
    by === 1
      ? (walked.value.find(({ span }) => span.start > from) ?? walked.value[0])
      : (walked.value.findLast(({ span }) => span.start < from) ?? walked.value.at(-1));
  if (next !== undefined) lookAt(next);
};

const NUMBER: InspectorView = { title: words.checks.title, Content: ProblemDetail, step };
