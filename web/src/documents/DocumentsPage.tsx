import { useEffect } from 'preact/hooks';
import { PageFrame } from '../app/PageFrame.tsx';
import { PageHead } from '../app/PageHead.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { CheckIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { documentWords } from '../words/documents.ts';
import { AddDocuments } from './AddDocuments.tsx';
import { actionProblem, notice, refresh, restore } from './catalogue.ts';
import { Changes } from './Changes.tsx';
import { DocumentList } from './DocumentList.tsx';
import { KeptSources } from './KeptSources.tsx';
import { UploadList } from './UploadList.tsx';
import './documents.css';

/** What was done last and can be undone, or why it could not be done; it stays in view while the list scrolls. */
const Notice = () => {
  const told = notice.value;
  if (actionProblem.value !== null) return <ProblemNote problem={actionProblem.value} />;
  if (told === null) return null;
  const { text, keptId } = told;
  return (
    <p class="note toast">
      <CheckIcon /> <span dir="auto">{text}</span>
      {keptId !== null && (
        <button type="button" class="button" onClick={() => void restore(keptId)}>
          {documentWords.undo}
        </button>
      )}
    </p>
  );
};

/** The documents: added, read, replaced, deleted and had back, sorted by tags, and what the last ingest changed. */
export const DocumentsPage = () => {
  useEffect(() => refresh(), []);
  return (
    <PageFrame>
      <PageHead title={words.documents} />
      <p class="quiet">{documentWords.lead}</p>
      <AddDocuments />
      <UploadList />
      <div class="notice-place">
        <Notice />
      </div>
      <Changes />
      <DocumentList />
      <KeptSources />
    </PageFrame>
  );
};
