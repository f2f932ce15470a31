import { api } from '../api/client.ts';
import { sourceHref } from '../answer/answer-as-text.ts';
import { publishedInWords } from '../answer/date-words.ts';
import type { Document } from '../api/types.ts';
import { neighbour, stepAlong, type Inspected, type Passage } from './inspector.ts';
import { words } from '../words.ts';
import { ExternalIcon, NextIcon, PreviousIcon } from '../app/icons.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { pageHref } from '../app/route.ts';
import { pageAt } from './source-sections.ts';
import { SourceText } from './SourceText.tsx';
import { useFetched } from '../app/use-fetched.ts';

const Step = ({ step, item }: { step: 1 | -1; item: Inspected }) => {
  const label = step === 1 ? words.sources.next : words.sources.previous;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={neighbour(item, step) === null}
      onClick={() => stepAlong(step)}
    >
      {step === 1 ? <NextIcon /> : <PreviousIcon />}
    </button>
  );
};

const Steps = ({ passage, among }: { passage: Passage; among: Passage[] }) => {
  const at = among.findIndex((one) => one.id === passage.id);
  if (among.length < 2 || at < 0) return null;
  const item: Inspected = { kind: 'source', passage, among };
  return (
    <div class="steps">
      <Step step={-1} item={item} />
      <span>{words.sources.position(at + 1, among.length)}</span>
      <Step step={1} item={item} />
    </div>
  );
};

const About = ({ document, passage, among }: { document: Document; passage: Passage; among: Passage[] }) => {
  const fetchedAt = document.metadata?.['fetchedAt'];
  const page = passage.span === null ? null : pageAt(document, passage.span.start);
  return (
    <div class="source-about">
      <h3 dir="auto" title={document.title}>
        {document.title}
      </h3>
      <div class="source-place">
        <p class="quiet">
          {publishedInWords(document.publishedAt)}
          {typeof fetchedAt === 'string' && ` · ${words.sources.fetched(publishedInWords(fetchedAt))}`}
          {page !== null && ` · ${words.sources.pageOf(page, document.pages.length)}`}
        </p>
        <Steps passage={passage} among={among} />
      </div>
      <p class="source-links">
        <a href={pageHref('facts', { search: new URLSearchParams({ documentId: document.documentId }) })}>
          {words.sources.facts(document.facts)}
        </a>
        <a href={sourceHref(document.documentId, passage.span)} target="_blank" rel="noopener">
          {words.sources.openPage} <ExternalIcon />
        </a>
        {document.url !== null && /^https?:/i.test(document.url) && (
          <a href={document.url} target="_blank" rel="noopener noreferrer">
            {words.sources.original} <ExternalIcon />
          </a>
        )}
      </p>
    </div>
  );
};

/** A source with the passage marked and scrolled to. */
export const SourceDetail = ({ passage, among }: { passage: Passage; among: Passage[] }) => {
  const fetched = useFetched(passage.documentId, api.source);
  return (
    <>
      {fetched === null && <p class="quiet inspector-body">{words.sources.loading}</p>}
      {fetched?.ok === false && (
        <div class="inspector-body">
          <ProblemNote problem={fetched.problem} />
          {passage.expected !== null && <blockquote>{passage.expected}</blockquote>}
        </div>
      )}
      {fetched?.ok === true && (
        <>
          <About document={fetched.value.document} passage={passage} among={among} />
          <div class="inspector-body" tabIndex={0} role="region" aria-label={words.sources.text}>
            <SourceText
              key={`${passage.documentId} ${passage.span?.start} ${passage.span?.end}`}
              {...fetched.value}
              passage={passage}
            />
          </div>
        </>
      )}
    </>
  );
};
