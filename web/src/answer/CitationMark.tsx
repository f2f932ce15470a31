import type { Citation } from '../api/types.ts';
import { inspected, openCitation } from '../sources/inspector.ts';
import { hidePreview, showPreview } from './preview.ts';
import { InlineButton } from '../app/InlineButton.tsx';
import { words } from '../words.ts';

/** Whether the inspector shows this citation. */
const isShown = (citation: Citation): boolean => {
  const item = inspected.value.at(-1);
  return (
    item?.kind === 'source' &&
    item.passage.id === citation.id &&
    item.passage.documentId === citation.documentId &&
    item.passage.span?.start === citation.sourceSpan.start
  );
};

/** `[1]` of an answer: the quote on hover and focus, the passage in its source on a click. */
export const CitationMark = ({ citation, among }: { citation: Citation; among: readonly Citation[] }) => {
  const show = (event: Event) => showPreview(event.currentTarget as HTMLElement, { citation });
  return (
    <InlineButton
      class={`citation ${isShown(citation) ? 'is-shown' : ''}`}
      aria-label={words.sources.open(citation.id, citation.title)}
      onClick={() => {
        hidePreview();
        openCitation(citation, among);
      }}
      onMouseEnter={show}
      onFocus={show}
      onMouseLeave={hidePreview}
      onBlur={hidePreview}
    >
      {citation.id}
    </InlineButton>
  );
};
