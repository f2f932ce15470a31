import { useEffect, useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { ConversationSummary } from '../api/types.ts';
import { words } from '../words.ts';
import { ConversationItem } from './ConversationItem.tsx';
import { clockAhead, listed } from './conversations.ts';
import { groupByDay } from './group-by-day.ts';

const PAUSE_MILLISECONDS = 150; // in typing, from which on the server is asked

const isTitled = ({ title }: ConversationSummary, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => title.toLowerCase().includes(part));

/** Ids of the conversations whose questions have the words of a search, once the server has told. */
const useAsked = (search: string): ReadonlySet<string> => {
  const [found, setFound] = useState<{ search: string; ids: ReadonlySet<string> }>({ search: '', ids: new Set() });
  useEffect(() => {
    if (search.trim() === '') return;
    let isCurrent = true;
    const timer = window.setTimeout(async () => {
      const result = await api.conversations(search);
      if (isCurrent && result.ok)
        setFound({ search, ids: new Set(result.value.conversations.map(({ conversationId }) => conversationId)) });
    }, PAUSE_MILLISECONDS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [search]);
  return found.search === search ? found.ids : new Set();
};

/** The conversations by day, latest first, and a search over their names and questions. */
export const ConversationList = () => {
  const [search, setSearch] = useState('');
  const asked = useAsked(search);
  const all = listed.value;
  const shown = all.filter((one) => isTitled(one, search) || asked.has(one.conversationId));
  return (
    <>
      <input
        type="search"
        class="search"
        dir="auto"
        aria-label={words.conversations.search}
        placeholder={words.conversations.search}
        disabled={all.length === 0}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <nav class="conversations" aria-label={words.conversations.label}>
        {all.length === 0 && <p class="quiet">{words.conversations.none}</p>}
        {all.length > 0 && shown.length === 0 && <p class="quiet">{words.conversations.noMatch}</p>}
        {groupByDay(shown, new Date(Date.now() + clockAhead.value)).map((group) => (
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
    </>
  );
};
