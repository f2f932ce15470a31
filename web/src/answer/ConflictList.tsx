import type { Answer, Conflict, Fact } from '../api/types.ts';
import { words } from '../words.ts';
import { CitationMark } from './CitationMark.tsx';
import { dateOf } from '../sources/documents.ts';
import { FactBrief, useFacts } from '../sources/FactBrief.tsx';
import { WarningIcon } from '../app/icons.tsx';

/** Facts with the newest document first; those without a date come last. */
const byDate = (facts: readonly Fact[]): Fact[] => {
  const date = ({ documentId }: Fact) => dateOf(documentId) ?? '';
  return facts.toSorted((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : 0));
};

/** The sides of a conflict, beside each other. */
const Sides = ({ ids }: { ids: readonly string[] }) => {
  const facts = useFacts(ids);
  if (facts === null) return <p class="quiet">{words.checks.loading}</p>;
  const ordered = byDate(facts);
  const dates = new Set(ordered.map(({ documentId }) => dateOf(documentId)));
  return (
    <div class="conflict-facts">
      {ordered.map((fact, index) => (
        <FactBrief key={fact.id} fact={fact} note={index === 0 && dates.size > 1 ? words.checks.newest : undefined} />
      ))}
    </div>
  );
};

const ConflictView = ({ conflict, answer }: { conflict: Conflict; answer: Answer }) => (
  <div class="conflict">
    <p class="banner-title">
      <WarningIcon /> {words.conflicts.title(conflict.measure)}
      {answer.citations
        .filter((citation) => conflict.citations.includes(citation.id))
        .map((citation) => (
          <CitationMark key={citation.id} citation={citation} among={answer.citations} />
        ))}
    </p>
    <Sides ids={conflict.facts} />
  </div>
);

/** Sources that disagree on what was asked, side by side. */
export const ConflictList = ({ answer }: { answer: Answer }) => (
  <>
    {answer.conflicts.map((conflict) => (
      <ConflictView key={`${conflict.measure} ${conflict.facts.join(' ')}`} conflict={conflict} answer={answer} />
    ))}
  </>
);
