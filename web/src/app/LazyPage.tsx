import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words.ts';
import { RetryIcon } from './icons.tsx';
import { PageFrame } from './PageFrame.tsx';
import { watchServer } from './server-status.ts';

const NO_PROPERTIES = {};

/** As soon as the server is there, all is fetched anew: the names of the scripts change with every build. */
const again = (): void => watchServer(() => location.reload());

/** A page that could not be fetched, with a way to try again. */
const Failed = () => (
  <PageFrame>
    <p class="note" role="alert">
      {words.pageFailed}
    </p>
    <p>
      <button type="button" class="button" onClick={again}>
        <RetryIcon /> {words.answer.retry}
      </button>
    </p>
  </PageFrame>
);

/**
 * A page whose script is fetched when it is first opened, so that the chat doesn't wait for it.
 * `load` has to be the same function at every rendering.
 */
export const LazyPage = ({ load }: { load: () => Promise<FunctionComponent> }) => {
  const [page, setPage] = useState<{ Page: FunctionComponent } | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setPage(null);
    load().then(
      (Page) => isCurrent && setPage({ Page }),
      () => isCurrent && setPage('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  if (page === null) return <main class="scroller" aria-busy="true" />;
  if (page === 'failed') return <Failed />;
  return <page.Page {...NO_PROPERTIES} />;
};
