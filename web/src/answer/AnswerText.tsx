import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Citation, Claim } from '../api/types.ts';
import { CitationMark } from './CitationMark.tsx';
import { ClaimMark } from './ClaimMark.tsx';
import { markdownElements } from './markdown.ts';
import { bindCitations, insertMarks, splitAtMarks } from './marks.ts';

type Marked = { claims: readonly Claim[]; citations: readonly Citation[] };

/** Text with its marks as elements. `open` is the claim that began in an earlier text node, if any. */
const renderText = (text: string, { claims, citations }: Marked, open: { claim: Claim | null }): ComponentChildren[] =>
  bindCitations(splitAtMarks(text)).map((piece) => {
    if (piece.kind === 'claim-start') open.claim = claims[piece.index] ?? null;
    else if (piece.kind === 'claim-end') open.claim = null;
    else if (piece.kind === 'text')
      return open.claim === null ? piece.text : <ClaimMark claim={open.claim}>{piece.text}</ClaimMark>;
    else {
      const citation = citations.find((one) => one.id === piece.id);
      return citation === undefined ? `[${piece.id}]` : <CitationMark citation={citation} among={citations} />;
    }
    return null;
  });

/** An answer's Markdown with its numbers and citation markers as buttons. */
export const AnswerText = ({ text, claims, citations }: Marked & { text: string }) => {
  const content = useMemo(() => {
    const ids = new Set(citations.map((citation) => citation.id));
    const open = { claim: null };
    return markdownElements(insertMarks(text, claims, ids), (part) => renderText(part, { claims, citations }, open));
  }, [text, claims, citations]);
  return (
    <div class="prose" dir="auto">
      {content}
    </div>
  );
};

/** Plain text with its numbers as buttons; nothing in it is read as Markdown. */
export const ClaimedText = ({ text, claims }: { text: string; claims: readonly Claim[] }) => (
  <>{renderText(insertMarks(text, claims, new Set()), { claims, citations: [] }, { claim: null })}</>
);
