import type { PassageSentence } from '../../retrieval/passage.ts';

const PRONOUNS = new Set(
  `it its he his him she her hers they their them this that these those such there here both another others the`.split(
    /\s+/,
  ),
);
const CONNECTIVES = new Set(
  `however therefore thus moreover furthermore also instead nevertheless consequently additionally similarly
  meanwhile otherwise then but and so yet still besides hence likewise`.split(/\s+/),
);
/** "The move", "This decision": a noun that only takes up what the sentence before said. */
const TAKING_UP = new Set(
  `move decision plan step measure deal agreement change result effort former latter same law act event attack report
  statement announcement proposal idea practice process method approach`.split(/\s+/),
);

/** Whether a sentence can't be understood without the one before: it opens with a pronoun or takes up a noun. */
export const opensWithReference = ({ words }: Pick<PassageSentence, 'words'>): boolean => {
  const at = words[0] !== undefined && CONNECTIVES.has(words[0].folded) ? 1 : 0;
  const [first, second] = [words[at]?.folded ?? '', words[at + 1]?.folded ?? ''];
  if (first === 'the') return TAKING_UP.has(second);
  return PRONOUNS.has(first);
};
