import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import { answerAsText } from '../answer/answer-as-text.ts';
import type { Answer } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { words } from '../words.ts';
import { CheckIcon, CopyIcon, LinkIcon } from '../app/icons.tsx';
import { Rating } from './Rating.tsx';

type Copyable = { label: string; title: string; icon: ComponentChildren; text: () => Promise<string> };

const CopyButton = ({ label, title, icon, text }: Copyable) => {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const copied = await text()
      .then((content) => navigator.clipboard.writeText(content))
      .then(
        () => true,
        () => false,
      );
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

const shareLink = async (answerId: string): Promise<string> => {
  const shared = await api.share(answerId);
  if (!shared.ok) throw new Error(shared.problem.detail);
  return shared.value.url;
};

const howMade = (answer: Answer): string => {
  const total = answer.timings['total'];
  const model = answer.model === 'extractive' ? words.answer.withoutModel : answer.model;
  return total === undefined ? model : `${words.answer.seconds(total)} · ${model}`;
};

/** What to do with an answer. */
export const AnswerActions = ({ answer }: { answer: Answer }) => (
  <div class="actions">
    <CopyButton
      label={words.answer.copy}
      title={words.answer.copyTitle}
      icon={<CopyIcon />}
      text={async () => answerAsText(answer)}
    />
    <CopyButton
      label={words.answer.link}
      title={words.answer.linkTitle}
      icon={<LinkIcon />}
      text={() => shareLink(answer.id)}
    />
    <Rating answerId={answer.id} />
    <span class="how-made">{howMade(answer)}</span>
  </div>
);
