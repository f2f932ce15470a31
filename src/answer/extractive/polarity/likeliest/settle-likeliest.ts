import type { Quantity } from '../../../../domain/quantity.ts';
import type { Word } from '../../../../domain/words.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import type { Retrieval } from '../../../../retrieval/retrieve.ts';
import { tagsOf } from '../../../question/word-class.ts';
import { isRow } from '../../asked-facts.ts';
import { isLabel } from '../../stems-above.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { means as meansIn, meansByWord } from '../loosely/bearing.ts';
import { isOfDates } from '../loosely/dated.ts';
import { isOfNeed } from '../loosely/leave.ts';
import { focusClause } from './focus-clause.ts';
import { affirmed } from './affirmed.ts';
import { denied } from './denied.ts';
import { measured } from './measured.ts';
import { standing } from './standing.ts';
import { ruledOn } from './ruled-on.ts';

/** Share of the belief from which on a sentence is taken for the one that the question is after, and how many are looked at. */
const [LIKELY, LOOKED_AT] = [0.1, 3];
/** The same for a question of a single word, which so much else may be about. */
const LIKELY_OF_ONE = 0.5;

const PLANNING = /^(?:plan|plans|intend|intends|want|wants|expect|expects|mean|means|going)$/;

/** "Does it plan to raise prices?" turns on the raising: whether it will. */
const withoutPlan = (statement: AskedStatement): AskedStatement => {
  const { predicate, words, content } = statement;
  const at = predicate === null ? -1 : words.indexOf(predicate);
  const deed = words[at + 2];
  if (predicate === null || !PLANNING.test(predicate.folded) || words[at + 1]?.folded !== 'to' || deed === undefined)
    return statement;
  return { ...statement, predicate: deed, content: content.filter((word) => word !== predicate) };
};

/**
 * What the sentence that most likely answers says to a question: where one sentence is that likely, it need not tell each word of the question in the
 * same grammar, for its reader takes it as the answer. A denial, ban or opposite of what the question turns on says no; the same deed, undenied and
 * unhedged, with every word told, says yes. Null where it does neither, or where two such sentences disagree.
 */
export const settleLikeliest = (
  put: AskedStatement,
  figures: readonly Quantity[],
  ranked: readonly RankedSentence[],
  retrieval: Retrieval,
): { polarity: Polarity; sentence: RankedSentence } | null => {
  const statement = withoutPlan(put);
  // A rule for wood is none for oil, near as they are by vector: that tells a deed alone.
  const deed = tagsOf(statement.words)[statement.words.findIndex((word) => word === statement.predicate)];
  const means = (asked: Word, told: Word): boolean =>
    asked === statement.predicate && /^(?:verb|past|adjective)$/.test(deed ?? '')
      ? meansIn(asked, told, retrieval)
      : meansByWord(asked, told);
  const core = statement.content.filter(
    (word) => !isOfNeed(word.folded) && !figures.some(({ start, end }) => word.start < end && start < word.end),
  );
  const telling = ranked.filter(({ sentence }) => !isRow(sentence.text) && !isLabel(sentence));
  const mass = telling.reduce((sum, { share }) => sum + share, 0);
  const least = core.length < 2 ? LIKELY_OF_ONE : LIKELY;
  const found = telling
    .filter(({ share }) => share >= least * mass)
    .slice(0, LOOKED_AT)
    .flatMap((sentence): { polarity: Polarity; sentence: RankedSentence }[] => {
      const focus = focusClause(statement, core, sentence, means);
      if (focus === null) return [];
      const ofFigures = measured(statement, figures, focus);
      const isUnmet = figures.some(({ kind }) => kind !== 'date') || !isOfDates(figures, sentence);
      if (ofFigures === null && isUnmet) return [];
      const polarity =
        ofFigures ??
        ruledOn(statement, core, focus, means) ??
        denied(statement, core, focus, means) ??
        standing(statement, core, focus, means) ??
        affirmed(statement, core, focus, means);
      return polarity === null ? [] : [{ polarity, sentence }];
    });
  const [first] = found;
  return first !== undefined && found.every(({ polarity }) => polarity === first.polarity) ? first : null;
};
