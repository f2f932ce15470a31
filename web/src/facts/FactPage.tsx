import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import type { Fact } from '../api/types.ts';
import { PencilIcon, TrashIcon } from '../app/icons.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { pageHref, route } from '../app/route.ts';
import { useFetched } from '../app/use-fetched.ts';
import { words } from '../words.ts';
import { removeFact } from './curated.ts';
import { EMPTY, cellsOf, correctionOf } from './fact-cells.ts';
import { FactCard } from './FactCard.tsx';
import { FactForm } from './FactForm.tsx';
import { SeriesPanel } from './SeriesChart.tsx';
import { seriesKey, seriesOf, type Series } from './series.ts';

const Remove = ({ fact }: { fact: Fact }) => {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!asked)
    return (
      <button type="button" class="button" onClick={() => setAsked(true)}>
        <TrashIcon /> {words.curated.remove}
      </button>
    );
  return (
    <div class="confirm-row" role="group" aria-label={words.curated.confirm}>
      <span>{words.curated.confirm}</span>
      <button type="button" class="button danger" onClick={async () => setProblem(await removeFact(fact))}>
        {words.conversations.confirmYes}
      </button>
      <button type="button" class="button" onClick={() => setAsked(false)}>
        {words.conversations.confirmNo}
      </button>
      {problem !== null && <ProblemNote problem={problem} />}
    </div>
  );
};

const Actions = ({ fact }: { fact: Fact }) => (
  <div class="fact-actions">
    {fact.origin === 'curated' ? (
      <>
        <a class="button" href={pageHref('facts', { id: fact.id, search: new URLSearchParams('edit=1') })}>
          <PencilIcon /> {words.curated.edit}
        </a>
        <Remove fact={fact} />
      </>
    ) : (
      <a class="button" href={pageHref('facts', { id: 'new', search: new URLSearchParams({ from: fact.id }) })}>
        <PencilIcon /> {words.curated.correct}
      </a>
    )}
  </div>
);

/** The series that a fact belongs to, if any. */
const useSeries = (fact: Fact): Series | null => {
  const [series, setSeries] = useState<Series | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.facts(new URLSearchParams({ subject: fact.subject }), 500).then((found) => {
      if (!isCurrent || !found.ok) return;
      setSeries(seriesOf(found.value.facts).find(({ key }) => key === seriesKey(fact)) ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [fact.id]);
  return series;
};

const Shown = ({ fact }: { fact: Fact }) => {
  const series = useSeries(fact);
  return (
    <>
      <FactCard id={fact.id} />
      <Actions key={fact.id} fact={fact} />
      {series !== null && <SeriesPanel all={[series]} />}
    </>
  );
};

/** One fact whole, with what can be done to it; or the form that changes or corrects it. */
export const FactPage = ({ id }: { id: string }) => {
  const fetched = useFetched(id, api.fact);
  const isEdited = route.value.search.has('edit');
  if (fetched === null) return <p class="quiet">{words.checks.loading}</p>;
  if (!fetched.ok) return <ProblemNote problem={fetched.problem} />;
  const fact = fetched.value;
  return isEdited ? <FactForm start={cellsOf(fact)} changed={fact} /> : <Shown fact={fact} />;
};

/** The form of a new fact, empty or begun with the fact that it corrects. */
export const NewFact = () => {
  const from = route.value.search.get('from');
  return from === null ? <FactForm start={EMPTY} changed={null} /> : <Correction id={from} />;
};

const Correction = ({ id }: { id: string }) => {
  const fetched = useFetched(id, api.fact);
  if (fetched === null) return <p class="quiet">{words.checks.loading}</p>;
  if (!fetched.ok) return <ProblemNote problem={fetched.problem} />;
  return <FactForm start={correctionOf(fetched.value)} changed={null} />;
};
