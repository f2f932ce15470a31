import { answering } from './answering.ts';
import { feedback } from './feedback.ts';
import { feeds } from './feeds.ts';
import { history } from './history.ts';
import { mcp } from './mcp.ts';
import { openAi } from './openai.ts';
import type { OperationGroup } from './operation.ts';
import { operation, pages } from './pages.ts';
import { slack } from './slack.ts';
import { documents, facts } from './sources.ts';

/** The whole surface, in the order of reading. */
export const groups: readonly OperationGroup[] = [
  answering,
  documents,
  feeds,
  facts,
  history,
  feedback,
  openAi,
  mcp,
  slack,
  pages,
  operation,
];
