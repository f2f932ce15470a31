import type { ComponentChildren } from 'preact';
import { words } from '../words.ts';
import { ChatIcon } from './icons.tsx';
import { conversationHref, conversationId } from './route.ts';

/** The title of a page beside the chat, with the ways to other pages; the chat is the last of them. */
export const PageHead = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <header class="page-head">
    <h1>{title}</h1>
    <nav class="page-ways" aria-label={words.facts.ways}>
      {children}
      <a class="quiet-button" href={conversationHref(conversationId.value)}>
        <ChatIcon /> {words.facts.toChat}
      </a>
    </nav>
  </header>
);
