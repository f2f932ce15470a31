import { useLayoutEffect, useRef } from 'preact/hooks';
import { closeInspector, inspected, stepBack, type Inspected } from './inspector.ts';
import { isMedium } from '../app/media.ts';
import { words } from '../words.ts';
import { ClaimDetail } from './ClaimDetail.tsx';
import { FactCard } from '../facts/FactCard.tsx';
import { BackIcon, CloseIcon } from '../app/icons.tsx';
import { SourceDetail } from './SourceDetail.tsx';

const TITLES = { source: words.sources.pane, claim: words.checks.title, fact: words.facts.one };

const titleOf = (item: Inspected): string => (item.kind === 'view' ? item.view.title : TITLES[item.kind]);

/** The pane for whatever an answer stands on: beside the answer where there is room, over it where there is not. */
export const InspectorPanel = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const item = inspected.value.at(-1);
  const isOpen = item !== undefined;
  const modal = isMedium.value;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !isOpen) return;
    if (modal) element.showModal();
    else element.show();
    return () => element.close();
  }, [isOpen, modal]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [item, modal]);

  if (item === undefined) return null;
  return (
    <dialog
      ref={dialog}
      class="inspector"
      aria-labelledby="inspector-title"
      onCancel={(event) => {
        event.preventDefault();
        closeInspector();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && modal) closeInspector();
      }}
    >
      <div class="inspector-sheet">
        <header class="inspector-header">
          {inspected.value.length > 1 && (
            <button type="button" class="icon-button" aria-label={words.back} title={words.back} onClick={stepBack}>
              <BackIcon />
            </button>
          )}
          <h2 id="inspector-title" ref={heading} tabIndex={-1}>
            {titleOf(item)}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.close}
            title={words.close}
            onClick={closeInspector}
          >
            <CloseIcon />
          </button>
        </header>
        {item.kind === 'source' && <SourceDetail passage={item.passage} among={item.among} />}
        {item.kind === 'claim' && <ClaimDetail claim={item.claim} />}
        {item.kind === 'fact' && (
          <div class="inspector-body claim-detail">
            <FactCard id={item.id} />
          </div>
        )}
        {item.kind === 'view' && <item.view.Content />}
      </div>
    </dialog>
  );
};
