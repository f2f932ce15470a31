import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words.ts';
import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { CheckIcon } from './icons.tsx';

type Copyable = { label: string; title: string; icon: ComponentChildren; text: () => Promise<string> };

/** Copies a text that is made when it is asked for, and says whether that worked. */
export const CopyButton = ({ label, title, icon, text }: Copyable) => {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const copied = await text().then(copyText, () => false);
    setState(copied ? 'copied' : 'failed');
    announce(copied ? words.answer.copied : words.answer.copyFailed);
    window.setTimeout(() => setState('idle'), 2500);
  };
  const shown = { idle: label, copied: words.answer.copied, failed: words.answer.copyFailed }[state];
  return (
    <button type="button" class="quiet-button" title={title} onClick={() => void copy()}>
      {state === 'copied' ? <CheckIcon /> : icon} {shown}
    </button>
  );
};
