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

/** What programs call; src/client has a method for each. */
export const apiGroups = [answering, documents, feeds, facts, history, feedback] as const;

/** The whole surface, in the order of reading. */
export const groups: readonly OperationGroup[] = [...apiGroups, openAi, mcp, slack, pages, operation];
