import type { ComponentChildren } from 'preact';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

/** What every page beside the chat stands in: the bar of a phone, the state of the server, and a scrolling column. */
export const PageFrame = ({ children }: { children: ComponentChildren }) => (
  <div class="chat">
    <TopBar />
    <StatusBar />
    <main class="scroller" id="content" tabIndex={-1}>
      <div class="page-column">{children}</div>
    </main>
  </div>
);
