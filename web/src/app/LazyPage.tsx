import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words.ts';

const NO_PROPERTIES = {};

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
  if (page === 'failed')
    return (
      <main class="scroller">
        <p class="note centered" role="alert">
          {words.pageFailed}
        </p>
      </main>
    );
  return <page.Page {...NO_PROPERTIES} />;
};
