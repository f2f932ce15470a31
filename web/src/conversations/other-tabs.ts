type Message = { conversationId: string };

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'conversationId' in value;

const open = (): BroadcastChannel | null => {
  try {
    return new BroadcastChannel('assay.conversations');
  } catch {
    return null; // a browser that gives pages no storage may refuse this too
  }
};

const channel = open();

/** Tells the other tabs of this browser that a conversation has changed. */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
export const tellOtherTabs = (conversationId: string): void => channel?.postMessage({ conversationId });

/** Calls back when another tab has changed a conversation; null when this tab is looked at again, after whatever happened. */
export const hearOtherTabs = (onChange: (conversationId: string | null) => void): void => {
  channel?.addEventListener('message', ({ data }) => {
    if (isMessage(data)) onChange(data.conversationId);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onChange(null);
  });
};
