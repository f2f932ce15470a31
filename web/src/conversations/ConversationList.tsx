import { useState } from 'preact/hooks';
import type { ConversationSummary } from '../api/types.ts';
import { conversations } from './conversations.ts';
import { groupByDay } from './group-by-day.ts';
import { words } from '../words.ts';
import { ConversationItem } from './ConversationItem.tsx';

const SEARCH_FROM = 8; // fewer are seen at a glance

const matching = (all: readonly ConversationSummary[], search: string): ConversationSummary[] => {
  const parts = search.toLowerCase().split(/\s+/);
  return all.filter(({ title }) => parts.every((part) => title.toLowerCase().includes(part)));
};

/** The conversations by day, latest first, and a search over their names once there are many. */
export const ConversationList = () => {
  const [search, setSearch] = useState('');
  const all = conversations.value;
  const isSearchable = all.length >= SEARCH_FROM;
  const shown = isSearchable ? matching(all, search) : all;
  return (
    <>
      {isSearchable && (
        <input
          type="search"
          class="search"
          aria-label={words.conversations.search}
          placeholder={words.conversations.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <nav class="conversations" aria-label={words.conversations.label}>
        {all.length === 0 && <p class="quiet">{words.conversations.none}</p>}
        {all.length > 0 && shown.length === 0 && <p class="quiet">{words.conversations.noMatch}</p>}
        {groupByDay(shown, new Date()).map((group) => (
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
