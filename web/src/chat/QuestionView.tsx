import { signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_QUESTION_LENGTH } from '../../../src/domain/limits.ts';
import { ClaimedText } from '../answer/AnswerText.tsx';
import { NextIcon, PencilIcon, PreviousIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { askInstead } from './ask.ts';
import { growBox, LengthNote } from './Composer.tsx';
import type { Exchange } from './exchange.ts';
import { choose, isAnswering, versions } from './threads.ts';

/** Key of the exchange whose question is being changed. */
const edited = signal<string | null>(null);

export const editAgain = (exchange: Exchange): void => {
  edited.value = exchange.key;
};

const leave = (): void => {
  edited.value = null;
};

const EditForm = ({ exchange }: { exchange: Exchange }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(exchange.question);
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, []);
  useLayoutEffect(() => {
    if (box.current !== null) growBox(box.current);
  }, [text]);
  const canAsk = text.trim() !== '' && text.length <= MAX_QUESTION_LENGTH && !isAnswering.value;
  const send = () => {
    if (!canAsk) return;
    leave();
    void askInstead(exchange, text.trim());
  };
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target === box.current) {
          event.preventDefault();
          send();
        }
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <h2 class="visually-hidden">
        {words.you}: {exchange.question}
      </h2>
      <textarea
        ref={box}
        rows={1}
        dir="auto"
        aria-label={words.question.edited}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <LengthNote length={text.length} />
      <div class="question-form-foot">
        <p class="quiet">{exchange.answer === null ? '' : words.question.stays}</p>
        <button type="button" class="button" onClick={leave}>
          {words.question.cancel}
        </button>
        <button type="submit" class="button primary" disabled={!canAsk}>
          {words.question.again}
        </button>
      </div>
    </form>
  );
};

/** The wordings in which a question was asked, to step through; each with what followed it. */
const Versions = ({ exchange }: { exchange: Exchange }) => {
  const all = versions(exchange);
  const at = all.findIndex(({ key }) => key === exchange.key);
  if (all.length < 2) return null;
  const step = (to: number, label: string, Icon: typeof NextIcon) => {
    const other = all[to];
    return (
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        disabled={other === undefined}
        onClick={() => other !== undefined && choose(other)}
      >
        <Icon />
      </button>
    );
  };
  return (
    <div class="versions" role="group" aria-label={words.question.versions}>
      {step(at - 1, words.question.earlier, PreviousIcon)}
      <span>{words.sources.position(at + 1, all.length)}</span>
      {step(at + 1, words.question.later, NextIcon)}
    </div>
  );
};

/** A question as it was asked, its figures marked once they are checked; it can be changed and asked again. */
export const QuestionView = ({ exchange }: { exchange: Exchange }) => {
  if (edited.value === exchange.key) return <EditForm exchange={exchange} />;
  return (
    <>
      <div class="question">
        <button
          type="button"
          class="icon-button"
          aria-label={words.answer.edit}
          title={words.answer.edit}
          disabled={exchange.phase === 'waiting'}
          onClick={() => editAgain(exchange)}
        >
          <PencilIcon />
        </button>
        <h2 dir="auto">
          <span class="visually-hidden">{words.you}: </span>
          <ClaimedText text={exchange.question} claims={exchange.claims.filter((claim) => claim.in === 'question')} />
        </h2>
      </div>
      <Versions exchange={exchange} />
    </>
  );
};
