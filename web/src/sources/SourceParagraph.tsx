import type { ComponentChildren } from 'preact';
import type { Document, FactPlace, Span } from '../api/types.ts';
import { InlineButton } from '../app/InlineButton.tsx';
import { words } from '../words.ts';
import { openFact } from './inspector.ts';
import { HIDDEN, markdownLine } from './markdown-style.ts';
import { piecesOf, type Piece } from './pieces.ts';
import type { Paragraph } from './source-sections.ts';

const Words = ({ piece: { text, fact, style } }: { piece: Piece }) => {
  const shown = style === '' ? text : <span class={style}>{text}</span>;
  if (fact === null || style === HIDDEN) return <>{shown}</>;
  return (
    // The margin has the same for the keyboard.
    <InlineButton class="figure" tabIndex={-1} title={fact.about} onClick={() => openFact(fact.id)}>
      {shown}
    </InlineButton>
  );
};

/** Pieces with one mark around all that stand together in it. */
const withMarks = (pieces: readonly Piece[]): ComponentChildren => {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.isMarked === piece.isMarked) last.push(piece);
    else runs.push([piece]);
  }
  return runs.map((run, index) => {
    const content = run.map((piece, at) => <Words key={at} piece={piece} />);
    // What is not shown is no place to scroll to.
    const isShown = run.some(({ text, style }) => style !== HIDDEN && text.trim() !== '');
    return run[0]?.isMarked === true && isShown ? <mark key={index}>{content}</mark> : content;
  });
};

const MANY = 6; // facts beside a paragraph, from which on the margin has their figures alone

type Looks = { document: Document; mark: Span | null; facts: readonly FactPlace[] };

/** The lines of a Markdown paragraph, each with its line break. */
const MarkdownLines = ({ document, span, mark, facts }: Looks & { span: Span }) => {
  const { text } = document;
  const lines = text.slice(span.start, span.end).split(/(?<=\n)/);
  let start = span.start;
  return (
    <>
      {lines.map((line) => {
        const from = start;
        start += line.length;
        const { style, parts } = markdownLine(line);
        const placed = parts.map((part) => ({ ...part, start: part.start + from, end: part.end + from }));
        return (
          <span key={from} class={`md-line ${style}`}>
            {style === 'md-row'
              ? placed.map((cell) => (
                  <span key={cell.start} class={cell.style}>
                    {withMarks(piecesOf(text, cell, { mark: cell.style === HIDDEN ? null : mark, facts, styles: [] }))}
                  </span>
                ))
              : withMarks(piecesOf(text, { start: from, end: start }, { mark, facts, styles: placed }))}
          </span>
        );
      })}
    </>
  );
};

const Margin = ({ facts, mark }: { facts: readonly FactPlace[]; mark: Span | null }) => (
  <ul class={`margin ${facts.length > MANY ? 'is-dense' : ''}`} aria-label={words.sources.factsHere}>
    {facts.map(({ id, text, about, span }) => (
      <li key={`${id} ${span.start}`}>
        <button
          type="button"
          class={`margin-fact ${mark !== null && mark.start <= span.start && span.end <= mark.end ? 'is-cited' : ''}`}
          title={about}
          onClick={() => openFact(id)}
        >
          <strong>{text}</strong> <span>{about}</span>
        </button>
      </li>
    ))}
  </ul>
);

/** A paragraph of a source as it stands there, with its facts beside it; where a page begins, it says which. */
export const SourceParagraph = ({ paragraph, document, mark, facts }: Looks & { paragraph: Paragraph }) => {
  const inside = facts.filter(({ span }) => span.start >= paragraph.start && span.start < paragraph.end);
  const looks = { document, mark, facts: inside };
  return (
    <div class="source-row" data-page={paragraph.page === null ? undefined : words.sources.pageStart(paragraph.page)}>
      <div class="source-words" dir="auto">
        {document.format === 'markdown' ? (
          <MarkdownLines span={paragraph} {...looks} />
        ) : (
          withMarks(piecesOf(document.text, paragraph, { mark, facts: inside, styles: [] }))
        )}
      </div>
      {inside.length > 0 && <Margin facts={inside} mark={mark} />}
    </div>
  );
};
