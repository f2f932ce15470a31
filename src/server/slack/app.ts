import { Hono } from 'hono';
import type { Answer } from '../../domain/answer.ts';
import type { AppDependencies } from '../dependencies.ts';
import { encodingGuard, hostGuard } from '../http/host-guard.ts';
import { isBug, problemResponse } from '../http/problem.ts';
import { slackRoutes } from './routes.ts';

type Needed = Pick<AppDependencies, 'slack' | 'clock' | 'publicUrl' | 'allowedHosts' | 'embedOrigins' | 'reportError'>;

/** One for all, as listeners are told apart by what they are. */
const UNCOUNTED = { answered: (answer: Answer): Answer => answer };

/**
 * What Slack calls, by itself: for a runtime where the whole application takes longer to be there than Slack waits. Answers
 * are counted once the whole application is there.
 */
export const createSlackApp = (dependencies: Needed): Hono => {
  const app = new Hono();
  app.use(hostGuard(dependencies), encodingGuard);
  app.onError((error, context) => {
    if (isBug(error)) dependencies.reportError(error);
    return problemResponse(context, error);
  });
  app.route('/', slackRoutes(dependencies, UNCOUNTED));
  return app;
};
