import { render } from 'preact';
import { App } from './app/App.tsx';
import { listenToKeys } from './app/keyboard.ts';
import { conversationId } from './app/route.ts';
import { refreshConversation, startChat } from './chat/chat.ts';
import { refreshConversations } from './conversations/conversations.ts';
import { hearOtherTabs } from './conversations/other-tabs.ts';
import { loadDocuments } from './sources/documents.ts';
import { watchServer } from './app/server-status.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/chat.css';
import './styles/question.css';
import './styles/composer.css';
import './styles/answer.css';
import './styles/sources.css';
import './styles/inspector.css';
import './styles/source-text.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app".');
startChat();
render(<App />, root);
listenToKeys();
hearOtherTabs((id) => {
  void refreshConversations();
  if (id === null || id === conversationId.peek()) void refreshConversation();
});
watchServer(() => {
  void refreshConversations();
  void loadDocuments();
});
