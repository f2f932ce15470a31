import { found, loadMore, searchProblem } from './facts.ts';
import { PageFrame } from '../app/PageFrame.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { pageHref, route } from '../app/route.ts';
import { words } from '../words.ts';
import { FactCard } from './FactCard.tsx';
import { FactItem } from './FactItem.tsx';
import { FactSearchForm, fieldOf } from './FactSearchForm.tsx';
import { TableIcon } from '../app/icons.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';

const Found = () => {
  const problem = searchProblem.value;
  if (problem !== null) return fieldOf(problem) === null ? <ProblemNote problem={problem} /> : null;
  if (found.value === null) return <p class="quiet">{words.facts.loading}</p>;
  const { facts, nextCursor } = found.value;
  if (facts.length === 0) return <p class="note">{words.facts.none}</p>;
  return (
    <>
      <p class="quiet">{words.facts.found(facts.length, nextCursor !== null)}</p>
      <ul class="fact-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactItem fact={fact} href={pageHref('facts', { id: fact.id })} />
          </li>
        ))}
      </ul>
      {nextCursor !== null && (
        <button type="button" class="button more" onClick={() => void loadMore()}>
          {words.facts.more}
        </button>
      )}
    </>
  );
};

/** The fact table: what the documents state, searched by words, subject, unit, figure and period, or one fact whole. */
export const FactsPage = () => {
  const { id, search } = route.value;
  return (
    <PageFrame>
      {id !== null ? (
        <>
          <PageHead title={words.facts.one}>
            <a class="quiet-button" href={pageHref('facts')}>
              <TableIcon /> {words.facts.all}
            </a>
          </PageHead>
          <FactCard id={id} />
        </>
      ) : (
        <>
          <PageHead title={words.facts.title} />
          <p class="quiet">{words.facts.lead}</p>
          <FactSearchForm key={search.toString()} search={search} />
          <Found />
        </>
      )}
    </PageFrame>
  );
};
