import { announcement } from '../state/announce.ts';
import { factsRoute } from '../state/route.ts';
import { words } from '../words.ts';
import { Chat } from './Chat.tsx';
import { FactsPage } from './FactsPage.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { Sidebar } from './Sidebar.tsx';

/** Where the page's own content begins, by its id: the question box, or the fact table. */
const entry = () =>
  factsRoute.value === null ? { id: 'question', label: words.skip } : { id: 'facts', label: words.facts.skip };

export const App = () => (
  <>
    <a class="skip" href={`#${entry().id}`} onClick={focusEntry}>
      {entry().label}
    </a>
    <Sidebar />
    {factsRoute.value === null ? <Chat /> : <FactsPage />}
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
