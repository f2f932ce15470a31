import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { locatePassage, windowAround } from '../answer/locate-passage.ts';
import type { Passage } from '../state/inspector.ts';
import { words } from '../words.ts';

const REACH = 12_000; // characters shown on either side at first, and added by each “show more”

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
  return (
    <>
      {located.state === 'moved' && <p class="note">{words.sources.moved}</p>}
      {shown.start > 0 && (
        <button type="button" class="text-button" onClick={() => setReach({ ...reach, before: reach.before + REACH })}>
          {words.sources.earlier}
        </button>
      )}
      <div class="source-text" dir="auto">
        {text.slice(shown.start, span.start)}
        <mark ref={mark}>{text.slice(span.start, span.end)}</mark>
        {text.slice(span.end, shown.end)}
      </div>
      {shown.end < text.length && (
        <button type="button" class="text-button" onClick={() => setReach({ ...reach, after: reach.after + REACH })}>
          {words.sources.later}
        </button>
      )}
    </>
  );
};
