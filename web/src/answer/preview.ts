import { signal } from '@preact/signals';
import type { Citation, Claim } from '../api/types.ts';

export type Preview = { anchor: DOMRect; content: { citation: Citation } | { claim: Claim } };

/** The card beside the marker that has the pointer or the focus. */
export const preview = signal<Preview | null>(null);

const DELAY = 140; // so that passing over a marker shows nothing
let timer: number | undefined;

export const showPreview = (element: HTMLElement, content: Preview['content']): void => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    preview.value = { anchor: element.getClientRects()[0] ?? element.getBoundingClientRect(), content };
  }, DELAY);
};

export const hidePreview = (): void => {
  window.clearTimeout(timer);
  preview.value = null;
};
