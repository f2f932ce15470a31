import type { Answer } from '../api/types.ts';
import { InfoIcon, WarningIcon } from '../app/icons.tsx';
import { words } from '../words.ts';

/** What has happened to the sources of an answer since it was given: said before the answer. */
const OF_SOURCES = new Set(['source-deleted', 'source-changed']);

export const SourceNotices = ({ answer }: { answer: Answer }) => (
  <>
    {answer.notices
      .filter(({ code }) => OF_SOURCES.has(code))
      .map(({ code, message }) => (
        <p key={code} class="note caution">
          <WarningIcon />
          <span>{message}</span>
        </p>
      ))}
  </>
);

/** What a reader has to know about how the answer came about, and the sentences that were held back. */
export const Notices = ({ answer }: { answer: Answer }) => {
  const notices = answer.notices.filter(({ code }) => !OF_SOURCES.has(code));
  return (
    <>
      {notices.length > 0 && (
        <ul class="notices" aria-label={words.notices}>
          {notices.map((notice) => (
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
};
