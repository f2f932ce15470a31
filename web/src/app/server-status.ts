import { signal } from '@preact/signals';
import { api, type IndexingProgress } from '../api/client.ts';

/** What keeps answers from coming, if anything. */
export const serverStatus = signal<'ready' | 'indexing' | 'offline'>('ready');

/** How far indexing is, while it goes on and tells. */
export const indexingProgress = signal<IndexingProgress | null>(null);

const INTERVAL = 1500;
let timer: number | undefined;
const waiting = new Set<() => void>();

/** Whether the server has just come back. */
export const isBack = signal(false);
const BACK_MILLISECONDS = 4000;

const look = async (): Promise<void> => {
  const found = await api.readiness();
  if (serverStatus.peek() === 'offline' && found.status !== 'offline') {
    isBack.value = true;
    window.setTimeout(() => {
      isBack.value = false;
    }, BACK_MILLISECONDS);
  }
  serverStatus.value = found.status;
  indexingProgress.value = found.status === 'indexing' ? found.progress : null;
  if (found.status === 'ready') {
    timer = undefined;
    const callbacks = [...waiting];
    waiting.clear();
    for (const callback of callbacks) callback();
    return;
  }
  timer = window.setTimeout(() => void look(), INTERVAL);
};

/** Asks the server whether it is ready until it is; then calls back. */
export const watchServer = (onReady?: () => void): void => {
  if (onReady !== undefined) waiting.add(onReady);
  window.clearTimeout(timer);
  void look();
};

addEventListener('offline', () => watchServer());
addEventListener('online', () => watchServer());
