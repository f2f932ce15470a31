import type { ComponentChildren } from 'preact';
import type { Verdict } from '../api/types.ts';

const Icon = ({ children, size = 18 }: { children: ComponentChildren; size?: number }) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

const path = (d: string) => () => (
  <Icon>
    <path d={d} />
  </Icon>
);

export const SendIcon = path('M12 19V5m0 0-6 6m6-6 6 6');
export const PlusIcon = path('M12 5v14M5 12h14');
export const CloseIcon = path('m6 6 12 12M18 6 6 18');
export const BackIcon = path('M19 12H5m0 0 6-6m-6 6 6 6');
export const PreviousIcon = path('m14 6-6 6 6 6');
export const NextIcon = path('m10 6 6 6-6 6');
export const PencilIcon = path('m4 20 1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1Zm10.5-13.5 3 3');
export const TrashIcon = path('M4 7h16M9.5 7V4.5h5V7m3.5 0-.8 12.5H6.8L6 7m4 4v5m4-5v5');
export const CheckIcon = path('m5 12.5 4.5 4.5L19 7.5');
export const RetryIcon = path('M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4.5H15');
export const ThumbUpIcon = path(
  'M7 10.5v9H4v-9h3Zm0 0 4-7c1.6 0 2.4 1.2 2.1 2.6L12.3 9.5h5.8c1.3 0 2.2 1.2 1.9 2.4l-1.5 6a2 2 0 0 1-2 1.6H7',
);
export const ThumbDownIcon = path(
  'M17 13.5v-9h3v9h-3Zm0 0-4 7c-1.6 0-2.4-1.2-2.1-2.6l.8-3.4H5.9c-1.3 0-2.2-1.2-1.9-2.4l1.5-6a2 2 0 0 1 2-1.6H17',
);
export const ExternalIcon = path('M10 5H5v14h14v-5m-5-9h5v5m0-5-8 8');
export const WarningIcon = path('M12 9v4.5m0 3v.01M12 4 2.8 19.5h18.4L12 4Z');
export const InfoIcon = path('M12 11v5.5m0-9v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z');
export const DownloadIcon = path('M12 4v11m0 0-4.500-4.500M12 15l4.500-4.500M5 19.500h14');
export const ShareIcon = path('M12 15V4m0 0L8 8m4-4 4 4M5 13v6.500h14V13');
export const MarkdownIcon = path('M3.500 6h17v12h-17zM7 14.500v-5l2.500 3 2.500-3v5m4.500-5v5m0 0-2-2m2 2 2-2');
export const SearchIcon = path('M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20');
export const BookmarkIcon = path('M7 4.500h10v15l-5-4-5 4z');
export const SidebarIcon = path('M4 5.5h16v13H4zM9.5 5.5v13');

export const CopyIcon = () => (
  <Icon>
    <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2.5" />
    <path d="M15.5 8.5V6.5A2.5 2.5 0 0 0 13 4H6.5A2.5 2.5 0 0 0 4 6.5V13a2.5 2.5 0 0 0 2.5 2.5h2" />
  </Icon>
);
export const StopIcon = () => (
  <Icon>
    <rect x="6.5" y="6.5" width="11" height="11" rx="2" fill="currentColor" />
  </Icon>
);
export const DocumentIcon = () => (
  <Icon>
    <path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16h4.5" />
  </Icon>
);
export const TableIcon = () => (
  <Icon>
    <path d="M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9" />
  </Icon>
);
export const ChatIcon = () => (
  <Icon>
    <path d="M4.5 5h15v11H12l-4.5 3.5V16h-3z" />
  </Icon>
);
export const ThemeIcon = ({ dark }: { dark: boolean | null }) => (
  <Icon>
    {dark === true && <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z" />}
    {dark === false && (
      <>
        <circle cx="12" cy="12" r="4" />
        <path d="M12 3v1.5m0 15V21m9-9h-1.5m-15 0H3m15.4-6.4-1.1 1.1M6.7 17.3l-1.1 1.1m12.8 0-1.1-1.1M6.7 6.7 5.6 5.6" />
      </>
    )}
    {dark === null && (
      <>
        <circle cx="12" cy="12" r="8" />
        <path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" />
      </>
    )}
  </Icon>
);

const VERDICT_SHAPES: Record<Verdict, ComponentChildren> = {
  supported: <path d="m7.8 12.3 2.9 2.9 5.6-6" />,
  contradicted: <path d="m8.7 8.7 6.6 6.6m0-6.6-6.6 6.6" />,
  unverified: <path d="M9.6 9.4a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7m0 2.8v.01" />,
};

/** A disc with a tick, a cross or a question mark: verdicts differ in shape as well as in colour. */
export const VerdictIcon = ({ verdict, size = 18 }: { verdict: Verdict; size?: number }) => (
  <svg class={`verdict-icon ${verdict}`} width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <circle cx="12" cy="12" r="10" fill="currentColor" />
    <g class="verdict-shape" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
      {VERDICT_SHAPES[verdict]}
    </g>
  </svg>
);

/** An A whose crossbar is a tick. */
export const Logo = ({ size = 28 }: { size?: number }) => (
  <svg class="logo" width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <rect class="logo-ground" width="32" height="32" rx="9" />
    <g stroke-linecap="round" stroke-linejoin="round" stroke-width="2.9">
      <path class="logo-letter" d="M7.8 24.2 16 7.2l8.2 17" />
      <path class="logo-tick" d="m12.4 18.9 3 3 5-6" />
    </g>
  </svg>
);
