import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { ToldClause } from '../told-clause.ts';

/** Words behind a denial within which what it denies begins. */
const REACH = 4;
const SCARCE = /^(?:hardly|scarcely|barely)$/;
const OF_DEGREE =
  /^(?:more|less|fewer|later|earlier|longer|only|just|least|all|every|everyone|both|always|one|until|because|yet)$/;
const DENYING = /^(?:no|not|neither|nor|without|lacks?|lacked|lacking)$/;

/**
 * Where a clause denies a thing: "no bank", "hardly any wind", "not by mosquitoes", "but not footpaths". Each as the content words of
 * what is denied; verbs are not.
 */
const deniedThings = ({ words, tags }: ToldClause): Word[][] =>
  words.flatMap(({ folded }, at): Word[][] => {
    const next = words[at + 1];
    const isScarce = SCARCE.test(folded) && next?.folded === 'any';
    if (!isScarce && !DENYING.test(folded)) return [];
    if (OF_DEGREE.test(next?.folded ?? '')) return [];
    // "stops when no water comes": a case that is provided for.
    if (/^(?:when|if|where|whenever|unless)$/.test(words[at - 1]?.folded ?? '')) return [];
    // "the only one without": the others have it.
    if (folded === 'without' && words.slice(0, at).some((word) => word.folded === 'only')) return [];
    const tag = tags[at + 1];
    const opens = tag === 'preposition' || tag === 'noun' || tag === 'name' || tag === 'determiner';
    if (folded === 'not' && !opens) return [];
    const things: Word[] = [];
    for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH + things.length); i++) {
      const word = words[i] as Word;
      const own = tags[i];
      if (/^(?:verb|past|auxiliary|pronoun|conjunction|question)$/.test(own ?? '') && i > at + 1) break;
      if (own === 'preposition' && things.length > 0) break;
      if (isContent(word)) things.push(word);
    }
    return things.length === 0 ? [] : [things];
  });

/** Whether a clause opens with what it denies: "No inquiry has been opened". */
export const opensWithDenial = ({ words }: ToldClause): boolean => words[0]?.folded === 'no';

const EXISTING =
  /^(?:exists?|existed|found|remains?|remained|left|stands?|stood|lives?|lived|seen|known|available|needed|required|necessary|used|given|made|held|included|provided|offered|sold|taken|reported|recorded|planned|paid|awarded|granted|issued|levied|charged|introduced|served|published|opened|set)$/;

/** What is said of the things that a clause opens with to deny it; null where it denies that there are any. */
const deedOf = ({ words, tags }: ToldClause, things: readonly Word[]): Word | null => {
  const from = words.indexOf(things.at(-1) as Word);
  const deed = words.find(
    (word, i) =>
      i > from && isContent(word) && (/^(?:verb|past|adjective)$/.test(tags[i] ?? '') || tags[i - 1] === 'auxiliary'),
  );
  return deed === undefined || EXISTING.test(deed.folded) ? null : deed;
};

/** Whether a clause denies a thing that a statement puts as there or as done to: all that is denied of it has to be asked of. */
export const deniesThing = (
  { content, subject, subjectWords, words: asked, predicate }: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
): boolean => {
  const isExistential = /^(?:is|are|was|were)$/.test(asked[0]?.folded ?? '') && asked[1]?.folded === 'there';
  const mayBe = content.filter(
    (word) =>
      !(subjectWords.includes(word) && !isExistential && word !== predicate) ||
      /^(?:any|people|anyone)$/.test(word.folded),
  );
  // "since there was no room" is why it is so.
  if (/^(?:because|since)$/.test(clause.words[0]?.folded ?? '')) return false;
  return deniedThings(clause).some((things) => {
    const opensClause = opensWithDenial(clause) && clause.words[1] === things[0];
    // "No plot may be sublet" denies that they are, and no plot.
    const deed = opensClause ? deedOf(clause, things) : null;
    if (deed !== null && !content.some((word) => means(word, deed))) return false;
    const candidates = opensClause || subject === null ? content : mayBe;
    const head = things.at(-1) as Word;
    return (
      candidates.some((word) => means(word, head)) &&
      things.every((thing) => content.some((word) => means(word, thing)))
    );
  });
};
