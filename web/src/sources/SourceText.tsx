import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { locatePassage, windowAround } from './locate-passage.ts';
import { paragraphStarts } from '../answer/paragraph-starts.ts';
import type { Span } from '../api/types.ts';
import type { Passage } from './inspector.ts';
import { words } from '../words.ts';

const REACH = 12_000; // characters shown on either side at first, and added by each “show more”

const Gap = () => <span class="gap" />;

/** A part of the text as it stands, with a gap before each paragraph that begins inside it. */
const Part = ({ text, start, end, gaps }: Span & { text: string; gaps: readonly number[] }) => {
  const inside = gaps.filter((gap) => gap > start && gap < end);
  const ends = [...inside, end];
  return (
    <>
      {text.slice(start, ends[0])}
      {inside.map((gap, index) => (
        <Fragment key={gap}>
          <Gap />
          {text.slice(gap, ends[index + 1])}
        </Fragment>
      ))}
    </>
  );
};

/** The text around a passage, exactly as it stands in the source, with the passage marked. */
export const SourceText = ({ text, passage }: { text: string; passage: Passage }) => {
  const [reach, setReach] = useState({ before: REACH, after: REACH });
  const mark = useRef<HTMLElement>(null);
  const located = locatePassage(text, passage.span, passage.expected);
  useLayoutEffect(() => mark.current?.scrollIntoView({ block: 'center' }), []);

  if (located.state === 'gone')
    return (
      <>
        <p class="note">{words.sources.changed}</p>
        {passage.expected !== null && <blockquote>{passage.expected}</blockquote>}
      </>
    );
  const { span } = located;
  const shown = windowAround(text, span, reach);
  const gaps = paragraphStarts(text, shown);
  return (
    <>
      {located.state === 'moved' && <p class="note">{words.sources.moved}</p>}
      {shown.start > 0 && (
        <button type="button" class="text-button" onClick={() => setReach({ ...reach, before: reach.before + REACH })}>
          {words.sources.earlier}
        </button>
      )}
      <div class="source-text" dir="auto">
        <Part text={text} start={shown.start} end={span.start} gaps={gaps} />
        {gaps.includes(span.start) && <Gap />}
        <mark ref={mark}>
          <Part text={text} start={span.start} end={span.end} gaps={gaps} />
        </mark>
        {gaps.includes(span.end) && <Gap />}
        <Part text={text} start={span.end} end={shown.end} gaps={gaps} />
      </div>
      {shown.end < text.length && (
        <button type="button" class="text-button" onClick={() => setReach({ ...reach, after: reach.after + REACH })}>
          {words.sources.later}
        </button>
      )}
    </>
  );
};
