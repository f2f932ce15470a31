import type { HTMLAttributes } from 'preact';

/**
 * A button that flows as words do. An HTML button is a block in its line: browsers break the line before the full stop
 * that follows it, and don't let its text be selected with the rest.
 */
export const InlineButton = ({ onClick, children, ...rest }: HTMLAttributes<HTMLSpanElement>) => (
  <span
    {...rest}
    role="button"
    tabIndex={rest.tabIndex ?? 0}
    onClick={onClick}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.currentTarget.click();
    }}
  >
    {children}
  </span>
);
