import { overlaps, type Span } from '../../../domain/span.ts';
import { words, type Word } from '../../../domain/words.ts';

const ASIDE = /\([^()]*\)/g;

/** The words of a text without what stands in brackets, but for the brackets around `kept`. */
export const withoutAsides = (text: string, list: readonly Word[] = words(text), kept?: Span): Word[] => {
  const asides = Array.from(text.matchAll(ASIDE), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const dropped = asides.filter((aside) => kept === undefined || !overlaps(aside, kept));
  return list.filter((word) => !dropped.some((aside) => overlaps(aside, word)));
};
