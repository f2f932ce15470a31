import { AnswerText } from './AnswerText.tsx';
import type { Answer, SearchResult } from '../api/types.ts';
import { publishedInWords } from './date-words.ts';
import { readablePassage } from '../sources/markdown-style.ts';
import { dateOf } from '../sources/documents.ts';
import { openPassage, type Passage } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { NextIcon, SearchIcon } from '../app/icons.tsx';
import { ask } from '../chat/ask.ts';
import { isAnswering } from '../chat/threads.ts';

const SHOWN = 3;

const toPassage = (result: SearchResult): Passage => ({
  documentId: result.documentId,
  title: result.title,
  span: { start: result.start, end: result.end },
  expected: result.text,
  id: null,
});

/** Notices that say why nothing could be found. */
const NOTHING_THERE = new Set(['empty-corpus', 'empty-scope']);

/** The questions that it asks back with, each to be asked by pressing it. */
const Choices = ({ questions }: { questions: readonly string[] }) => (
  <ul class="asked-back" aria-label={words.abstained.choices}>
    {questions.map((question) => (
      <li key={question}>
        <button type="button" class="example" disabled={isAnswering.value} onClick={() => void ask(question)}>
          <span dir="auto">{question}</span> <NextIcon />
        </button>
      </li>
    ))}
  </ul>
);

const Nearest = ({ answer }: { answer: Answer }) => {
  if (answer.nearest.length === 0)
    return answer.notices.some(({ code }) => NOTHING_THERE.has(code)) ? null : (
      <p class="quiet">{words.abstained.nothing}</p>
    );
  return (
    <>
      <h3>{words.abstained.nearest}</h3>
      <ul class="cards">
        {answer.nearest.slice(0, SHOWN).map((result) => (
          <li key={result.chunkId}>
            <button type="button" class="card" onClick={() => openPassage(toPassage(result))}>
              <span class="card-quote" dir="auto">
                {readablePassage(result.text)}
              </span>
              <span class="card-title">
                {result.title} · {publishedInWords(dateOf(result.documentId))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};

/** An answer that the documents do not give, with what was found instead. */
export const Abstention = ({ answer }: { answer: Answer }) => (
  <div class="abstention">
    <p class="banner-title">
      <SearchIcon /> {answer.choices === undefined ? words.abstained.title : words.abstained.which}
    </p>
    <AnswerText
      text={answer.answer}
      claims={answer.claims.filter((claim) => claim.in === 'answer')}
      citations={answer.citations}
    />
    {answer.choices === undefined ? <Nearest answer={answer} /> : <Choices questions={answer.choices} />}
  </div>
);
