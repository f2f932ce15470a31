import { processorTime } from '../support/processor-time.ts';
import { FIGURES } from './corrupt/corrupt.ts';
import { renderDraft, type DraftSentence, type LabelledDraft } from './draft.ts';
import type { Piece, Prove } from './prove.ts';

/** A sentence with what the proof made of it. */
export type Outcome = { draft: string; question: string; sentence: DraftSentence; isShown: boolean; reason: string };

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** A wrong citation is caught too where the sentence is shown under the passage that carries it, and under no wrong one. */
const isMended = (sentence: DraftSentence, piece: Piece, right: number): boolean =>
  sentence.kind === 'citation' &&
  piece.isShown &&
  piece.cites.includes(right) &&
  piece.cites.every((cite) => cite === right);

export const proveDrafts = (
  drafts: readonly LabelledDraft[],
  prove: Prove,
): { outcomes: Outcome[]; times: number[] } => {
  const times: number[] = [];
  const outcomes = drafts.flatMap((draft) => {
    const { text, spans } = renderDraft(draft);
    const proofOf = prove(draft.passages);
    let pieces: Piece[] = [];
    times.push(
      processorTime(() => {
        pieces = proofOf(text);
      }),
    );
    return draft.sentences.map((sentence, place): Outcome => {
      const span = spans[place]!;
      const own = pieces
        .filter((piece) => overlap(piece, span) > 0)
        .toSorted((a, b) => overlap(b, span) - overlap(a, span));
      const [main] = own;
      const right = draft.passages.findIndex((passage) => passage.text.includes(sentence.source)) + 1;
      const isShown = main !== undefined && main.isShown && !isMended(sentence, main, right);
      return { draft: draft.id, question: draft.question, sentence, isShown, reason: main?.reason ?? 'left out' };
    });
  });
  return { outcomes, times };
};

const share = (part: number, whole: number): string =>
  `${part}/${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;

/** What was caught and what was lost, in one line. */
export const summary = (outcomes: readonly Outcome[]): string => {
  const count = (isFaithful: boolean): string => {
    const some = outcomes.filter(({ sentence }) => sentence.isFaithful === isFaithful);
    return share(some.filter(({ isShown }) => !isShown).length, some.length);
  };
  return `false sentences caught ${count(false)}, true ones lost ${count(true)}`;
};

/** What was caught and what was lost, by kind. */
export const report = (outcomes: readonly Outcome[]): string => {
  const faithful = outcomes.filter(({ sentence }) => sentence.isFaithful);
  const corrupted = outcomes.filter(({ sentence }) => !sentence.isFaithful);
  const caught = (some: readonly Outcome[]): string =>
    share(some.filter(({ isShown }) => !isShown).length, some.length);
  const figures = corrupted.filter(({ sentence }) => FIGURES.has(sentence.kind));
  const others = corrupted.filter(({ sentence }) => !FIGURES.has(sentence.kind));
  const byKind = (some: readonly Outcome[]): string =>
    [...Map.groupBy(some, ({ sentence }) => sentence.kind)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, of]) => `    ${kind.padEnd(18)} ${caught(of)}`)
      .join('\n');
  return [
    `  corrupted figures caught ${caught(figures)}`,
    byKind(figures),
    `  other corruptions caught ${caught(others)}`,
    byKind(others),
    `  faithful sentences lost ${caught(faithful)}`,
    byKind(faithful),
  ].join('\n');
};
