import type { Answer } from '../api/types.ts';
import { words } from '../words.ts';
import { ClaimMark } from './ClaimMark.tsx';
import { WarningIcon } from '../app/icons.tsx';
import { ShortAnswer } from './ShortAnswer.tsx';

/** A question that asserts what the sources contradict: its figure struck against theirs. */
export const Correction = ({ answer }: { answer: Answer }) => {
  const wrong = answer.claims.filter((claim) => claim.in === 'question' && claim.verdict === 'contradicted');
  if (wrong.length === 0 && answer.shortAnswer === null) return null; // withheld
  return (
    <div class="correction">
      <p class="banner-title">
        <WarningIcon /> {words.corrected.title}
      </p>
      <div class="versus">
        {wrong.length > 0 && (
          <div class="versus-asked">
            <p class="quiet">{words.corrected.asked}</p>
            {wrong.map((claim) => (
              <p class="short-answer" key={claim.span.start}>
                <ClaimMark claim={claim}>{claim.text}</ClaimMark>
              </p>
            ))}
          </div>
        )}
        {answer.shortAnswer !== null && (
          <div class="versus-sources">
            <p class="quiet">{words.corrected.sources}</p>
            <ShortAnswer answer={answer} />
          </div>
        )}
      </div>
    </div>
  );
};
