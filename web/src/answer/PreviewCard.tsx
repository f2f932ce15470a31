import { readableQuote } from '../../../src/domain/readable-quote.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Citation, Claim } from '../api/types.ts';
import { publishedInWords } from './date-words.ts';
import { preview } from './preview.ts';
import { words } from '../words.ts';
import { DocumentIcon, VerdictIcon } from '../app/icons.tsx';

const GAP = 8;

const CitationPreview = ({ citation }: { citation: Citation }) => (
  <>
    <p class="preview-title">
      <DocumentIcon /> <bdi>{citation.title}</bdi>
    </p>
    <p class="preview-hint">
      {publishedInWords(citation.publishedAt)}
      {citation.page !== null && ` · ${words.sources.page(citation.page)}`}
    </p>
    <blockquote dir="auto">{readableQuote(citation.citedText)}</blockquote>
    <p class="preview-hint">{words.sources.clickHint}</p>
  </>
);

const ClaimPreview = ({ claim }: { claim: Claim }) => (
  <>
    <p class={`preview-title ${claim.verdict}`}>
      <VerdictIcon verdict={claim.verdict} /> {words.verdict[claim.verdict]}
    </p>
    <p>{claim.reason}</p>
  </>
);

/** The card beside a marker. It repeats what a click shows in full, so it is hidden from assistive technology. */
export const PreviewCard = () => {
  const card = useRef<HTMLDivElement>(null);
  const shown = preview.value;
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null || shown === null) return;
    const { anchor } = shown;
    const left = Math.min(Math.max(GAP, anchor.left - 24), innerWidth - element.offsetWidth - GAP);
    const fitsAbove = anchor.top - element.offsetHeight - GAP > 0;
    element.style.left = `${left}px`;
    element.style.top = `${fitsAbove ? anchor.top - element.offsetHeight - GAP : anchor.bottom + GAP}px`;
  }, [shown]);
  if (shown === null) return null;
  return (
    <div ref={card} class="preview" aria-hidden="true">
      {'citation' in shown.content ? (
        <CitationPreview citation={shown.content.citation} />
      ) : (
        <ClaimPreview claim={shown.content.claim} />
      )}
    </div>
  );
};
