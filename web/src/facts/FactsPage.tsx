import { api } from '../api/client.ts';
import { DownloadIcon, PlusIcon, TableIcon } from '../app/icons.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { pageHref, route } from '../app/route.ts';
import { words } from '../words.ts';
import { lastChange, saveFact } from './curated.ts';
import { FactItem } from './FactItem.tsx';
import { FactPage, NewFact } from './FactPage.tsx';
import { FactSearchForm, fieldOf } from './FactSearchForm.tsx';
import { found, foundSeries, loadMore, searchProblem } from './facts.ts';
import { SeriesPanel } from './SeriesChart.tsx';
import './facts.css';

const Found = () => {
  const problem = searchProblem.value;
  if (problem !== null) return fieldOf(problem) === null ? <ProblemNote problem={problem} /> : null;
  if (found.value === null) return <p class="quiet">{words.facts.loading}</p>;
  const { facts, nextCursor } = found.value;
  if (facts.length === 0)
    return <p class="note">{route.value.search.size === 0 ? words.facts.noneYet : words.facts.none}</p>;
  return (
    <>
      <div class="found-head">
        <p class="quiet">{words.facts.found(facts.length, nextCursor !== null)}</p>
        <a class="quiet-button" href={api.factsCsv(route.value.search)} download="facts.csv">
          <DownloadIcon /> {words.facts.download}
        </a>
      </div>
      <SeriesPanel all={foundSeries.value} />
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

/** What was last done to the curated facts, with the way back from a deletion. */
const LastChange = () => {
  const change = lastChange.value;
  if (change === null) return null;
  const { message, removed } = change;
  return (
    <p class="note" role="status">
      {message}
      {removed !== null && (
        <button type="button" class="text-button" onClick={() => void saveFact(removed, null)}>
          {words.curated.putBack}
        </button>
      )}
    </p>
  );
};

const All = () => {
  const { search } = route.value;
  return (
    <>
      <PageHead title={words.facts.title}>
        <a class="quiet-button" href={pageHref('facts', { id: 'new' })}>
          <PlusIcon /> {words.curated.add}
        </a>
      </PageHead>
      <LastChange />
      <p class="quiet">{words.facts.lead}</p>
      <FactSearchForm search={search} />
      <Found />
    </>
  );
};

const titleOf = (id: string, search: URLSearchParams): string => {
  if (id === 'new') return search.has('from') ? words.curated.correct : words.curated.add;
  return search.has('edit') ? words.curated.edit : words.facts.one;
};

const One = ({ id }: { id: string }) => {
  const { search } = route.value;
  const isForm = id === 'new' || search.has('edit');
  return (
    <>
      <PageHead title={titleOf(id, search)}>
        <a class="quiet-button" href={pageHref('facts')}>
          <TableIcon /> {words.facts.all}
        </a>
      </PageHead>
      {isForm ? <p class="quiet">{words.curated.lead}</p> : <LastChange />}
      {id === 'new' ? <NewFact key={search.get('from')} /> : <FactPage key={id} id={id} />}
    </>
  );
};

/** The fact table: what the documents state, searched, drawn, downloaded and corrected; or one fact whole. */
export const FactsPage = () => <PageFrame>{route.value.id === null ? <All /> : <One id={route.value.id} />}</PageFrame>;
