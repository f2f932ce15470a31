import type { Answer } from '../api/types.ts';
import { checkSummary } from '../chat/announce-answer.ts';
import { words } from '../words.ts';
import { VerdictIcon } from '../app/icons.tsx';

/** How many of the answer's numbers the sources bear out. */
export const CheckSummary = ({ answer }: { answer: Answer }) => {
  const parts = checkSummary(answer);
  if (parts.length === 0) return <p class="status-line quiet">{words.checks.none}</p>;
  return (
    <ul class="status-line check-summary" aria-label={words.checks.label}>
      {parts.map(({ verdict, text }) => (
        <li key={verdict} class={verdict}>
          <VerdictIcon verdict={verdict} size={16} /> {text}
        </li>
      ))}
    </ul>
  );
};
