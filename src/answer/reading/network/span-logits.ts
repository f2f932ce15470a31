import type { Retrieval } from '../../../retrieval/retrieve.ts';
import type { Reading } from '../reading.ts';
import type { SpanCandidate } from '../span-candidates.ts';
import stored from './network.json' with { type: 'json' };
import { openNetwork, type OpenNetwork } from './open-network.ts';
import { readQuestion } from './read-question.ts';
import { edgeScore, readSentence, type EdgeScores } from './read-sentence.ts';
import { LONGEST_SENTENCE, questionInput, sentenceInput } from './word-inputs.ts';

let shipped: OpenNetwork | undefined;

/** What a span gets that lies beyond the words read of its sentence. */
const UNREAD = -20;

/**
 * What the network gives each span of some sentences as the answer: the logarithm of its share among all of them, at least {@link UNREAD}.
 * Null where words have no vectors.
 */
export const spanLogits = (
  { question, nearness, wordVector }: Pick<Retrieval, 'question' | 'nearness' | 'wordVector'>,
  spans: readonly { span: SpanCandidate; reading: Reading }[],
  { network, surfaces, embedWith }: OpenNetwork = (shipped ??= openNetwork(stored)),
): number[] | null => {
  if (wordVector === undefined) return null;
  const embed = embedWith(wordVector);
  const asked = readQuestion(network, questionInput(question, surfaces), embed);
  const scored = new Map<Reading, EdgeScores>();
  const logits = spans.map(({ span: { first, last }, reading }) => {
    if (last >= LONGEST_SENTENCE) return -Infinity;
    const scores =
      scored.get(reading) ??
      readSentence(network, asked, sentenceInput(question, reading.context, nearness, surfaces), embed);
    scored.set(reading, scores);
    return edgeScore(scores, first, last);
  });
  const highest = logits.reduce((one, other) => Math.max(one, other), -Infinity);
  const mass = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
  return logits.map((logit) => Math.max(UNREAD, logit - highest - Math.log(mass)));
};
