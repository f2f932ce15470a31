import type { Answer } from '../api/types.ts';
import { checkSummary } from '../chat/announce-answer.ts';
import { words } from '../words.ts';
import { VerdictIcon, WarningIcon } from '../app/icons.tsx';

/** How many of the answer's numbers the sources bear out. */
export const CheckSummary = ({ answer }: { answer: Answer }) => {
  const parts = checkSummary(answer);
  const wrong = answer.claims.filter((claim) => claim.in === 'question' && claim.verdict === 'contradicted').length;
  if (parts.length + wrong === 0) return <p class="status-line quiet">{words.checks.none}</p>;
  return (
    <ul class="status-line check-summary" aria-label={words.checks.label}>
      {parts.map(({ verdict, text }) => (
        <li key={verdict} class={verdict}>
          <VerdictIcon verdict={verdict} size={16} /> {text}
        </li>
      ))}
      {wrong > 0 && (
        <li class="contradicted">
          <VerdictIcon verdict="contradicted" size={16} /> {words.checks.inQuestionCount(wrong)}
        </li>
      )}
      {answer.conflicts.length > 0 && (
        <li class="unverified">
          <WarningIcon /> {words.checks.disagree}
        </li>
      )}
    </ul>
  );
};
