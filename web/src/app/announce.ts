import { signal } from '@preact/signals';

/** What assistive technology is told next, without moving the focus. */
export const announcement = signal('');

export const announce = (text: string): void => {
  announcement.value = text;
};
