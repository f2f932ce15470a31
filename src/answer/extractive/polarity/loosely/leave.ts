import type { Word } from '../../../../domain/words.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isGiven, type ToldClause } from '../told-clause.ts';

const FORBIDDING =
  /\b(?:forbidden|prohibited|banned|barred|illegal|outlawed|not (?:be )?(?:allowed|permitted|accepted|possible|admitted|available)|(?:is|are) excluded from|(?:may|must|can|shall|should) not|cannot|can't|mustn't|not to be)\b/i;
const ALLOWING = /\b(?:may|can|allowed|permitted|welcome|will do|is enough|suffices)\b/i;
const NEEDLESS =
  /\b(?:need(?:s)? not|(?:do|does) not (?:need|have) to|not (?:needed|required|necessary|obliged)|without (?:\p{L}+ )?(?:permission|consent|notice|approval|a permit)|no (?:permission|permit|consent|approval|licence|license|ticket|visa) (?:is )?(?:needed|required|necessary)?|optional|voluntary)\b/iu;
const NEEDING = /\b(?:must|needs?|require[sd]?|necessary|obliged|has to|have to|compulsory|mandatory)\b/i;
/** Opens what is left out of a rule. */
const EXCEPTING = /\b(?:except|unless|other than|apart from|but only|only if)\b/i;

const MAY = /^(?:can|could|may|might)$/;
const NEED =
  /^(?:(?:do|does|did|will|would) .*\b(?:need|have to|require)\b|must\b|(?:is|are) .*\b(?:required|necessary|needed|compulsory|obliged)\b)/i;

const OF_NEED = /^(?:need|needs|needed|require|required|permission|permit|consent|must|have|necessary|compulsory)$/;

/** Whether a word only asks for leave or duty. */
export const isOfNeed = (folded: string): boolean => OF_NEED.test(folded);

/** Whether a question asks whether one has to: "Do I need …?", "Is … required?" */
export const asksForNeed = (asked: readonly Word[]): boolean => NEED.test(asked.map(({ folded }) => folded).join(' '));

/** Content words of a clause that are neither asked of nor known: they narrow its rule. */
const isNarrow = (
  { content }: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
  from: number,
): boolean =>
  clause.words.some(
    (word, i) =>
      i < from &&
      isContent(word) &&
      /^(?:noun|name)$/.test(clause.tags[i] ?? '') &&
      !content.some((asked) => means(asked, word)) &&
      !isGiven(word, { around: clause.given }),
  );

/**
 * What a rule says to "May I …?", "Do I have to …?": of a thing or deed that the question names, by words of leave, ban and duty. An exception
 * that names what is asked of turns it round. Null where the rule is of something else.
 */
export const ruled = (
  statement: AskedStatement,
  clause: ToldClause,
  means: (asked: Word, told: Word) => boolean,
): Polarity | null => {
  const { content, words: asked, asksLeave } = statement;
  const [opening, end] = [clause.words[0], clause.words.at(-1)];
  if (opening === undefined || end === undefined) return null;
  const text = clause.ranked.sentence.text.slice(opening.start, end.end);
  const asksNeed = asksForNeed(asked);
  const mayAsk = asksLeave || MAY.test(asked[0]?.folded ?? '');
  if (!asksNeed && !mayAsk) return null;
  const things = content.filter(({ folded }) => !isOfNeed(folded));
  const said = things.filter((thing) => clause.words.some((word) => means(thing, word)));
  if (said.length === 0) return null;
  const exceptAt = EXCEPTING.exec(text)?.index ?? -1;
  if (exceptAt >= 0) {
    const behind = clause.words.filter(({ start }) => start - opening.start > exceptAt);
    const isExcepted =
      things.some((thing) => !asksNeed && behind.some((word) => means(thing, word))) ||
      (asksNeed && things.filter((thing) => behind.some((word) => means(thing, word))).length > 0);
    const rule = text.slice(0, exceptAt);
    // Who is not excepted is under the rule; one that holds only on a condition is left open.
    if (!isExcepted && /^(?:except|other than|apart from)/i.test(text.slice(exceptAt)) && !asksNeed) {
      const ofRule = clause.words.findIndex(({ start }) => start - opening.start >= exceptAt);
      return FORBIDDING.test(rule) && !isNarrow(statement, clause, means, ofRule) ? 'no' : null;
    }
    if (!isExcepted) return null;
    if (asksNeed) return NEEDLESS.test(rule) ? 'yes' : NEEDING.test(rule) ? 'no' : null;
    return FORBIDDING.test(rule) ? 'yes' : ALLOWING.test(rule) ? 'no' : null;
  }
  const at = clause.words.findIndex(
    ({ start }) => start - opening.start >= Math.max(0, (asksNeed ? NEEDLESS : FORBIDDING).exec(text)?.index ?? 0),
  );
  if (asksNeed) {
    if (NEEDLESS.test(text)) return isNarrow(statement, clause, means, at) ? null : 'no';
    return NEEDING.test(text) && !isNarrow(statement, clause, means, clause.words.length) ? 'yes' : null;
  }
  if (FORBIDDING.test(text)) return isNarrow(statement, clause, means, clause.words.length) ? null : 'no';
  return null;
};
