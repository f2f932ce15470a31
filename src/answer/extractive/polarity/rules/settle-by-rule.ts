import type { Quantity } from '../../../../domain/quantity.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { isRow } from '../../asked-facts.ts';
import { toldClauses, type ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { attended } from './attendance.ts';
import { decided } from './decided.ts';
import { lasting } from './lasting.ts';
import { notUntil } from './not-until.ts';
import { roleOfOther } from './role-of-other.ts';
import { singledOut } from './singled-out.ts';
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
    if (isRow(sentence.sentence.text)) return [];
    const clauses = toldClauses(sentence).filter(({ isConditional }) => !isConditional);
    const verdicts = new Set(
      clauses.flatMap(
        (clause) =>
          (figures.length === 0 ? singledOut(statement, clause, means) : null) ??
          (own.includes(sentence) ? judge(statement, figures, clause, means) : null) ??
          [],
      ),
    );
    const [polarity] = verdicts;
    return polarity === undefined || verdicts.size > 1 ? [] : [{ polarity, sentence }];
  });
  const [first] = found;
  return first !== undefined && found.every(({ polarity }) => polarity === first.polarity) ? first : null;
};
