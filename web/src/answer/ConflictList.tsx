import { useState } from 'preact/hooks';
import { overlaps } from '../sources/pieces.ts';
import type { Answer, Citation, Conflict, Fact } from '../api/types.ts';
import { words } from '../words.ts';
import { CitationMark } from './CitationMark.tsx';
import { CitedSide } from './CitedSide.tsx';
import { dateOf } from '../sources/documents.ts';
import { FactBrief, useFacts } from '../sources/FactBrief.tsx';
import { WarningIcon } from '../app/icons.tsx';

const AT_ONCE = 4;

/** The newest first; what has no date comes last. */
const byDate = <Dated,>(all: readonly Dated[], dateOfOne: (one: Dated) => string | null): Dated[] => {
  const date = (one: Dated) => dateOfOne(one) ?? '';
  return all.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
};

/** The citation that quotes a fact, if one does. */
const citationOf = ({ documentId, sourceSpan }: Fact, citations: readonly Citation[]): Citation | undefined =>
  citations.find((one) => one.documentId === documentId && overlaps(one.sourceSpan, sourceSpan));

/** The sides of a conflict, beside each other; of many the first, and the rest when they are asked for. */
const Sides = ({ ids, citations }: { ids: readonly string[]; citations: readonly Citation[] }) => {
  const facts = useFacts(ids);
  const [isWhole, setWhole] = useState(false);
  if (facts === null) return <p class="quiet">{words.checks.loading}</p>;
  const ordered = byDate(facts, ({ documentId }) => dateOf(documentId));
  const dates = new Set(ordered.map(({ documentId }) => dateOf(documentId)));
  return (
    <>
      <div class="conflict-facts">
        {ordered.slice(0, isWhole ? ordered.length : AT_ONCE).map((fact, index) => {
          const citation = citationOf(fact, citations);
          return (
            <FactBrief
              key={fact.id}
              fact={fact}
              note={index === 0 && dates.size > 1 ? words.checks.newest : undefined}
              mark={citation && <CitationMark citation={citation} among={citations} />}
              isToldApart
            />
          );
        })}
      </div>
      {!isWhole && ordered.length > AT_ONCE && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {words.conflicts.all(ordered.length)}
        </button>
      )}
    </>
  );
};

/** Sides that differ in more than a figure, as the answer cites them. */
const CitedSides = ({ ids, citations }: { ids: readonly number[]; citations: readonly Citation[] }) => {
  const sides = byDate(
    citations.filter(({ id }) => ids.includes(id)),
    ({ publishedAt }) => publishedAt,
  );
  const dates = new Set(sides.map(({ publishedAt }) => publishedAt));
  return (
    <div class="conflict-facts">
      {sides.map((citation, index) => (
        <CitedSide
          key={citation.id}
          citation={citation}
          among={citations}
          note={index === 0 && dates.size > 1 ? words.checks.newest : undefined}
        />
      ))}
    </div>
  );
};

const ConflictView = ({ conflict, answer }: { conflict: Conflict; answer: Answer }) => (
  <section class="conflict" aria-label={words.conflicts.label(conflict.measure)}>
    <p class="banner-title">
      <WarningIcon /> {words.checks.disagree}
    </p>
    {conflict.facts.length === 0 ? (
      <CitedSides ids={conflict.citations} citations={answer.citations} />
    ) : (
      <Sides ids={conflict.facts} citations={answer.citations} />
    )}
  </section>
);

/** Sources that disagree on what was asked, side by side. */
export const ConflictList = ({ answer }: { answer: Answer }) => (
  <>
    {answer.conflicts.map((conflict) => (
      <ConflictView key={`${conflict.measure} ${conflict.facts.join(' ')}`} conflict={conflict} answer={answer} />
    ))}
  </>
);
