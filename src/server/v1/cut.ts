import type { Span } from '../../domain/span.ts';
import type { FinishReason } from './completion-shapes.ts';
import { countTokens, endOfTokens } from './tokens.ts';

export type Limits = { stop: readonly string[]; maxTokens: number | null };

/** Lets a text through piece by piece up to where a stop sequence or the limit of tokens ends it. */
export type Cutter = {
  /** What of the text may be sent now. `whole` are the stretches of this piece that are sent as a whole or not at all. */
  push(text: string, whole: readonly Span[]): string;
  /** What was still held back, once there is no more. */
  end(): string;
  readonly finishReason: FinishReason;
  /** Characters let through. */
  readonly length: number;
};

/** The first place of any of the sequences from `from` on; -1 where there is none. */
const firstOf = (text: string, sequences: readonly string[], from: number): number =>
  sequences
    .map((sequence) => text.indexOf(sequence, from))
    .filter((index) => index >= 0)
    .reduce((first, index) => (first < 0 ? index : Math.min(first, index)), -1);

/** Where the longest end of `text` begins that a stop sequence may go on from. */
const heldFrom = (text: string, sequences: readonly string[]): number => {
  const longest = Math.max(0, ...sequences.map(({ length }) => length - 1));
  for (let from = Math.max(0, text.length - longest); from < text.length; from++) {
    const end = text.slice(from);
    if (sequences.some((sequence) => sequence.startsWith(end))) return from;
  }
  return text.length;
};

/**
 * A figure cut in two is another figure, which nobody has checked, and half a link leads nowhere: a cut that falls into
 * one moves before it.
 */
export const createCutter = ({ stop, maxTokens }: Limits): Cutter => {
  const sequences = stop.filter((sequence) => sequence !== '');
  // Those of a piece from the last to the first, so that one look suffices where they overlap.
  let spans: Span[] = [];
  let text = '';
  let sent = 0;
  let tokens = 0;
  let finishReason: FinishReason | null = null;
  const before = (position: number): number =>
    spans.reduce((at, { start, end }) => (start < at && at < end ? start : at), position);
  const letThrough = (to: number): string => {
    const part = text.slice(sent, to);
    sent = Math.max(sent, to);
    return part;
  };
  return {
    push: (piece, whole) => {
      if (finishReason !== null) return '';
      const limit = maxTokens === null ? null : endOfTokens(piece, maxTokens - tokens);
      const limitAt = limit === null ? Infinity : text.length + limit;
      tokens += countTokens(piece);
      spans.push(...whole.toSorted((a, b) => b.start - a.start));
      text += piece;
      const stopAt = firstOf(text, sequences, sent);
      if (stopAt >= 0 && stopAt <= limitAt) finishReason = 'stop';
      else if (limitAt < Infinity) finishReason = 'length';
      const to = finishReason === 'stop' ? stopAt : finishReason === 'length' ? limitAt : heldFrom(text, sequences);
      const part = letThrough(before(to));
      spans = spans.filter(({ end }) => end > sent);
      return part;
    },
    end: () => (finishReason === null ? letThrough(text.length) : ''),
    get finishReason() {
      return finishReason ?? 'stop';
    },
    get length() {
      return sent;
    },
  };
};
