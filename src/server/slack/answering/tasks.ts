import type { SlackContext } from '../context.ts';
import { isTokenGone, SlackFailure } from '../web-api/slack-failure.ts';
import { answerMessage } from './answer-message.ts';
import { SlackQuestion } from './question.ts';
import { createWorkQueue } from './work-queue.ts';

/** Answers that are worked on at the same time. */
const AT_ONCE = 8;
/** Questions that a stopped server left open are answered when they are not older than this. */
const TOO_OLD_MILLISECONDS = 3_600_000;

/** What is done after Slack has had its acknowledgement. None of it rejects: what fails is told in the log. */
export type Tasks = {
  /** Answers a message whose key was claimed with the question as its task. */
  answer: (key: string, question: SlackQuestion) => Promise<void>;
  /** Does something else that a failure of Slack may thwart. */
  attempt: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Answers what was claimed and not settled. */
  resume: () => Promise<void>;
  idle: () => Promise<void>;
};

export const createTasks = (context: SlackContext): Tasks => {
  const { store, workspaces, timers, clock, metrics, log } = context;
  const queue = createWorkQueue(AT_ONCE);

  const tell = (error: unknown): void => {
    if (error instanceof SlackFailure) log.failure(error.message);
    else log.error(error);
  };

  const answerNow = async (key: string, question: SlackQuestion): Promise<void> => {
    try {
      const workspace = await workspaces.find(question.teamIds);
      if (workspace === null) metrics.received('unknown-workspace');
      else {
        try {
          await answerMessage(context, question, workspace);
        } catch (error) {
          if (isTokenGone(error)) await workspaces.forget(workspace.teamId);
          throw error;
        }
        metrics.received('answered');
      }
    } catch (error) {
      metrics.received('failed');
      tell(error);
      // Kept for the next start: Slack was away for too long.
      if (error instanceof SlackFailure && error.kind !== 'refused') return;
    }
    await store.settleSlackTask(key);
  };

  const run = (key: string, work: () => Promise<void>): Promise<void> =>
    queue.run(key, async () => {
      // The acknowledgement goes out first: finding an answer takes the processor for a while.
      await timers.sleep(0);
      try {
        await work();
      } catch (error) {
        tell(error);
      }
    });

  const answer: Tasks['answer'] = (key, question) =>
    run(`${question.channel}:${question.threadTs}`, () => answerNow(key, question));

  return {
    answer,
    attempt: run,
    resume: async () => {
      // Whose token it is, is known then before the first message asks for it.
      void workspaces.find([]).catch(tell);
      for (const { key, task, until } of await store.unsettledSlackTasks()) {
        const question = SlackQuestion.safeParse(JSON.parse(task));
        if (question.success && clock.now() - until < TOO_OLD_MILLISECONDS) void answer(key, question.data);
        else {
          log.failure('A question from Slack was left unanswered for too long and is dropped.');
          await store.settleSlackTask(key);
        }
      }
    },
    idle: queue.idle,
  };
};
