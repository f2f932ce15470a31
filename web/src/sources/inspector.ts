import { effect, signal, untracked } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { Citation, Claim, FactSource, Span } from '../api/types.ts';
import { route } from '../app/route.ts';

/** A place in a source: the characters to mark, if any, and what they read when the answer was given. */
export type Passage = {
  documentId: string;
  title: string;
  span: Span | null;
  expected: string | null;
  id: number | null;
};

/** What a page shows in the pane itself, and how it goes on to the next. */
export type InspectorView = { title: string; Content: FunctionComponent; step: (step: 1 | -1) => void };

export type Inspected =
  | { kind: 'source'; passage: Passage; among: Passage[] }
  | { kind: 'claim'; claim: Claim }
  | { kind: 'fact'; id: string }
  | { kind: 'view'; view: InspectorView };

/** What the inspector shows, latest last; empty when it is closed. */
export const inspected = signal<Inspected[]>([]);

let opener: Element | null = null;

const citedPassage = (citation: Citation): Passage => ({
  documentId: citation.documentId,
  title: citation.title,
  span: citation.sourceSpan,
  expected: citation.citedText,
  id: citation.id,
});

const show = (item: Inspected): void => {
  if (inspected.value.length === 0) opener = document.activeElement;
  inspected.value = [item];
};

export const openClaim = (claim: Claim): void => show({ kind: 'claim', claim });

/** Opens a passage; `among` are those that one can step through. */
export const openPassage = (passage: Passage, among: Passage[] = []): void => show({ kind: 'source', passage, among });

export const openCitation = (citation: Citation, among: readonly Citation[]): void =>
  openPassage(citedPassage(citation), among.map(citedPassage));

/** Opens what a page shows itself; closing it leads back to `from`. */
export const openView = (view: InspectorView, from: Element | null): void => {
  const [shown, ...further] = inspected.value;
  if (shown?.kind !== 'view' || shown.view !== view || further.length > 0) show({ kind: 'view', view });
  opener = from;
};

const openFurther = (item: Inspected): void => {
  if (inspected.value.length === 0) show(item);
  else inspected.value = [...inspected.value, item];
};

/** Opens the place of a fact's figure, with a way back to what the inspector showed before. */
export const openPlace = ({ documentId, sourceSpan }: FactSource, title: string): void =>
  openFurther({
    kind: 'source',
    passage: { documentId, title, span: sourceSpan, expected: null, id: null },
    among: [],
  });

/** Opens another fact, with a way back. */
export const openFact = (id: string): void => openFurther({ kind: 'fact', id });

/** The next (1) or previous (-1) of the passages that the open one is among; null at either end. */
export const neighbour = (item: Inspected | undefined, step: 1 | -1): Inspected | null => {
  if (item?.kind !== 'source') return null;
  const at = item.among.findIndex((one) => one.id === item.passage.id);
  const passage = at < 0 ? undefined : item.among[at + step];
  return passage === undefined ? null : { ...item, passage };
};

/** Goes on to a neighbour, if there is one. */
export const stepAlong = (step: 1 | -1): void => {
  const item = inspected.value.at(-1);
  if (item?.kind === 'view') item.view.step(step);
  const next = neighbour(item, step);
  if (next !== null) inspected.value = [...inspected.value.slice(0, -1), next];
};

export const stepBack = (): void => {
  inspected.value = inspected.value.slice(0, -1);
};

export const closeInspector = (): void => {
  if (inspected.value.length === 0) return;
  inspected.value = [];
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  opener = null;
};

const place = (): string => `${route.value.page} ${route.value.id ?? ''} ${route.value.search}`;
let closedAt = place();

// It shows what another page stands on.
effect(() => {
  const now = place();
  if (now === closedAt) return;
  closedAt = now;
  untracked(closeInspector);
});
