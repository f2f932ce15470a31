import { announcement } from '../state/announce.ts';
import { words } from '../words.ts';
import { Chat } from './Chat.tsx';
import { InspectorPanel } from './InspectorPanel.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { Sidebar } from './Sidebar.tsx';

export const App = () => (
  <>
    <a class="skip" href="#question" onClick={focusQuestion}>
      {words.skip}
    </a>
    <Sidebar />
    <Chat />
    <InspectorPanel />
    <PreviewCard />
    <div class="visually-hidden" role="status" aria-live="polite">
      {announcement.value}
    </div>
  </>
);

/** Without the hash, which names the conversation. */
const focusQuestion = (event: Event): void => {
  event.preventDefault();
  document.getElementById('question')?.focus();
};
