import type { Quantity } from '../../../../domain/quantity.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { isRow } from '../../asked-facts.ts';
import { isSame } from '../same-word.ts';
import { toldClauses, type ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { answeredInSource } from './answered-in-source.ts';
import { attended } from './attendance.ts';
import { contrasted } from './contrasted.ts';
import { copied } from './copy.ts';
import { decided } from './decided.ts';
import { hoursInProse } from './hours-in-prose.ts';
import { lasting } from './lasting.ts';
import { listedLeave } from './listed-leave.ts';
import { ofMotion } from './motion.ts';
import { withoutDifference } from './no-difference.ts';
import { notUntil } from './not-until.ts';
import { onlyAt } from './only-at.ts';
import { openAllYear, openOnDay } from './opening-hours.ts';
import { possessed } from './possession.ts';
import { rowCells } from './row-cells.ts';
import { roleOfOther } from './role-of-other.ts';
import { inScope } from './scope.ts';
import { singledOut } from './singled-out.ts';
import { superlativeElsewhere } from './superlative-elsewhere.ts';
import { inHalves } from './two-halves.ts';
import { withinBound } from './within-bound.ts';

/** Sentences whose rules are looked at. */
const LOOKED_AT = 12;

/** What a clause says by bounds, dates, votes, attendance and roles; null for nothing. */
const judge = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const ofFigure =
    withinBound(statement, figures, clause, means) ??
    lasting(statement, figures, clause, means) ??
    notUntil(statement, figures, clause, means);
  if (ofFigure !== null || figures.some(({ kind }) => kind !== 'date')) return ofFigure;
  return attended(statement, clause) ?? decided(statement, clause, means) ?? roleOfOther(statement, clause, means);
};

/** Code units of the longest sentence, and question, whose form is read: the forms are those of short sentences. */
const LONGEST = 400;

/**
 * What a whole sentence says where its form tells: in halves, of a motion, of owners. Its words have to be the question's or the same in other
 * words: with a neighbour by vector, a rule for wood would be one for oil.
 */
const SENTENCE_RULES = [
  inHalves,
  ofMotion,
  inScope,
  possessed,
  withoutDifference,
  contrasted,
  copied,
  listedLeave,
  onlyAt,
  superlativeElsewhere,
] as const;

/** A bare "Yes." is quoted by what follows it. */
const withReason = (answer: RankedSentence, ranked: readonly RankedSentence[]): RankedSentence =>
  answer.sentence.words.length > 1
    ? answer
    : (ranked.find(({ passage, position }) => passage === answer.passage && position === answer.position + 1) ??
      answer);

/**
 * The likeliest sentence that settles a yes/no question by one of the forms that documents are written in: a bound, a vote, the head of
 * minutes, a role, "only". Null where none does, or where sentences say different things. `own` are those of the sentences that don't
 * speak of another model than the question.
 */
export const settleByRule = (
  statement: AskedStatement,
  figures: readonly Quantity[],
  ranked: readonly RankedSentence[],
  own: readonly RankedSentence[],
  means: Means,
): { polarity: Polarity; sentence: RankedSentence } | null => {
  const found = ranked.slice(0, LOOKED_AT).flatMap((sentence) => {
    if (isRow(sentence.sentence.text)) {
      const polarity = own.includes(sentence)
        ? (openOnDay(statement, sentence, isSame) ??
          openAllYear(statement, sentence, isSame) ??
          rowCells(statement, figures, sentence, isSame))
        : null;
      return polarity === null ? [] : [{ polarity, sentence }];
    }
    const clauses = toldClauses(sentence).filter(({ isConditional }) => !isConditional);
    const [first] = clauses;
    const isShort = sentence.sentence.text.length <= LONGEST && (statement.words.at(-1)?.end ?? 0) <= LONGEST;
    const isWhole = first !== undefined && isShort && figures.length === 0 && own.includes(sentence);
    const ofSource =
      figures.length === 0 && own.includes(sentence) ? answeredInSource(statement, sentence, isSame) : null;
    if (ofSource !== null) return [{ polarity: ofSource, sentence: withReason(sentence, ranked) }];
    const hours =
      first !== undefined && isShort && own.includes(sentence) ? hoursInProse(statement, first, isSame) : null;
    if (hours !== null) return [{ polarity: hours, sentence }];
    const verdicts = new Set([
      ...(isWhole ? SENTENCE_RULES.flatMap((rule) => rule(statement, first, isSame) ?? []) : []),
      ...clauses.flatMap(
        (clause) =>
          (figures.length === 0 ? singledOut(statement, clause, means) : null) ??
          (own.includes(sentence) ? judge(statement, figures, clause, means) : null) ??
          [],
      ),
    ]);
    const [polarity] = verdicts;
    return polarity === undefined || verdicts.size > 1 ? [] : [{ polarity, sentence }];
  });
  const [first] = found;
  return first !== undefined && found.every(({ polarity }) => polarity === first.polarity) ? first : null;
};
