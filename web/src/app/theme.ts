import { effect, signal } from '@preact/signals';
import { storage } from './storage.ts';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'assay.theme'; // public/theme.js reads it before the first paint
const stored = storage.get(KEY);

export const theme = signal<Theme>(stored === 'light' || stored === 'dark' ? stored : 'system');

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

export const nextTheme = (): void => {
  theme.value = NEXT[theme.value];
};

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
  storage.set(KEY, theme.value === 'system' ? null : theme.value);
});
