import { isDrawerOpen } from '../conversations/conversations.ts';
import { isNarrow } from './media.ts';
import { words } from '../words.ts';
import { Logo, PlusIcon, SidebarIcon } from './icons.tsx';
import { startFresh } from './Sidebar.tsx';

/** The bar of a phone: the list of conversations and a new chat. */
export const TopBar = () =>
  isNarrow.value ? (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button"
        aria-label={words.conversations.show}
        onClick={() => {
          isDrawerOpen.value = true;
        }}
      >
        <SidebarIcon />
      </button>
      <span class="top-brand">
        <Logo size={24} /> {words.product}
      </span>
      <button type="button" class="icon-button" aria-label={words.conversations.fresh} onClick={startFresh}>
        <PlusIcon />
      </button>
    </header>
  ) : null;
