import type { Answer, Conflict } from '../api/types.ts';
import { words } from '../words.ts';
import { CitationMark } from './CitationMark.tsx';
import { FactCard } from '../facts/FactCard.tsx';
import { WarningIcon } from '../app/icons.tsx';

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
    <div class="conflict-facts">
      {conflict.facts.map((id) => (
        <FactCard key={id} id={id} />
      ))}
    </div>
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
