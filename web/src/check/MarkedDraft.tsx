import { useState } from 'preact/hooks';
import type { Claim, Span } from '../api/types.ts';
import { PencilIcon, VerdictIcon } from '../app/icons.tsx';
import { hidePreview, showPreview } from '../answer/preview.ts';
import { InlineButton } from '../app/InlineButton.tsx';
import { words } from '../words.ts';
import { blocksOf, piecesOf } from './blocks.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { draft, replaceInDraft } from './check.ts';
import { current, markId, marked } from './steps.ts';
import { lookAt } from './walk.ts';

/** A number of the draft with its verdict; it opens the number in the pane. */
const NumberMark = ({ claim }: { claim: Claim }) => {
  const show = (event: Event) => showPreview(event.currentTarget as HTMLElement, { claim });
  return (
    <InlineButton
      id={markId(claim)}
      class={`claim ${claim.verdict}`}
      aria-label={words.checks.show(claim.text, claim.verdict)}
      aria-current={current.value === claim ? 'true' : undefined}
      onClick={() => lookAt(claim)}
      onMouseEnter={show}
      onFocus={show}
      onMouseLeave={hidePreview}
      onBlur={hidePreview}
    >
      <span class="claim-text">{claim.text}</span>
      <span class="claim-verdict">
        <VerdictIcon verdict={claim.verdict} size={15} />
        <span class="claim-word">{` ${words.verdict[claim.verdict].toLowerCase()}`}</span>
      </span>
    </InlineButton>
  );
};

const Block = ({ span, claims, onEdit }: { span: Span; claims: readonly Claim[]; onEdit: () => void }) => (
  <div class="draft-block" dir="auto" onDblClick={onEdit}>
    {piecesOf(draft.value, span, claims).map(({ text, claim }) =>
      claim === null ? text : <NumberMark key={markId(claim)} claim={claim} />,
    )}
    <button
      type="button"
      class="icon-button"
      aria-label={words.check.part.edit}
      title={words.check.part.edit}
      onClick={onEdit}
    >
      <PencilIcon />
    </button>
  </div>
);

/** The numbers of each block, in order. */
const claimsByBlock = (blocks: readonly Span[], claims: readonly Claim[]): Claim[][] => {
  let next = 0;
  return blocks.map(({ end }) => {
    const from = next;
    while (next < claims.length && claims[next]!.span.start < end) next++;
    return claims.slice(from, next);
  });
};

/** The draft with its numbers marked; a part of it is opened for editing in its place. */
export const MarkedDraft = () => {
  const [edited, setEdited] = useState<number | null>(null);
  const blocks = blocksOf(draft.value);
  const claims = claimsByBlock(blocks, marked.value);
  return (
    <div class="marked-draft prose" role="region" aria-label={words.check.draft}>
      {blocks.map((span, index) =>
        index === edited ? (
          <BlockEditor
            key="editor"
            text={draft.value.slice(span.start, span.end)}
            onDone={(text) => {
              setEdited(null);
              if (text !== null) replaceInDraft(span, text);
            }}
          />
        ) : (
          <Block key={index} span={span} claims={claims[index] ?? []} onEdit={() => setEdited(index)} />
        ),
      )}
    </div>
  );
};
