import { useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Fact } from '../api/types.ts';
import { sourceHref } from '../answer/answer-as-text.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { download } from '../app/download.ts';
import { CopyIcon, DocumentIcon, DownloadIcon } from '../app/icons.tsx';
import { titleOf } from '../sources/documents.ts';
import { words } from '../words.ts';
import { claims, draft } from './check.ts';
import { reportAsHtml, reportAsMarkdown, type Checked } from './report.ts';

const AT_ONCE = 6;

/** The facts that the claims name, looked up a few at a time; those that have gone meanwhile are left out. */
const lookUp = async (ids: readonly string[]): Promise<Map<string, Fact>> => {
  const facts = new Map<string, Fact>();
  const waiting = [...ids];
  const work = async (): Promise<void> => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const found = await api.fact(id);
      if (found.ok) facts.set(id, found.value);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return facts;
};

const gather = async (): Promise<Checked> => ({
  text: draft.value,
  claims: claims.value,
  facts: await lookUp([...new Set(claims.value.flatMap((claim) => claim.facts))]),
  titleOf,
  hrefOf: ({ documentId, sourceSpan }) => new URL(sourceHref(documentId, sourceSpan), location.href).href,
  made: words.check.made(new Date().toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })),
});

/** The report of the check: copied, or saved as Markdown or as one page of HTML. */
export const ReportActions = () => {
  const [isBusy, setBusy] = useState(false);
  const save = async (name: string, type: string, write: (checked: Checked) => string) => {
    setBusy(true);
    download(name, type, write(await gather()));
    setBusy(false);
  };
  return (
    <details class="report-menu">
      <summary class="quiet-button">
        <DocumentIcon /> {words.check.actions.report}
      </summary>
      <div>
        <CopyButton
          label={words.check.copy.report}
          title={words.check.copy.report}
          icon={<CopyIcon />}
          text={async () => reportAsMarkdown(await gather())}
        />
        <CopyButton
          label={words.check.copy.text}
          title={words.check.copy.text}
          icon={<CopyIcon />}
          text={async () => draft.value}
        />
        <button
          type="button"
          class="quiet-button"
          disabled={isBusy}
          onClick={() => void save('check-report.md', 'text/markdown', reportAsMarkdown)}
        >
          <DownloadIcon /> {words.check.save.markdown}
        </button>
        <button
          type="button"
          class="quiet-button"
          disabled={isBusy}
          onClick={() => void save('check-report.html', 'text/html', reportAsHtml)}
        >
          <DownloadIcon /> {words.check.save.html}
        </button>
      </div>
    </details>
  );
};
