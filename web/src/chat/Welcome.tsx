import { Fragment } from 'preact';
import { ask } from './ask.ts';
import { documents, examples } from '../sources/documents.ts';
import { words } from '../words.ts';
import { DocumentIcon, Logo, NextIcon, PlusIcon } from '../app/icons.tsx';
import { pageHref } from '../app/route.ts';

const SHOWN = 4;
const LONGEST_TITLE = 60;

/** A title cut at a word's end where it is long: the names are there to say what can be asked about. */
const inShort = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/(?<=.{20})\s\S*$/u, '')}…`;

const DocumentNames = () => {
  const all = documents.value;
  if (all === null) return null;
  if (all.length === 0)
    return (
      <div class="no-documents">
        <p>{words.welcome.none}</p>
        <a class="button primary" href={pageHref('documents')}>
          <PlusIcon /> {words.welcome.add}
        </a>
      </div>
    );
  return (
    <p class="reading quiet">
      <DocumentIcon />
      <span>
        {words.welcome.documents(all.length)}:{' '}
        {all.slice(0, SHOWN).map((document, index) => (
          <Fragment key={document.documentId}>
            {index > 0 && ', '}
            <bdi>{inShort(document.title)}</bdi>
          </Fragment>
        ))}
        {all.length > SHOWN && ` ${words.welcome.more(all.length - SHOWN)}`}
      </span>
    </p>
  );
};

const Examples = ({ questions }: { questions: readonly string[] }) => (
  <div class="examples">
    <h3>{words.welcome.examples}</h3>
    <ul>
      {questions.map((question) => (
        <li key={question}>
          <button type="button" class="example" onClick={() => void ask(question)}>
            <span dir="auto">{question}</span> <NextIcon />
          </button>
        </li>
      ))}
    </ul>
  </div>
);

/** The page before the first question. What is drawn from the documents comes at once, so that nothing moves. */
export const Welcome = () => (
  <div class="welcome">
    <Logo size={52} />
    <h2>{words.welcome.title}</h2>
    <p class="lead">{words.welcome.lead}</p>
    {examples.value !== null && examples.value.length > 0 && <Examples questions={examples.value} />}
    {examples.value !== null && <DocumentNames />}
  </div>
);
