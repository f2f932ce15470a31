import { francAll } from 'franc-min';
import type { Check } from '../check.ts';
import { withoutMarkers } from '../without-markers.ts';

/** A text of a sentence or two may look a little more like a language next to its own. */
const CLOSE_TO_BEST = 0.8;

/** `deu` and `de` are one language. */
const canonical = (code: string): string => Intl.getCanonicalLocales(code)[0] ?? code;

/** The answer's letters and words are likely those of the language. */
export const language: Check<string> = (answer, expected) => {
  const ranked = francAll(withoutMarkers(answer), { minLength: 3 });
  return {
    passed: ranked.some(([code, score]) => score >= CLOSE_TO_BEST && canonical(code) === canonical(expected)),
    expected,
    got: ranked
      .slice(0, 1)
      .map(([code]) => canonical(code))
      .join(),
  };
};
