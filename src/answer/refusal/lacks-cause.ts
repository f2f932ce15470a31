import type { Retrieval } from '../../retrieval/retrieve.ts';
import { tagsOf } from '../question/word-class.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** Words by which texts give a reason. */
const CAUSE =
  /\b(?:because|due to|owing|thanks to|since (?!\d)|as (?:the|a|it|he|she|they|we|his|her|their|its|there|no|many|most|some)\b|so (?:that|as|much)|in (?:order|response|protest|retaliation)|(?:result|consequence)s?\b|therefore|thus|hence|reason\p{L}*|caus\p{L}*|led|leads?|leading|blam\p{L}*|explain\p{L}*|attribut\p{L}*|amid|despite|although|however)\b/iu;
/** Words that may give one in the sentence itself: an effect, an aim, a participle behind a comma, a denial. */
const MAY_BE_CAUSE =
  /\b(?:after|mak(?:es?|ing)|made|allow\p{L}*|enabl\p{L}*|prevent\p{L}*|avoid\p{L}*|believ\p{L}*|based on|given|but|fear\p{L}*|lack\p{L}*|need\p{L}*|help\p{L}*|protect\p{L}*|wish\p{L}*|want\p{L}*|fail\p{L}*|for (?:fear|want|lack|being|having|its|his|her|their|\p{Ll}+ing)|by \p{Ll}+ing|, \p{Ll}+ing|without|too|not|no)\b/iu;

const ASKS_CAUSE = /\bwhat (?:caused|causes|led to|(?:was|is) the (?:cause|reason))\b/i;

const hasAim = ({ sentence: { words } }: RankedSentence): boolean => {
  const tags = tagsOf(words);
  return words.some(({ folded }, i) => folded === 'to' && tags[i + 1] === 'verb');
};

/** Whether a reason is asked for, and neither the sentences nor those beside them give any. */
export const lacksCause = ({ question }: Retrieval, shown: readonly RankedSentence[]): boolean => {
  if (question.expects !== 'reason' && !ASKS_CAUSE.test(question.text)) return false;
  const beside = shown.flatMap(({ passage, position }) =>
    passage.sentences.slice(Math.max(0, position - 1), position + 2),
  );
  const isGiven =
    shown.some((each) => hasAim(each) || MAY_BE_CAUSE.test(each.sentence.text)) ||
    beside.some(({ text }) => CAUSE.test(text));
  return !isGiven;
};
