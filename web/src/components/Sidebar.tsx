import { useLayoutEffect, useRef } from 'preact/hooks';
import { conversations, isDrawerOpen } from '../state/conversations.ts';
import { editQuestion } from '../state/draft.ts';
import { groupByDay } from '../state/group-by-day.ts';
import { isNarrow } from '../state/media.ts';
import { goTo } from '../state/route.ts';
import { nextTheme, theme } from '../state/theme.ts';
import { storage } from '../state/storage.ts';
import { words } from '../words.ts';
import { ConversationItem } from './ConversationItem.tsx';
import { CloseIcon, Logo, PlusIcon, ThemeIcon } from './icons.tsx';

/** Starts over with the draft that was begun for a new chat, if there is one. */
export const startFresh = (): void => {
  isDrawerOpen.value = false;
  goTo(null);
  editQuestion(storage.get('assay.draft.new') ?? '');
};

const ThemeButton = () => (
  <button type="button" class="quiet-button" onClick={nextTheme}>
    <ThemeIcon dark={theme.value === 'system' ? null : theme.value === 'dark'} /> {words.theme[theme.value]}
  </button>
);

const SidebarContent = () => (
  <>
    <div class="brand">
      <Logo />
      <span>{words.product}</span>
      {isNarrow.value && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.conversations.hide}
          onClick={() => {
            isDrawerOpen.value = false;
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
    <button type="button" class="button fresh" onClick={startFresh}>
      <PlusIcon /> {words.conversations.fresh}
    </button>
    <nav class="conversations" aria-label={words.conversations.label}>
      {conversations.value.length === 0 && <p class="quiet">{words.conversations.none}</p>}
      {groupByDay(conversations.value, new Date()).map((group) => (
        <section key={group.label}>
          <h2>{group.label}</h2>
          <ul>
            {group.conversations.map((conversation) => (
              <li key={conversation.conversationId}>
                <ConversationItem conversation={conversation} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
    <div class="sidebar-foot">
      <ThemeButton />
    </div>
  </>
);

const Drawer = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  const close = () => {
    isDrawerOpen.value = false;
  };
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={words.conversations.label}
      onCancel={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="sidebar">
        <SidebarContent />
      </div>
    </dialog>
  );
};

/** The list of conversations: beside the chat, or a drawer over it on a phone. */
export const Sidebar = () => {
  if (!isNarrow.value)
    return (
      <aside class="sidebar" aria-label={words.conversations.label}>
        <SidebarContent />
      </aside>
    );
  return isDrawerOpen.value ? <Drawer /> : null;
};
