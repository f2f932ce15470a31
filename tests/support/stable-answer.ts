import type { Answer } from '../../src/domain/answer.ts';

/** What of an answer has to be the same whenever, wherever and after whatever it is asked. */
export const stableAnswer = ({
  id: _id,
  conversationId: _conversation,
  usage: _usage,
  timings: _timings,
  ...rest
}: Answer): string => JSON.stringify(rest);
