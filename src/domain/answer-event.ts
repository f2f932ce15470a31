import { z } from 'zod';
import { Answer, Citation } from './answer.ts';
import { Claim } from './claim.ts';
import { SearchResult } from './search.ts';

/**
 * What a streamed answer sends, in order: `passages` once; for each sentence a `delta`, already checked, then its
 * claims and citations; `done` once, with the same answer that the plain call returns. The deltas joined are `answer`.
 * A citation of an id that was sent before takes the earlier one's place: one more sentence rests on it.
 */
export const AnswerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('passages'), passages: z.array(SearchResult) }),
  z.object({ type: z.literal('delta'), text: z.string() }),
  z.object({ type: z.literal('claim'), claim: Claim }),
  z.object({ type: z.literal('citation'), citation: Citation }),
  z.object({ type: z.literal('done'), answer: Answer }),
]);
export type AnswerEvent = z.infer<typeof AnswerEvent>;
