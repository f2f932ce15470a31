import { PreviewCard } from '../answer/PreviewCard.tsx';
import { Chat } from '../chat/Chat.tsx';
import { InspectorPanel } from '../sources/InspectorPanel.tsx';
import { words } from '../words.ts';
import { announcement } from './announce.ts';
import { LazyPage } from './LazyPage.tsx';
import { page } from './route.ts';
import { Sidebar } from './Sidebar.tsx';

const facts = async () => (await import('../facts/FactsPage.tsx')).FactsPage;

const check = async () => (await import('../check/CheckPage.tsx')).CheckPage;

const feedback = async () => (await import('../feedback/FeedbackPage.tsx')).FeedbackPage;

const documents = async () => (await import('../documents/DocumentsPage.tsx')).DocumentsPage;

const CurrentPage = () => {
  switch (page.value) {
    case 'facts':
      return <LazyPage load={facts} />;
    case 'check':
      return <LazyPage load={check} />;
    case 'feedback':
      return <LazyPage load={feedback} />;
    case 'documents':
      return <LazyPage load={documents} />;
    default:
      return <Chat />;
  }
};

/** Where the page's own content begins, by its id: the question box, or a page's content. */
const entry = () =>
  page.value === 'chat' ? { id: 'question', label: words.skip } : { id: 'content', label: words.skipToContent };

export const App = () => (
  <>
    <a class="skip" href={`#${entry().id}`} onClick={focusEntry}>
      {entry().label}
    </a>
    <Sidebar />
    <CurrentPage />
    <InspectorPanel />
    <PreviewCard />
    <div class="visually-hidden" role="status" aria-live="polite">
      {announcement.value}
    </div>
  </>
);

/** Without the hash, which names the conversation or the search. */
const focusEntry = (event: Event): void => {
  event.preventDefault();
  document.getElementById(entry().id)?.focus();
};
