import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConversationSummary } from '../api/types.ts';
import { isDrawerOpen, isPending, remove, rename } from './conversations.ts';
import { conversationHref, conversationId } from '../app/route.ts';
import { shownThread } from '../chat/threads.ts';
import { words } from '../words.ts';
import { CheckIcon, PencilIcon, TrashIcon } from '../app/icons.tsx';

type Mode = 'shown' | 'renaming' | 'removing';
type Props = { conversation: ConversationSummary; leave: () => void };

const RenameForm = ({ conversation, leave }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="conversation-form"
      onSubmit={(event) => {
        event.preventDefault();
        const title = input.current?.value.trim() ?? '';
        if (title !== '' && title !== conversation.title) void rename(conversation.conversationId, title);
        leave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        leave();
      }}
    >
      <input ref={input} aria-label={words.conversations.newTitle} maxLength={200} defaultValue={conversation.title} />
      <button type="submit" class="icon-button" aria-label={words.conversations.save} title={words.conversations.save}>
        <CheckIcon />
      </button>
    </form>
  );
};

const RemoveQuestion = ({ conversation, leave }: Props) => {
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), []);
  return (
    <div class="conversation-form confirm" role="group" aria-label={words.conversations.confirm}>
      <p>{words.conversations.confirm}</p>
      <button type="button" class="button danger" onClick={() => void remove(conversation.conversationId)}>
        {words.conversations.confirmYes}
      </button>
      <button type="button" class="button" ref={keep} onClick={leave}>
        {words.conversations.confirmNo}
      </button>
    </div>
  );
};

/** A conversation of the list, to open, rename or delete. */
export const ConversationItem = ({ conversation }: { conversation: ConversationSummary }) => {
  const [mode, setMode] = useState<Mode>('shown');
  const link = useRef<HTMLAnchorElement>(null);
  const takesFocus = useRef(false);
  const leave = () => {
    takesFocus.current = true;
    setMode('shown');
  };
  useLayoutEffect(() => {
    if (mode !== 'shown' || !takesFocus.current) return;
    takesFocus.current = false;
    link.current?.focus();
  }, [mode]);
  if (mode === 'renaming') return <RenameForm conversation={conversation} leave={leave} />;
  if (mode === 'removing') return <RemoveQuestion conversation={conversation} leave={leave} />;
  const title = conversation.title === '' ? words.conversations.untitled : conversation.title;
  if (isPending(conversation))
    return (
      <div class={`conversation ${shownThread.value === conversation.conversationId ? 'is-open' : ''}`}>
        <span class="conversation-name" dir="auto">
          {title}
        </span>
      </div>
    );
  const isOpen = conversationId.value === conversation.conversationId;
  return (
    <div class={`conversation ${isOpen ? 'is-open' : ''}`}>
      <a
        ref={link}
        href={conversationHref(conversation.conversationId)}
        aria-current={isOpen ? 'page' : undefined}
        title={title}
        dir="auto"
        onClick={() => {
          isDrawerOpen.value = false;
        }}
      >
        {title}
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={words.conversations.rename(title)}
        onClick={() => setMode('renaming')}
      >
        <PencilIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words.conversations.remove(title)}
        onClick={() => setMode('removing')}
      >
        <TrashIcon />
      </button>
    </div>
  );
};
