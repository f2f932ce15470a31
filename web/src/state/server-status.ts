import { signal } from '@preact/signals';
import { api } from '../api/client.ts';

/** What keeps answers from coming, if anything. */
export const serverStatus = signal<'ready' | 'indexing' | 'offline'>('ready');

const INTERVAL = 1500;
let timer: number | undefined;
const waiting = new Set<() => void>();

const look = async (): Promise<void> => {
  const result = await api.ready();
  if (result.ok) {
    serverStatus.value = 'ready';
    timer = undefined;
    const callbacks = [...waiting];
    waiting.clear();
    for (const callback of callbacks) callback();
    return;
  }
  serverStatus.value = result.problem.code === 'offline' ? 'offline' : 'indexing';
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
