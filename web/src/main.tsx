import { render } from 'preact';
import { App } from './app/App.tsx';
import { listenToKeys } from './app/keyboard.ts';
import { refreshConversations } from './conversations/conversations.ts';
import { loadDocuments } from './sources/documents.ts';
import { watchServer } from './app/server-status.ts';
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
