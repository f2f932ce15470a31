import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Document, FactPlace, Span } from '../api/types.ts';
import { words } from '../words.ts';
import type { Passage } from './inspector.ts';
import { locatePassage } from './locate-passage.ts';
import { onePerPlace, overlaps } from './pieces.ts';
import { SourceParagraph } from './SourceParagraph.tsx';
import { paragraphsIn, sectionsOf } from './source-sections.ts';

const AHEAD = '1200px'; // from the edge of what is seen

type SectionProperties = { document: Document; section: Span; mark: Span | null; facts: readonly FactPlace[] };

/**
 * A part of the text: plain while it is far away, in paragraphs with their facts once it comes near, so that a text of
 * a million characters opens at once and is all there to be searched.
 */
const Section = ({ document, section, mark, facts }: SectionProperties) => {
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(overlaps(section, mark) || section.start === 0);
  useEffect(() => {
    const { current } = element;
    if (isNear || current === null) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && setNear(true), {
      root: current.closest('.inspector-body'),
      rootMargin: AHEAD,
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div ref={element} class={`source-section ${isNear ? '' : 'is-far'}`}>
      {isNear ? (
        paragraphsIn(document, section).map((paragraph) => (
          <SourceParagraph key={paragraph.start} paragraph={paragraph} document={document} mark={mark} facts={facts} />
        ))
      ) : (
        <div class="source-words" dir="auto">
          {document.text.slice(section.start, section.end)}
        </div>
      )}
    </div>
  );
};

/** Facts by place, each to the section that it begins in. */
const factsBySection = (sections: readonly Span[], facts: readonly FactPlace[]): FactPlace[][] => {
  const bySection = sections.map((): FactPlace[] => []);
  let at = 0;
  for (const fact of facts.toSorted((a, b) => a.span.start - b.span.start)) {
    while (at < sections.length - 1 && fact.span.start >= sections[at]!.end) at += 1;
    bySection[at]?.push(fact);
  }
  return bySection;
};

/** The whole text of a source exactly as it stands, with the passage, if there is one, marked and in view. */
export const SourceText = ({
  document,
  facts,
  passage,
}: {
  document: Document;
  facts: readonly FactPlace[];
  passage: Passage;
}) => {
  const element = useRef<HTMLDivElement>(null);
  const { text } = document;
  const sections = useMemo(() => sectionsOf(text), [text]);
  const bySection = useMemo(() => factsBySection(sections, onePerPlace(facts)), [sections, facts]);
  const located = passage.span === null ? null : locatePassage(text, passage.span, passage.expected);
  useLayoutEffect(() => element.current?.querySelector('mark')?.scrollIntoView({ block: 'center' }), []);

  if (located?.state === 'gone')
    return (
      <>
        <p class="note">{words.sources.changed}</p>
        {passage.expected !== null && <blockquote>{passage.expected}</blockquote>}
      </>
    );
  const mark = located?.span ?? null;
  return (
    <>
      {located?.state === 'moved' && <p class="note">{words.sources.moved}</p>}
      <div class="source-text" ref={element}>
        {sections.map((section, index) => (
          <Section
            key={section.start}
            document={document}
            section={section}
            mark={overlaps(section, mark) ? mark : null}
            facts={bySection[index] ?? []}
          />
        ))}
      </div>
    </>
  );
};
