import { words, type Word } from '../domain/words.ts';
import { isContent } from './content.ts';
import { expectedAnswer, type AnswerType, type QuestionKind } from './question-kind.ts';
import { names, type Name } from './names.ts';
import { scopeOfText, type QuestionScope } from './question-scope.ts';
import { isMeasureAdjective, unitAsked } from './unit-asked.ts';

/** A question as retrieval and answering understand it; all spans index `text`. */
export type Question = {
  text: string;
  words: Word[];
  /** Stems of its content words, each once, in order of appearance. */
  terms: string[];
  kind: QuestionKind;
  /** Whether it asks for a detail, for all on a topic, or what the documents are about. */
  scope: QuestionScope;
  /** What an answer has to be. */
  expects: AnswerType;
  /** Stems of the noun asked for: `metal` of "how many metals", `ministri` of "which ministry". */
  focus: string[];
  /** Dimensions that a figure must have to answer; undefined when any does. */
  dimensions: readonly string[] | undefined;
  /** Capitalised names. */
  names: Name[];
  /** Words that hold a digit, folded. */
  figures: string[];
  negated: boolean;
};

const NEGATIONS = new Set(
  `not no never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't
  won't wouldn't hasn't haven't hadn't shouldn't couldn't`.split(/\s+/),
);

/** Whether one of the words denies the statement they stand in. */
export const isNegated = (list: readonly Word[]): boolean => list.some((word) => NEGATIONS.has(word.folded));

/**
 * Words that ask rather than describe: they help to see what is asked, but the passage that answers need
 * not hold them.
 */
const ASKING = new Set(
  `many much name named called tell give please say describe explain know right kind kinds type sort does long often true false
  got altogether correct really exactly happen happened anything something everything mention mentioned mentions`.split(
    /\s+/,
  ),
);

/** "named after" asks for the one whose name it is. */
const isNamedAfter = ({ folded }: Word, next: Word | undefined): boolean =>
  folded === 'named' && /^(?:after|for)$/.test(next?.folded ?? '');

/** A question with more content words than these is about a detail, however it opens. */
const MOST_TOPIC_WORDS = 4;

/** "the US" in lower case. */
const isCountry = ({ folded }: Word, before: Word | undefined): boolean => folded === 'us' && before?.folded === 'the';

/** Reads a question: what it is about and what would answer it. Pure; linear in the text's length. */
export const understandQuestion = (text: string): Question => {
  const list = words(text);
  const { frames, broad, overview } = scopeOfText(text);
  const unit = unitAsked(text);
  const aside = unit === null ? frames : [...frames, unit];
  const typed = expectedAnswer(text, list);
  const isOpen = typed.expects === 'thing' || typed.expects === 'definition';
  const asked = unit !== null && isOpen ? { ...typed, expects: 'measure' as const } : typed;
  const content = list.filter((word, i) => isContent(word) || isCountry(word, list[i - 1]));
  const described = content.filter(
    (word) =>
      (!ASKING.has(word.folded) || isNamedAfter(word, list[list.indexOf(word) + 1])) &&
      !isMeasureAdjective(word, list[list.indexOf(word) - 1]) &&
      !aside.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  const isOverview = described.length === 0 && overview;
  const scope = isOverview ? 'documents' : broad && described.length <= MOST_TOPIC_WORDS ? 'topic' : 'detail';
  const { kind, expects, focus, dimensions } =
    scope === 'detail' ? asked : { kind: 'keywords' as const, expects: 'thing' as const, focus: [] };
  return {
    text,
    words: list,
    terms: [...new Set((described.length > 0 || isOverview ? described : content).map((word) => word.stem))],
    kind,
    scope,
    expects,
    focus,
    dimensions,
    names: names(text, list),
    figures: list.filter((word) => /\p{N}/u.test(word.folded)).map((word) => word.folded),
    negated: isNegated(list),
  };
};
