import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { denialsOf } from '../negation.ts';
import { isSame } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, textOf, type Means } from './about.ts';

const AGREEING = /^(?:agreed?|agrees|approved?|approves|accept(?:s|ed)?|adopt(?:s|ed)?|pass(?:ed)?|endorsed?|carried)$/;
const REFUSED =
  /\b(?:(?:was|were|been|be) (?:rejected|turned down|voted down|thrown out|defeated|declined|refused|withdrawn|postponed|put off)|(?:rejected|turned down|voted down|threw out|declined|withdrew|postponed))\b/i;
const AGREED = /\b(?:was|were|been) (?:approved|accepted|adopted|passed|carried|endorsed)\b/i;
const VOTING = /\b(?:vote[ds]? (?:for|in favour)|support(?:s|ed)?|back(?:s|ed)?|in favour|agree[ds]? (?:to|with))\b/i;
const AGAINST = /\b(?:abstain(?:ed|s)?|voted against|opposed|objected|dissented|voted no)\b/i;
const FOR = /\b(?:voted (?:for|in favour)|supported|backed)\b/i;

/** Whether a body agreed to what is asked of, where its motion is told to have been carried or not. */
const ofBody = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const { predicate, content, subjectWords } = statement;
  if (predicate === null || !AGREEING.test(predicate.folded)) return null;
  const text = textOf(clause);
  const [isRefused, isAgreed] = [REFUSED.test(text), AGREED.test(text)];
  const object = content.filter((word) => word !== predicate && !subjectWords.includes(word));
  const isObject = object.length > 0 && object.every((word) => clause.words.some((told) => means(word, told)));
  if (isRefused === isAgreed || denialsOf(clause).length > 0 || !isObject) return null;
  // A body that the sentence names itself has to be the one asked of.
  const isOfBody = subjectWords.every((word) => !/^\p{Lu}/u.test(word.text)) || isAbout(subjectWords, clause, means);
  return isOfBody ? (isRefused ? 'no' : 'yes') : null;
};

/** Whether one who bears a name voted for it, where that one's vote is told right behind the matter. */
const ofVoter = (
  { words, subjectWords, content, predicate }: AskedStatement,
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const question = words.map(({ folded }) => folded).join(' ');
  const isNamed = subjectWords.some(({ text }) => /^\p{Lu}/u.test(text));
  if (!VOTING.test(question) || !isNamed) return null;
  const own = subjectWords.every((word) => clause.subject.some((told) => isSame(word, told)));
  const text = textOf(clause);
  const [isAgainst, isFor] = [AGAINST.test(text), FOR.test(text)];
  const object = content.filter((word) => word !== predicate && !subjectWords.includes(word) && isContent(word));
  if (!own || isAgainst === isFor || !isAbout(object, clause, means)) return null;
  return isAgainst ? 'no' : 'yes';
};

/** What a told decision or vote says to a question that asks whether somebody agreed; null for none. */
export const decided = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null =>
  ofBody(statement, clause, means) ?? ofVoter(statement, clause, means);
