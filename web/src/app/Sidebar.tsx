import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDrawerOpen } from '../conversations/conversations.ts';
import { openFresh } from '../chat/chat.ts';
import { editQuestion } from '../chat/draft.ts';
import { isNarrow } from './media.ts';
import { page, pageHref } from './route.ts';
import { nextTheme, theme } from './theme.ts';
import { storage } from './storage.ts';
import { words } from '../words.ts';
import { ConversationList } from '../conversations/ConversationList.tsx';
import { CheckIcon, CloseIcon, DocumentIcon, Logo, PlusIcon, TableIcon, ThemeIcon, ThumbUpIcon } from './icons.tsx';

/** Starts over with the draft that was begun for a new chat, if there is one. */
export const startFresh = (): void => {
  isDrawerOpen.value = false;
  openFresh();
  editQuestion(storage.get('assay.draft.new') ?? '');
};

const ThemeButton = () => (
  <button type="button" class="quiet-button" onClick={nextTheme}>
    <ThemeIcon dark={theme.value === 'system' ? null : theme.value === 'dark'} /> {words.theme[theme.value]}
  </button>
);

const PAGES = [
  { name: 'check', label: words.check.title, Icon: CheckIcon },
  { name: 'facts', label: words.facts.title, Icon: TableIcon },
  { name: 'documents', label: words.documents, Icon: DocumentIcon },
  { name: 'feedback', label: words.feedback.title, Icon: ThumbUpIcon },
] as const;

const PageLinks = () => (
  <nav class="page-links" aria-label={words.pages}>
    {PAGES.map(({ name, label, Icon }) => (
      <a
        key={name}
        href={pageHref(name)}
        class="quiet-button"
        aria-current={page.value === name ? 'page' : undefined}
        onClick={() => {
          isDrawerOpen.value = false;
        }}
      >
        <Icon /> {label}
      </a>
    ))}
  </nav>
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
    <ConversationList />
    <div class="sidebar-foot">
      <PageLinks />
      <ThemeButton />
      <a href="/docs" class="quiet-button">
        <DocumentIcon /> {words.reference}
      </a>
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
