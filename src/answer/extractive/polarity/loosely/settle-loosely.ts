import type { Quantity } from '../../../../domain/quantity.ts';
import type { Word } from '../../../../domain/words.ts';
import type { Retrieval } from '../../../../retrieval/retrieve.ts';
import { isRow } from '../../asked-facts.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { hasEnded } from '../ended.ts';
import { isHedged } from '../hedges.ts';
import type { Polarity } from '../judge-clause.ts';
import { isLight } from '../permission.ts';
import { toldClauses, type ToldClause } from '../told-clause.ts';
import { affirms } from './affirmed.ts';
import { bearingOf, means, type Bearing } from './bearing.ts';
import { bounded } from './bounded.ts';
import { deniesDeed } from './denied-deed.ts';
import { deniesThing, opensWithDenial } from './denied-thing.ts';
import { asksForNeed, isOfNeed, ruled } from './leave.ts';
import { isOfOther } from './other-one.ts';
import { saysContrary } from './contrary.ts';
import { isOfDates } from './dated.ts';
import { isPlacedElsewhere } from '../placed-elsewhere.ts';
import { isRecurring } from '../recurrence.ts';
import { directed } from './directed.ts';
import { isExceptedDate } from './excepted-date.ts';
import { goesOn } from './standing.ts';
import { isUniversal, toldInPart } from './told-in-part.ts';
import { turnedRound } from './turned-round.ts';
import { toldInOtherWords, type Worded } from './wordings.ts';

/** A question that denies something itself is left to the strict reading. */
const DENYING = /^(?:no|not|never|none|nobody|nothing|neither|nor|without|hardly|less|fewer|fail(?:ed|s)?|refused?)$/;

/** Sentences that are looked at, and the belief from which on they are. */
const [LOOKED_AT, LIKELY] = [8, 0.002];
/** Of how much of the best one's belief another passage's sentence has to be. */
const RIVAL = 0.02;
/** Share of a statement's words, by weight, that has to be told around a denial, and by a sentence that says yes. */
const [ABOUT, SAID] = [0.5, 0.88];
/** Sentences that bear on it as much as the best one, within this, must not say otherwise. */
const ALIKE = 0.12;

type Verdict = { polarity: Polarity; sentence: RankedSentence };

/** What one clause says, by the first rule that applies, most telling first. */
const judge = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
  bearing: Bearing,
  retrieval: Retrieval,
): Polarity | null => {
  if (clause.isConditional) return null;
  const alike = (asked: Word, told: Word): boolean => means(asked, told, retrieval);
  if (figures.length > 0) {
    const verdict = bounded(figures, statement, clause, alike);
    if (verdict !== null) return verdict;
    if (figures.some(({ kind }) => kind !== 'date')) return null;
  }
  if (isExceptedDate(figures, clause.ranked)) return 'no';
  if (!isOfDates(figures, clause.ranked)) return !isRecurring(statement) && isOfOther(statement, clause) ? 'no' : null;
  const rule = ruled(statement, clause, alike);
  if (rule !== null) return rule;
  // That no one may do it is no word of what one needs for it.
  if (asksForNeed(statement.words)) return null;
  const turned = turnedRound(statement, clause);
  if (turned !== null) return turned;
  const direction = directed(statement, clause.ranked);
  if (direction !== null) return direction;
  if (
    isHedged(statement, clause.words, [
      'only',
      'except',
      'hardly',
      'scarcely',
      'barely',
      'until',
      'partly',
      'few',
      'little',
      'some',
      'will',
      'must',
      'may',
      'can',
    ])
  )
    return null;
  const { ranked } = clause;
  const around = ranked.passage.sentences.slice(Math.max(0, ranked.position - 2), ranked.position);
  const isKnown = (told: Word): boolean => around.some(({ stemSet }) => stemSet.has(told.stem));
  if (deniesThing(statement, clause, alike) || deniesDeed(statement, clause, alike, isKnown)) return 'no';
  if (toldInPart(statement, clause)) return 'no';
  if (saysContrary(statement, clause, alike)) return 'no';
  if (bearing.told >= SAID && goesOn(statement, clause)) return 'yes';
  if (hasEnded(statement, clause) || isOfOther(statement, clause)) return 'no';
  return bearing.told >= SAID &&
    figures.length === 0 &&
    affirms(statement, clause, alike) &&
    !isPlacedElsewhere(statement, clause)
    ? 'yes'
    : null;
};

