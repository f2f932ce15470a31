import type { Problem } from '../api/result.ts';
import { WarningIcon } from './icons.tsx';

export const ProblemNote = ({ problem }: { problem: Problem }) => (
  <p class="note problem">
    <WarningIcon />
    <span>{problem.detail}</span>
  </p>
);
