import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words.ts';

/**
 * A part of the draft in an editor. `onDone` gets the new text, also when the editor is left, so that nothing is lost;
 * null where Escape drops the changes.
 */
export const BlockEditor = ({ text, onDone }: { text: string; onDone: (text: string | null) => void }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  const grow = () => {
    const element = box.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  };
  useLayoutEffect(() => {
    grow();
    box.current?.focus({ preventScroll: true });
  }, []);
  const end = (result: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(result);
  };
  return (
    <div class="block-editor">
      <textarea
        ref={box}
        dir="auto"
        aria-label={words.check.part.label}
        aria-describedby="block-hint"
        defaultValue={text}
        onInput={grow}
        onBlur={(event) => end(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!isDone && event.key !== 'Escape') return;
          event.preventDefault();
          end(isDone ? event.currentTarget.value : null);
        }}
      />
      <p id="block-hint" class="quiet">
        {words.check.part.hint}
      </p>
    </div>
  );
};