/** What a sentence says in a wording of its own; null where its clauses say different things. */
const wordedBy = (
  { words, predicate }: AskedStatement,
  clauses: readonly ToldClause[],
  isTold: (word: Word) => boolean,
): Worded | null => {
  const question = words.map(({ folded }) => folded).join(' ');
  const isOpen = clauses.every(({ isConditional }) => isConditional);
  const first = isOpen ? null : toldInOtherWords(question, clauses[0]?.ranked.sentence.text ?? '');
  const isOfDeed =
    predicate === null ||
    isLight(predicate.folded) ||
    first?.asked.includes(predicate.folded) === true ||
    isTold(predicate);
  return isOfDeed ? first : null;
};

/**
 * What the sentences that bear most on a statement say to it where no clause tells every word of it: most of what it is about has to be told there or
 * around, and every name. Null where nothing decides, or where sentences of like bearing disagree.
 */
export const settleLoosely = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  ranked: readonly RankedSentence[],
  retrieval: Retrieval,
): Verdict | null => {
  if (statement.content.length === 0 || statement.words.some(({ folded }) => DENYING.test(folded))) return null;
  const [first] = ranked;
  const looked = ranked.filter(
    ({ passage, share }, i) =>
      i < LOOKED_AT &&
      (share >= Math.max(LIKELY, RIVAL * (first?.share ?? 0)) ||
        passage.chunk.chunkId === first?.passage.chunk.chunkId),
  );
  const verdicts = looked.flatMap((sentence): (Verdict & { bearing: Bearing })[] => {
    if (isRow(sentence.sentence.text)) return [];
    const clauses = toldClauses(sentence);
    const isTold = (word: Word): boolean => sentence.sentence.words.some((other) => means(word, other, retrieval));
    const worded = wordedBy(statement, clauses, isTold);
    // What the question turns on is judged by the rules, and need not be told in its words.
    const content = statement.content.filter(
      (word) =>
        worded?.asked.includes(word.folded) !== true &&
        !isUniversal(word.folded) &&
        !isOfNeed(word.folded) &&
        !figures.some(({ kind, start, end }) => kind === 'date' && word.start < end && start < word.end) &&
        (word !== statement.predicate || isTold(word)),
    );
    const bearing = bearingOf(statement, content, sentence, retrieval);
    // Who would have done what nobody did need not be told.
    const isAboutAll = bearing.untold.every(
      (word) => /^\p{Ll}/u.test(word.text) && statement.subjectWords.includes(word) && clauses.some(opensWithDenial),
    );
    const isReplaced = bearing.untold.length > 0 && clauses.some((clause) => isOfOther(statement, clause));
    if (!(isAboutAll || isReplaced) || bearing.near < ABOUT) return [];
    const found = new Set(
      worded === null
        ? clauses.flatMap((clause) => judge(statement, figures, clause, bearing, retrieval) ?? [])
        : isOfDates(figures, sentence)
          ? [worded.polarity]
          : [],
    );
    const [polarity] = found;
    return polarity === undefined || found.size > 1 ? [] : [{ polarity, sentence, bearing }];
  });
  const [best] = verdicts.toSorted((a, b) => b.bearing.near - a.bearing.near || b.sentence.share - a.sentence.share);
  if (best === undefined) return null;
  const rivals = verdicts.filter(({ bearing }) => bearing.near >= best.bearing.near - ALIKE);
  return rivals.every(({ polarity }) => polarity === best.polarity) ? best : null;
};
