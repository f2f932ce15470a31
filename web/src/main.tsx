import { render } from 'preact';
import { App } from './components/App.tsx';
import { listenToKeys } from './keyboard.ts';
import { refreshConversations } from './state/conversations.ts';
import { loadDocuments } from './state/documents.ts';
import { watchServer } from './state/server-status.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/chat.css';
import './styles/composer.css';
import './styles/answer.css';
import './styles/sources.css';
import './styles/inspector.css';
import './styles/facts.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app".');
render(<App />, root);
listenToKeys();
watchServer(() => {
  void refreshConversations();
  void loadDocuments();
});
