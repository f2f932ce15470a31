import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerView } from '../answer/AnswerView.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { route } from '../app/route.ts';
import { StatusBar } from '../app/StatusBar.tsx';
import { TopBar } from '../app/TopBar.tsx';
import { words } from '../words.ts';
import { isLoading, loadProblem } from './chat.ts';
import { Composer } from './Composer.tsx';
import { QuestionView } from './QuestionView.tsx';
import { exchanges, shownThread, showAnswer } from './threads.ts';
import { Welcome } from './Welcome.tsx';

const Conversation = () => {
  if (isLoading.value) return <p class="quiet centered">{words.conversations.loading}</p>;
  if (loadProblem.value !== null)
    return (
      <div class="centered">
        <ProblemNote problem={loadProblem.value} />
      </div>
    );
  if (exchanges.value.length === 0) return <Welcome />;
  return (
    <div class="exchanges">
      {exchanges.value.map((exchange) => (
        <article class="exchange" key={exchange.key} data-answer={exchange.answer?.id}>
          <QuestionView exchange={exchange} />
          <AnswerView exchange={exchange} />
        </article>
      ))}
    </div>
  );
};

/**
 * The conversation and the question box. A new question is scrolled to the top, where its answer has room to grow; a
 * conversation that is opened shows its last question, or the answer that the address names (`#/c/ID?answer=ID`).
 */
export const Chat = () => {
  const scroller = useRef<HTMLDivElement>(null);
  const last = exchanges.value.at(-1);
  const asked = last?.phase === 'waiting' ? last.key : null;
  const isThere = last !== undefined;
  const wanted = route.value.search.get('answer');
  const find = (selector: string) => scroller.current?.querySelector(selector)?.scrollIntoView({ block: 'start' });
  useLayoutEffect(() => {
    if (asked !== null) find('.exchange:last-child');
  }, [asked]);
  useLayoutEffect(() => {
    if (wanted !== null && showAnswer(wanted))
      requestAnimationFrame(() => find(`[data-answer="${CSS.escape(wanted)}"]`));
    else find('.exchange:last-child');
  }, [isThere, shownThread.value, wanted]);
  return (
    <div class="chat">
      <TopBar />
      <StatusBar />
      <main class="scroller" ref={scroller}>
        <h1 class="visually-hidden">{words.product}</h1>
        <Conversation />
        <Composer />
      </main>
    </div>
  );
};
