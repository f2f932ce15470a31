import { useLayoutEffect, useRef } from 'preact/hooks';
import { isDrawerOpen } from '../state/conversations.ts';
import { editQuestion } from '../state/draft.ts';
import { isNarrow } from '../state/media.ts';
import { factsHref, factsRoute, goTo } from '../state/route.ts';
import { nextTheme, theme } from '../state/theme.ts';
import { storage } from '../state/storage.ts';
import { words } from '../words.ts';
import { ConversationList } from './ConversationList.tsx';
import { CloseIcon, DocumentIcon, Logo, PlusIcon, TableIcon, ThemeIcon } from './icons.tsx';

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
    <ConversationList />
    <div class="sidebar-foot">
      <a
        href={factsHref()}
        class="quiet-button"
        aria-current={factsRoute.value === null ? undefined : 'page'}
        onClick={() => {
          isDrawerOpen.value = false;
        }}
      >
        <TableIcon /> {words.facts.title}
      </a>
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
