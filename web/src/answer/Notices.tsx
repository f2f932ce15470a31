import type { Answer } from '../api/types.ts';
import { words } from '../words.ts';
import { InfoIcon } from '../app/icons.tsx';

/** What a reader has to know about how the answer came about, and the sentences that were held back. */
export const Notices = ({ answer }: { answer: Answer }) => (
  <>
    {answer.notices.length > 0 && (
      <ul class="notices" aria-label={words.notices}>
        {answer.notices.map((notice) => (
          <li key={`${notice.code} ${notice.message}`} class="note">
            <InfoIcon />
            <span>{notice.message}</span>
          </li>
        ))}
      </ul>
    )}
    {answer.withheld.length > 0 && (
      <details class="withheld">
        <summary>{words.withheld(answer.withheld.length)}</summary>
        <ul>
          {answer.withheld.map((sentence) => (
            <li key={sentence.text}>
              <del>{sentence.text}</del>
              <p class="quiet">{sentence.reason}</p>
            </li>
          ))}
        </ul>
      </details>
    )}
  </>
);
