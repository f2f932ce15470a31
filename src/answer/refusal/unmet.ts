import type { QuestionKind } from '../../retrieval/question-kind.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { selectSentences } from '../extractive/select-sentences.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { isOfOtherClause } from './bearer/other-clause.ts';
import { isOfOtherKind } from './bearer/other-kind.ts';
import { isOfficeOfOther, isOfSibling, isShared, lacksNameBeside } from './bearer/other-name.ts';
import { isDeedOfOther } from './bearer/other-subject.ts';
import { lacksAgent } from './lacks-agent.ts';
import { lacksCause } from './lacks-cause.ts';
import { lacksLifeEvent } from './lacks-life-event.ts';
import type { MissingFact } from './missing-fact.ts';
import { asksHowMany, isShort } from './short-question.ts';
import { isSmall } from './told-near.ts';
import { untoldWord } from './untold-word.ts';

/** Questions that don't tell what their answer has to be. */
const OPEN: ReadonlySet<QuestionKind> = new Set(['what', 'which', 'how', 'definition']);

/** What the sentences that would be shown lack of what the question asks; in a large corpus only what they lack for certain. */
export const unmet = (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  best: RankedSentence,
): MissingFact | null => {
  const { question } = retrieval;
  const chosen = selectSentences(question, ranked);
  if (isOfficeOfOther(question, chosen) || isShared(question, chosen)) return { lacks: 'bearer' };
  if (lacksCause(retrieval, chosen)) return { lacks: 'cause' };
  if (isShort(question) && lacksAgent(retrieval, chosen)) return { lacks: 'agent' };
  if (!isSmall(retrieval)) return null;
  if (lacksLifeEvent(retrieval, chosen)) return { lacks: 'figure' };
  if (isOfSibling(retrieval, best) || isOfOtherClause(question, best)) return { lacks: 'bearer' };
  const isOfOtherBearer =
    (isShort(question) && (isOfOtherKind(retrieval, best) || isDeedOfOther(retrieval, chosen))) ||
    ((isShort(question) || asksHowMany(question)) && lacksNameBeside(retrieval, chosen));
  if (isOfOtherBearer) return { lacks: 'elsewhere' };
  const word = untoldWord(retrieval, chosen);
  return word === null ? null : { lacks: 'word', text: word, isOpen: OPEN.has(question.kind) };
};
