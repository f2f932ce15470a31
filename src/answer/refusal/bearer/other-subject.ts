import { words as wordsOf, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { QuestionKind } from '../../../retrieval/question-kind.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import { readAskedStatement, type AskedStatement } from '../../extractive/polarity/asked-statement.ts';
import { toldClauses, type ToldClause } from '../../extractive/polarity/told-clause.ts';
import { isLight } from '../../extractive/polarity/permission.ts';
import { isSame } from '../../extractive/polarity/same-word.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { stemsAbove } from '../../extractive/stems-above.ts';
import { isTold, stemsOfPassage } from '../told-near.ts';

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|must|should|may|might)$/;
/** What asks for a circumstance of a deed that it takes for granted. */
const OF_DEED: ReadonlySet<QuestionKind> = new Set(['when', 'where', 'why', 'how', 'how-many', 'how-much', 'what']);

/** What a question takes for granted, as the question whether it is so: "was the mill founded" of "When was the mill founded?". */
const statementOf = ({ words, text, kind, expects }: Question): AskedStatement | null => {
  if (!OF_DEED.has(kind) || (kind === 'what' && expects === 'thing')) return null;
  const first = words.find(({ folded }, i) => i > 0 && AUXILIARY.test(folded));
  if (first === undefined) return null;
  const rest = text.slice(first.start);
  return readAskedStatement({ text: rest, words: wordsOf(rest) });
};

type Asked = { bearer: readonly Word[]; predicate: Word; objects: readonly Word[] };

const isName = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Whether a clause with the verb of a question has another subject; null of a clause without that verb. */
const hasOther = (
  retrieval: Retrieval,
  { bearer, predicate, objects }: Asked,
  { words, tags, attached, subject, hasPronoun, ranked }: ToldClause,
): boolean | null => {
  if (!words.some((word, i) => isSame(predicate, word) && /^(?:verb|past|gerund)$/.test(tags[i] ?? ''))) return null;
  const own = subject.filter((word) => isContent(word) && !/^\p{N}/u.test(word.folded));
  const above = stemsAbove(ranked);
  const isTitled = bearer.some(({ stem }) => isTold(retrieval, stem, above));
  const stems = new Set([...ranked.sentence.stemSet, ...[...attached, ...subject].map(({ stem }) => stem)]);
  // What has a name may be called by it: "Old Tilda weighed 820 tonnes" of the crane that the text is about.
  const mayBeNamed =
    own.some(isName) && !bearer.some(isName) && isTold(retrieval, bearer[0]?.stem ?? '', stemsOfPassage(ranked));
  return (
    own.length > 0 &&
    !mayBeNamed &&
    // What is said of "the bridge" may be said of what all of the text is about.
    !(isTitled && (hasPronoun || !own.some(isName))) &&
    !bearer.some(({ stem }) => isTold(retrieval, stem, stems)) &&
    // Asked of who does it, told of what it is done to.
    !own.some((word) => objects.some((other) => isSame(other, word)))
  );
};

/** The deed that a question takes for granted, and whose it is; null where it tells of none. */
const deedAsked = (question: Question): Asked | null => {
  const statement = statementOf(question);
  if (statement === null) return null;
  const { subject, predicate, subjectWords, content, isIdentity } = statement;
  if (subject === null || predicate === null || isLight(predicate.folded) || isIdentity) return null;
  const bearer = [subject, ...subjectWords.filter(isName)];
  return { bearer, predicate, objects: content.filter((word) => !subjectWords.includes(word)) };
};

/**
 * Whether the deed of a question that takes it for granted ("Why did X leave?") is told in the passages of the sentences, but not of
 * what the question is about, and not by the sentences themselves.
 */
export const isDeedOfOther = (retrieval: Retrieval, shown: readonly RankedSentence[]): boolean => {
  const asked = deedAsked(retrieval.question);
  if (asked === null) return false;
  const places = new Map(shown.map((ranked) => [ranked.passage, ranked]));
  const told = Array.from(places.values()).flatMap((ranked) =>
    ranked.passage.sentences.flatMap((sentence, position) =>
      toldClauses({ ...ranked, sentence, position }).flatMap((clause) => hasOther(retrieval, asked, clause) ?? []),
    ),
  );
  return told.length > 0 && told.every(Boolean);
};
