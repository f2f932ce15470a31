import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, type RatedQuestion } from '../api/client.ts';
import type { UnansweredQuestion, UnreviewedQuestion } from '../api/types.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { download } from '../app/download.ts';
import { CopyIcon, DownloadIcon } from '../app/icons.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { answerHref, pageHref, route } from '../app/route.ts';
import { words } from '../words.ts';
import { csv } from './csv.ts';
import { DraftItem } from './DraftItem.tsx';
import {
  DRAFTS,
  drafts,
  expectedWords,
  feedbackProblem,
  FILTERS,
  fits,
  holds,
  loadFeedback,
  rated,
  UNANSWERED,
  unanswered,
  type Filter,
} from './feedback.ts';
import { RatedItem } from './RatedItem.tsx';
import { UnansweredItem } from './UnansweredItem.tsx';
import './feedback.css';

const answerLink = (conversationId: string, answerId: string): string =>
  new URL(answerHref(conversationId, answerId), location.href).href;

const ratedCsv = (shown: readonly RatedQuestion[]): string =>
  csv([
    words.feedback.columns,
    ...shown.map((one) => [
      one.question,
      one.rating,
      one.comment ?? '',
      one.expected !== null && 'abstains' in one.expected ? words.feedback.expected.abstains : expectedWords(one),
      one.status,
      one.createdAt,
      answerLink(one.conversationId, one.answerId),
    ]),
  ]);

const unansweredCsv = (shown: readonly UnansweredQuestion[]): string =>
  csv([
    words.feedback.unansweredColumns,
    ...shown.map((one) => [
      one.question,
      String(one.times),
      one.lastAskedAt ?? '',
      answerLink(one.conversationId, one.answerId),
    ]),
  ]);

const yaml = async (): Promise<string> => {
  const file = await api.goldenQuestions();
  if (!file.ok) throw new Error(file.problem.detail);
  return file.value;
};

/** Which list the address names; null: the ratings. */
const shownList = (): string | null => [UNANSWERED, DRAFTS].find((id) => id === route.value.id) ?? null;

const Tab = ({ id, label, count }: { id: string | null; label: string; count: number | undefined }) => (
  <a
    class="tab"
    href={pageHref('feedback', id === null ? {} : { id })}
    aria-current={shownList() === id ? 'page' : undefined}
  >
    {label} {count !== undefined && <span class="count">{count.toLocaleString('en')}</span>}
  </a>
);

const CsvButton = ({ name, text }: { name: string; text: () => string }) => (
  <button type="button" class="button" onClick={() => download(`${name}.csv`, 'text/csv', text())}>
    <DownloadIcon /> {words.feedback.exportCsv}
  </button>
);

/** How many are shown, and what can be done with them. */
const Foot = ({ shown, of, children }: { shown: number; of: number; children: ComponentChildren }) => (
  <div class="feedback-bar">
    <p class="quiet" role="status">
      {words.feedback.shown(shown, of)}
    </p>
    {children}
  </div>
);

const Ratings = ({ all, search }: { all: readonly RatedQuestion[]; search: string }) => {
  const [filter, setFilter] = useState<Filter>('all');
  const found = all.filter((one) => holds(search, one.question, one.comment, expectedWords(one)));
  const shown = found.filter((one) => fits(one, filter));
  if (all.length === 0) return <p class="note">{words.feedback.none}</p>;
  return (
    <>
      <div class="feedback-filters" role="group" aria-label={words.feedback.filter}>
        {FILTERS.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={filter === one} onClick={() => setFilter(one)}>
            {words.feedback.filters[one]}{' '}
            <span class="count">{found.filter((rating) => fits(rating, one)).length.toLocaleString('en')}</span>
          </button>
        ))}
      </div>
      <Foot shown={shown.length} of={all.length}>
        <CsvButton name="feedback" text={() => ratedCsv(shown)} />
        {all.some(({ expected }) => expected !== null) && (
          <>
            <a class="button" href="/api/feedback/questions.yaml" download>
              <DownloadIcon /> {words.feedback.exportYaml}
            </a>
            <CopyButton
              label={words.feedback.copyYaml}
              title={words.feedback.copyYamlTitle}
              icon={<CopyIcon />}
              text={yaml}
            />
          </>
        )}
      </Foot>
      {shown.length === 0 && <p class="note">{words.feedback.noMatch}</p>}
      <ul class="feedback-list">
        {shown.map((one) => (
          <li key={one.answerId}>
            <RatedItem one={one} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Unanswered = ({ all, search }: { all: readonly UnansweredQuestion[]; search: string }) => {
  const shown = all.filter((one) => holds(search, one.question));
  if (all.length === 0) return <p class="note">{words.feedback.noneUnanswered}</p>;
  return (
    <>
      <Foot shown={shown.length} of={all.length}>
        <CsvButton name="unanswered" text={() => unansweredCsv(shown)} />
      </Foot>
      {shown.length === 0 && <p class="note">{words.feedback.noMatch}</p>}
      <ul class="feedback-list">
        {shown.map((one) => (
          <li key={one.answerId}>
            <UnansweredItem one={one} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Drafts = ({ all, search }: { all: readonly UnreviewedQuestion[]; search: string }) => {
  const shown = all.filter((one) => holds(search, ...one.questions, one.expects));
  if (all.length === 0) return <p class="note">{words.feedback.noDrafts}</p>;
  return (
    <>
      <p class="quiet">{words.feedback.draftsLead}</p>
      {shown.length === 0 && <p class="note">{words.feedback.noMatch}</p>}
      <ul class="feedback-list">
        {shown.map((one) => (
          <li key={one.id}>
            <DraftItem one={one} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** The owner's page: what readers thought of answers, with drafts of golden questions, and what was not answered. */
export const FeedbackPage = () => {
  const [search, setSearch] = useState('');
  const list = shownList();
  useEffect(() => void loadFeedback(), []);
  const all = list === UNANSWERED ? unanswered.value : list === DRAFTS ? drafts.value : rated.value;
  return (
    <PageFrame>
      <PageHead title={words.feedback.title} />
      <p class="quiet">{words.feedback.lead}</p>
      <div class="feedback-bar">
        <nav class="tabs" aria-label={words.feedback.tabs}>
          <Tab id={null} label={words.feedback.rated} count={rated.value?.length} />
          <Tab id={UNANSWERED} label={words.feedback.unanswered} count={unanswered.value?.length} />
          <Tab id={DRAFTS} label={words.feedback.drafts} count={drafts.value?.length} />
        </nav>
        <input
          type="search"
          class="search"
          dir="auto"
          aria-label={words.feedback.search}
          placeholder={words.feedback.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {feedbackProblem.value !== null && <ProblemNote problem={feedbackProblem.value} />}
      {all === null && feedbackProblem.value === null && <p class="quiet">{words.feedback.loading}</p>}
      {list === null && rated.value !== null && <Ratings all={rated.value} search={search} />}
      {list === UNANSWERED && unanswered.value !== null && <Unanswered all={unanswered.value} search={search} />}
      {list === DRAFTS && drafts.value !== null && <Drafts all={drafts.value} search={search} />}
      <p class="quiet">{words.feedback.who}</p>
    </PageFrame>
  );
};
