import { h, type ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Citation, Claim } from '../api/types.ts';
import { CitationMark } from './CitationMark.tsx';
import { ClaimMark } from './ClaimMark.tsx';
import { bindCitations, insertMarks, splitAtMarks } from './marks.ts';
import { safeMarkdown } from './safe-markdown.ts';

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

/** Headings of an answer stand below the question, which is the page's second level. */
const elementName = (name: string): string => (/^h[1-6]$/.test(name) ? 'h3' : name);

const attributes = (element: Element): Record<string, string> => {
  const found = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  return element.localName === 'a' ? { ...found, target: '_blank', rel: 'noopener noreferrer' } : found;
};

const renderNode = (node: Node, marked: Marked, open: { claim: Claim | null }): ComponentChildren => {
  if (node instanceof Text) return renderText(node.data, marked, open);
  if (!(node instanceof Element)) return null;
  const children = Array.from(node.childNodes, (child) => renderNode(child, marked, open));
  const element = h(elementName(node.localName), attributes(node), ...children);
  return node.localName === 'table' ? <div class="table">{element}</div> : element;
};

/** An answer's Markdown with its numbers and citation markers as buttons. */
export const AnswerText = ({ text, claims, citations }: Marked & { text: string }) => {
  const content = useMemo(() => {
    const ids = new Set(citations.map((citation) => citation.id));
    const fragment = safeMarkdown(insertMarks(text, claims, ids));
    return Array.from(fragment.childNodes, (node) => renderNode(node, { claims, citations }, { claim: null }));
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
