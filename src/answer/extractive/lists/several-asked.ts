import { NUMBER_WORDS } from '../../../quantities/numbers/number-words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import { tagsOf } from '../../question/word-class.ts';

/** What tells that a question asks for several things. */
export type SeveralAsked = {
  /** Whether it says so itself: "Which villages …", "What are …", "Name the …". */
  isSaid: boolean;
  /** How many, where it tells: "the three stages". */
  count: number | null;
};

const ENUMERATING = /^\s*(?:(?:please|can you|could you)\s+)?(?:name|list|enumerate|give me|tell me)\s+(?:all\s+)?/i;
const PLURAL_VERB = /^\s*(?:\p{L}+\s+)?(?:what|which|who|whom)\s+(?:\p{L}+\s+)?(?:are|were|have)\b/iu;
const SINGULAR = /\bwho\s+(?:is|was)\s+(?:the|an?|\p{Lu})/u;
/** "What is the tenant responsible for replacing?": the noun is who it is asked of. */
const STRANDED = /^\s*what\b.*\b(?:\p{L}+ing|for|of|with|to|on|in|at|from|by)\s*\??$/iu;
const PLURAL = /(?:[^su]s|people|children|men|women|feet|mice)$/;
/** Nouns without a plural that stand for several things. */
const COLLECTIVE =
  /^(?:equipment|gear|furniture|clothing|cutlery|machinery|luggage|livestock|cargo|crockery|stationery)$/;
const ASKED = new Set(['which', 'what', 'who', 'where', 'how', 'keywords', 'definition']);

/**
 * Whether a question may be answered by a list; null for one that asks for a single thing or a figure. "In which years …?" asks for
 * dates, and for several.
 */
export const severalAsked = (question: Question): SeveralAsked | null => {
  const { text, words, focus, kind } = question;
  if (!ASKED.has(kind)) return null;
  const tags = tagsOf(words);
  const nouns = words.filter(({ stem }, i) => focus.includes(stem) && tags[i] !== 'adjective');
  const isPlural = nouns.some(({ folded }) => PLURAL.test(folded) || COLLECTIVE.test(folded));
  const isEnumerating = ENUMERATING.test(text) && words.some(({ folded }) => PLURAL.test(folded));
  const isSaid = isPlural || isEnumerating || PLURAL_VERB.test(text);
  if (asksForFigure(question) && !(isPlural && question.expects === 'date')) return null;
  if (kind === 'definition' && !(isPlural && PLURAL_VERB.test(text))) return null;
  const isNounAsked = nouns.length > 0 && !STRANDED.test(text);
  // "Who funded it?" asks for one, as far as it tells; "Who was excluded?" may ask for many.
  const asksForDoer = kind === 'who' && !/^\s*who(?:m)?\s+(?:was|is)\s+\p{L}+(?:ed|en|n|t)\b/iu.test(text);
  if (!isSaid && (asksForDoer || isNounAsked || SINGULAR.test(text) || kind === 'keywords')) return null;
  const number = words.flatMap(({ folded }) => NUMBER_WORDS.get(folded)?.value ?? [])[0];
  return { isSaid, count: number ?? null };
};
