import { closeInspector, inspected, stepAlong } from '../sources/inspector.ts';
import { hidePreview, preview } from '../answer/preview.ts';
import { walkCitations } from '../answer/walk-citations.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Through what is open in the pane, else through the citations of the answers. */
const walk = (step: 1 | -1, event: Event): void => {
  if (inspected.value.length > 0) stepAlong(step);
  else if (walkCitations(step)) event.preventDefault();
};

/** `/` goes to the question box or the search of the fact table, arrows walk citations and what is open in the pane, Escape closes what was opened last. */
export const listenToKeys = (): void => {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      const first = ['question', 'fact-query', 'draft', 'document-query']
        .map((id) => document.getElementById(id))
        .find((box) => box !== null);
      first?.focus();
    }
    if (event.key === 'ArrowRight' && !isTyping(event.target)) walk(1, event);
    if (event.key === 'ArrowLeft' && !isTyping(event.target)) walk(-1, event);
    if (event.key === 'Escape') {
      if (preview.value === null) closeInspector();
      else hidePreview();
    }
  });
};
