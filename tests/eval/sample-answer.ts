import type { Answer } from '../../src/domain/answer.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

/** A claim about the first quantity of `text`. */
export const sampleClaim = (text: string, parts: Partial<Claim> = {}): Claim => {
  const [quantity] = readQuantities(text);
  if (quantity === undefined) throw new Error(`no quantity in '${text}'`);
  return {
    text: quantity.text,
    in: 'answer',
    span: { start: quantity.start, end: quantity.end },
    quantity,
    verdict: 'supported',
    reason: 'stated',
    facts: [],
    ...parts,
  };
};

/** An answer with one citation of a passage that says the same. */
export const sampleAnswer = (text: string, parts: Partial<Answer> = {}): Answer => ({
  id: 'answer-1',
  conversationId: 'conversation-1',
  question: 'How large is the field?',
  standaloneQuestion: 'How large is the field?',
  status: 'answered',
  answer: `${text} [1]`,
  shortAnswer: null,
  citations: [
    {
      id: 1,
      documentId: 'field',
      title: 'The field',
      url: null,
      publishedAt: null,
      page: null,
      chunkId: 'chunk-1',
      citedText: text,
      sourceSpan: { start: 0, end: text.length },
      answerSpans: [{ start: 0, end: text.length }],
    },
  ],
  claims: [],
  conflicts: [],
  notices: [],
  withheld: [],
  nearest: [],
  model: 'extractive',
  timings: {},
  ...parts,
});

/** What an answer is that has none. */
export const sampleAbstention: Answer = sampleAnswer('', {
  status: 'abstained',
  answer: 'The sources do not say.',
  citations: [],
  nearest: [
    { documentId: 'field', chunkId: 'chunk-1', title: 'The field', text: 'It is large.', start: 0, end: 12, score: 1 },
  ],
});
