import { indexingProgress, serverStatus } from './server-status.ts';
import { words } from '../words.ts';
import { WarningIcon } from './icons.tsx';

/** What keeps answers from coming, while it does. */
export const StatusBar = () => (
  <div class="status-bar" role="status">
    {serverStatus.value !== 'ready' && (
      <p>
        <WarningIcon /> {words.status[serverStatus.value]}{' '}
        {indexingProgress.value !== null && words.indexing(indexingProgress.value)}
      </p>
    )}
  </div>
);
