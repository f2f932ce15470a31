import { computed, effect, signal } from '@preact/signals';
import { api } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import type { Claim, Verdict } from '../api/types.ts';
import { announce } from '../app/announce.ts';
import { watchServer } from '../app/server-status.ts';
import { storage } from '../app/storage.ts';
import { words } from '../words.ts';
import { carryOver, joinClaims, sectionsOf } from './sections.ts';

/** Longest draft that is checked, in UTF-16 code units: a book of 150 pages. */
export const MAX_DRAFT_LENGTH = 500_000;
const KEY = 'assay.check';
const UNDO_STEPS = 30;

/** The text under check. It survives a reload. */
export const draft = signal(storage.get(KEY) ?? '');
/** Whether the whole draft is open in an editor instead of being shown with its marks. */
export const isWriting = signal(draft.value === '');
/** How many sections have come back, while a check is under way. */
export const progress = signal<{ done: number; total: number } | null>(null);
export const checkProblem = signal<Problem | null>(null);

/** The claims that are known, and the text that they stand in. */
const checked = signal<{ text: string; claims: Claim[] }>({ text: '', claims: [] });
const earlier = signal<string[]>([]);
const known = new Map<string, Claim[]>();
let runs = 0;

/** The claims of the draft as it stands: those that an edit has touched come back with the next check. */
export const claims = computed(() => carryOver(checked.value.claims, checked.value.text, draft.value));

const countOf = (verdict: Verdict): number => claims.value.filter((claim) => claim.verdict === verdict).length;
export const canUndo = computed(() => earlier.value.length > 0);

effect(() => storage.set(KEY, draft.value === '' ? null : draft.value));

const showKnown = (text: string, sections: readonly string[], before: readonly Claim[]): void => {
  const old = (start: number, end: number): Claim[] =>
    before
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map((claim) => ({ ...claim, span: { start: claim.span.start - start, end: claim.span.end - start } }));
  checked.value = {
    text,
    claims: joinClaims(sections, (section, { start, end }) => known.get(section) ?? old(start, end)),
  };
};

/** Checks the draft: the sections that have changed since, or all of it afresh. */
export const check = async ({ afresh = false } = {}): Promise<void> => {
  const run = ++runs;
  const text = draft.value;
  if (text.length > MAX_DRAFT_LENGTH) return;
  if (afresh) known.clear();
  const sections = sectionsOf(text);
  for (const section of known.keys()) if (!sections.includes(section)) known.delete(section);
  const missing = [...new Set(sections)].filter((section) => !known.has(section));
  checkProblem.value = null;
  let done = sections.length - missing.length;
  const before = claims.value;
  for (const section of missing) {
    progress.value = { done, total: sections.length };
    const result = await api.verify(section);
    if (run !== runs) return;
    if (!result.ok) {
      progress.value = null;
      checkProblem.value = result.problem;
      if (['offline', 'not-ready'].includes(result.problem.code)) watchServer(() => void check());
      return;
    }
    known.set(section, result.value.claims);
    done++;
    showKnown(text, sections, before);
  }
  if (missing.length === 0) showKnown(text, sections, before);
  progress.value = null;
  announce(words.check.done(claims.value.length, countOf('contradicted'), countOf('unverified')));
};

/** Keeps the draft as it is now for {@link undo}. */
export const remember = (): void => {
  if (earlier.value.at(-1) !== draft.value) earlier.value = [...earlier.value.slice(1 - UNDO_STEPS), draft.value];
};

/** Puts another text in the draft's place; the one before can be had back. */
const setDraft = (text: string): void => {
  if (text === draft.value) return;
  remember();
  draft.value = text;
};

/** Takes a text from a file, or none, in the draft's place. */
export const startWith = (text: string): void => {
  setDraft(text);
  isWriting.value = text === '';
  if (text !== '') void check();
};

/** Writes something else at one place of the draft, and checks what has changed. */
export const replaceInDraft = ({ start, end }: { start: number; end: number }, text: string): void => {
  setDraft(draft.value.slice(0, start) + text + draft.value.slice(end));
  void check();
};

export const undo = (): void => {
  const text = earlier.value.at(-1);
  if (text === undefined) return;
  earlier.value = earlier.value.slice(0, -1);
  draft.value = text;
  isWriting.value = text === '';
  void check();
};
