import { useLayoutEffect, useRef } from 'preact/hooks';
import { exchanges, isLoading, loadProblem } from './chat.ts';
import { words } from '../words.ts';
import { AnswerView } from '../answer/AnswerView.tsx';
import { Composer } from './Composer.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { QuestionView } from './QuestionView.tsx';
import { StatusBar } from '../app/StatusBar.tsx';
import { TopBar } from '../app/TopBar.tsx';
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
        <article class="exchange" key={exchange.key}>
          <QuestionView exchange={exchange} />
          <AnswerView exchange={exchange} />
        </article>
      ))}
    </div>
  );
};

/** The conversation and the question box. A new question is scrolled to the top, where its answer has room to grow. */
export const Chat = () => {
  const scroller = useRef<HTMLDivElement>(null);
  const last = exchanges.value.at(-1)?.key;
  useLayoutEffect(() => {
    scroller.current?.querySelector('.exchange:last-child')?.scrollIntoView({ block: 'start' });
  }, [last]);
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
