import { closeInspector, stepAlong } from '../sources/inspector.ts';
import { hidePreview, preview } from '../answer/preview.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** `/` goes to the question box or the search of the fact table, arrows walk the sources of an answer, Escape closes what was opened last. */
export const listenToKeys = (): void => {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      const first = ['question', 'fact-query', 'draft']
        .map((id) => document.getElementById(id))
        .find((box) => box !== null);
      first?.focus();
    }
    if (event.key === 'ArrowRight' && !isTyping(event.target)) stepAlong(1);
    if (event.key === 'ArrowLeft' && !isTyping(event.target)) stepAlong(-1);
    if (event.key === 'Escape') {
      if (preview.value === null) closeInspector();
      else hidePreview();
    }
  });
};
