import { words } from '../words.ts';
import { CheckIcon, WarningIcon } from './icons.tsx';
import { indexingProgress, isBack, serverStatus } from './server-status.ts';

/** What keeps answers from coming, while it does, and for a moment that it is over. */
export const StatusBar = () => (
  <div class="status-bar" role="status">
    {serverStatus.value !== 'ready' ? (
      <p>
        <WarningIcon /> {words.status[serverStatus.value]}{' '}
        {indexingProgress.value !== null && words.indexing(indexingProgress.value)}
      </p>
    ) : (
      isBack.value && (
        <p class="is-back">
          <CheckIcon /> {words.status.back}
        </p>
      )
    )}
  </div>
);
