import { AnswerText } from './AnswerText.tsx';
import type { Answer, SearchResult } from '../api/types.ts';
import { publishedInWords } from './date-words.ts';
import { readablePassage } from '../sources/markdown-style.ts';
import { dateOf } from '../sources/documents.ts';
import { openPassage, type Passage } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { SearchIcon } from '../app/icons.tsx';

const SHOWN = 3;

const toPassage = (result: SearchResult): Passage => ({
  documentId: result.documentId,
  title: result.title,
  span: { start: result.start, end: result.end },
  expected: result.text,
  id: null,
});

/** An answer that the documents do not give, with what was found instead. */
export const Abstention = ({ answer }: { answer: Answer }) => (
  <div class="abstention">
    <p class="banner-title">
      <SearchIcon /> {words.abstained.title}
    </p>
    <AnswerText
      text={answer.answer}
      claims={answer.claims.filter((claim) => claim.in === 'answer')}
      citations={answer.citations}
    />
    {answer.nearest.length === 0 ? (
      <p class="quiet">{words.abstained.nothing}</p>
    ) : (
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
    )}
  </div>
);
