import { signal, type ReadonlySignal } from '@preact/signals';

const matches = (query: string): ReadonlySignal<boolean> => {
  const list = matchMedia(query);
  const state = signal(list.matches);
  list.addEventListener('change', () => {
    state.value = list.matches;
  });
  return state;
};

/** No pointer that hovers: a phone or a tablet. */
export const isTouch = matches('(hover: none)');

/** Below these widths the conversation list and the inspector cover the page instead of standing beside it. */
export const isNarrow = matches('(max-width: 860px)');
export const isMedium = matches('(max-width: 1120px)');
