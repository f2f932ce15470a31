import type { Answer, Notice } from '../domain/answer.ts';
import type { Draft, DraftPart } from './draft.ts';

/** What is known of an answer once its parts are said. */
export type Outcome = Pick<Answer, 'status' | 'shortAnswer' | 'withheld' | 'conflicts' | 'model'> & {
  notices: Notice[];
};

/** Sends a part out; resolves to the numbers of the citations behind it, in the order of what it cites. */
export type Say = (part: DraftPart) => Promise<readonly number[]>;

/** The name of answering by quotation alone. */
export const EXTRACTIVE = 'extractive';

/** Says a draft that is whole already. */
export const sayDraft = async (draft: Draft, say: Say): Promise<Outcome> => {
  for (const part of draft.parts) await say(part);
  const { status, shortAnswer, withheld, conflicts } = draft;
  return { status, shortAnswer, withheld, conflicts, notices: [], model: EXTRACTIVE };
};
