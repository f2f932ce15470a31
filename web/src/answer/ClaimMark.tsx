import type { ComponentChildren } from 'preact';
import type { Claim } from '../api/types.ts';
import { openClaim } from '../sources/inspector.ts';
import { hidePreview, showPreview } from './preview.ts';
import { words } from '../words.ts';
import { InlineButton } from '../app/InlineButton.tsx';
import { VerdictIcon } from '../app/icons.tsx';

/** A number with its verdict: a tick where the sources bear it out, the word beside it where they don't. */
export const ClaimMark = ({ claim, children }: { claim: Claim; children: ComponentChildren }) => {
  const show = (event: Event) => showPreview(event.currentTarget as HTMLElement, { claim });
  return (
    <InlineButton
      class={`claim ${claim.verdict}`}
      aria-label={words.checks.show(claim.text, claim.verdict)}
      onClick={() => {
        hidePreview();
        openClaim(claim);
      }}
      onMouseEnter={show}
      onFocus={show}
      onMouseLeave={hidePreview}
      onBlur={hidePreview}
    >
      <span class="claim-text">{children}</span>
      <span class="claim-verdict">
        <VerdictIcon verdict={claim.verdict} size={15} />
        {claim.verdict !== 'supported' && (
          <span class="claim-word">{` ${words.verdict[claim.verdict].toLowerCase()}`}</span>
        )}
      </span>
    </InlineButton>
  );
};
