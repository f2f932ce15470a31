import { useState } from 'preact/hooks';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import { announce } from '../app/announce.ts';
import { copyText } from '../app/clipboard.ts';
import { CheckIcon, ExternalIcon, ShareIcon } from '../app/icons.tsx';
import { words } from '../words.ts';

type State = { kind: 'idle' } | { kind: 'shared'; url: string; copied: boolean } | { kind: 'failed'; problem: Problem };

/** What opens under an answer opens in view; the same function each time, so that it is called once. */
const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Makes a link to the answer as it stands, copies it and shows it. */
export const ShareButton = ({ answerId }: { answerId: string }) => {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const share = async () => {
    const shared = await api.share(answerId);
    if (!shared.ok) {
      setState({ kind: 'failed', problem: shared.problem });
      return announce(shared.problem.detail);
    }
    const { url } = shared.value;
    const copied = await copyText(url);
    setState({ kind: 'shared', url, copied });
    announce(copied ? words.share.copied : words.share.here);
  };
  return (
    <>
      <button type="button" class="quiet-button" title={words.share.title} onClick={() => void share()}>
        {state.kind === 'shared' && state.copied ? <CheckIcon /> : <ShareIcon />} {words.share.label}
      </button>
      {state.kind === 'failed' && <p class="share quiet">{state.problem.detail}</p>}
      {state.kind === 'shared' && (
        <div class="share" ref={intoView}>
          <label>
            <span class="quiet">{state.copied ? words.share.copied : words.share.here}</span>
            <input readOnly value={state.url} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <a href={state.url} target="_blank" rel="noopener">
            {words.share.open} <ExternalIcon />
          </a>
          <p class="quiet">{words.share.what}</p>
        </div>
      )}
    </>
  );
};
