import type { Answer } from '../../domain/answer.ts';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { answerCommand } from './answering/answer-command.ts';
import { pressButtons } from './answering/press-button.ts';
import { MEMORY_MILLISECONDS, readMessage, teamIdsOf } from './answering/read-message.ts';
import { createTasks } from './answering/tasks.ts';
import type { SlackContext } from './context.ts';
import { showHome, suggestPrompts } from './greetings.ts';
import { createSlackMetrics } from './metrics.ts';
import type { SlashCommand } from './requests/command.ts';
import { type EventCallback, isKnownEvent, SlackEvent } from './requests/event.ts';
import type { BlockActions } from './requests/interaction.ts';
import type { SlackSettings } from './settings.ts';
import { HELP, SEARCHING } from './texts.ts';
import { SlackFailure } from './web-api/slack-failure.ts';
import { createWebApi } from './web-api/web-api.ts';
import { createInstaller, type Installer } from './workspaces/install.ts';
import { createWorkspaces, type Workspace } from './workspaces/workspaces.ts';

/** How something reached this server. */
export type Arrival = {
  /** `https://assay.example.org`: where links lead when nothing else is configured. */
  origin: string;
  /** Takes what goes on after the answer to Slack. */
  defer: (work: Promise<void>) => void;
};

/** Assay in Slack, however Slack reaches it. What arrives is taken in quickly; the work goes on behind. */
export type Slack = {
  settings: SlackSettings;
  /** @throws AssayError `unknown-workspace`, or `invalid-request` for an event that is not what it says. */
  takeEvent: (callback: EventCallback, arrival: Arrival) => Promise<void>;
  /** Resolves to what is said at once. @throws AssayError `unknown-workspace` */
  takeCommand: (command: SlashCommand, arrival: Arrival) => Promise<Record<string, unknown>>;
  /** @throws AssayError `unknown-workspace` */
  takePress: (pressed: BlockActions, arrival: Arrival) => Promise<void>;
  /** Slack holds events of a workspace back, as there were too many. */
  noteRateLimit: (teamId: string) => void;
  /** Whether a signed request is met for the first time. */
  isFirst: (signature: string) => Promise<boolean>;
  installer: Installer;
  /** Goes on with what an earlier process was cut off from. */
  resume: () => Promise<void>;
  /** Resolves when nothing is under way. */
  idle: () => Promise<void>;
  /** In Prometheus' text format. */
  metricLines: () => string[];
  /** Has a listener told of every answer. */
  watchAnswers: (listener: (answer: Answer) => void) => void;
};

/** Slack waits for three seconds; whose token this is may take longer to learn. */
const LOOKUP_PATIENCE = 1_000;

export type SlackOptions = Omit<SlackContext, 'api' | 'workspaces' | 'metrics' | 'baseUrlOf' | 'answered'> & {
  settings: SlackSettings;
  /** Where links to this server lead; null takes the address that Slack called. */
  publicUrl: string | null;
};

export const createSlack = (options: SlackOptions): Slack => {
  const { settings, store, clock, timers, log, publicUrl } = options;
  const metrics = createSlackMetrics();
  const api = createWebApi({ apiUrl: settings.apiUrl, timers, metrics, warn: log.warn });
  const listeners = new Set<(answer: Answer) => void>();
  const context: SlackContext = {
    ...options,
    metrics,
    api,
    workspaces: createWorkspaces({ store, settings, api }),
    baseUrlOf: (origin) => publicUrl ?? origin,
    answered: (answer) => listeners.forEach((listener) => listener(answer)),
  };
  const tasks = createTasks(context);
  const { workspaces } = context;

  /** The workspace; undefined where Slack does not tell in time. */
  const findWorkspace = async (ids: readonly string[]): Promise<Workspace | undefined> => {
    const found = await Promise.race([
      workspaces.find(ids).catch((error: unknown) => {
        if (!(error instanceof SlackFailure)) throw error;
        return undefined;
      }),
      timers.sleep(LOOKUP_PATIENCE).then(() => undefined),
    ]);
    if (found !== null) return found;
    metrics.received('unknown-workspace');
    const message = `Assay is not installed in the Slack workspace ${JSON.stringify(ids[0] ?? '')}.`;
    log.warn(`${message} Its requests are refused.`);
    throw new AssayError('unknown-workspace', message, {
      hint: 'Install it at /slack/install, or set SLACK_BOT_TOKEN to a token of that workspace.',
    });
  };

  const forgetTeams = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await workspaces.forget(id);
    log.warn(`The Slack workspace ${ids[0] ?? ''} has removed the app; its token and threads are forgotten.`);
  };

  const takeEvent: Slack['takeEvent'] = async (callback, { origin, defer }) => {
    if (!isKnownEvent(callback.event.type)) return metrics.received('ignored');
    const event = parseInput(SlackEvent, callback.event, { whole: 'The event' });
    const ids = teamIdsOf(callback);
    if (event.type === 'app_uninstalled') return forgetTeams(ids);
    if (event.type === 'tokens_revoked') return event.tokens.bot?.length ? forgetTeams(ids) : undefined;
    const workspace = await findWorkspace(ids);
    if (event.type === 'assistant_thread_started' || event.type === 'app_home_opened') {
      if (workspace === undefined) return;
      const greet = async (): Promise<void> => {
        if (event.type === 'assistant_thread_started') {
          const { channel_id, thread_ts } = event.assistant_thread;
          return suggestPrompts(context, workspace, channel_id, thread_ts);
        }
        if (event.tab === 'home') return showHome(context, workspace, event.user);
        // The older assistant opens a thread of its own; this is how its successor begins.
        if (event.tab === 'messages' && event.channel != null)
          return suggestPrompts(context, workspace, event.channel, null);
      };
      return defer(tasks.attempt(`greet ${event.type}`, greet));
    }
    const now = clock.now();
    const botUserId = workspace?.botUserId ?? callback.authorizations?.[0]?.user_id ?? null;
    const message = readMessage(callback, event, { botUserId, baseUrl: origin, now });
    if (message === null) return metrics.received('ignored');
    const { key, question } = message;
    const claim = { now, until: now + MEMORY_MILLISECONDS, task: JSON.stringify(question) };
    if (!(await store.claimSlackKey(key, claim))) return metrics.received('repeated');
    defer(tasks.answer(key, question));
  };

  const takeCommand: Slack['takeCommand'] = async (command, { origin, defer }) => {
    const { text, team_id, enterprise_id, trigger_id } = command;
    await findWorkspace([team_id, ...(enterprise_id === undefined ? [] : [enterprise_id])]);
    if (text.trim() === '' || text.trim() === 'help') return { response_type: 'ephemeral', text: HELP };
    const now = clock.now();
    const isFirst = await store.claimSlackKey(`command ${team_id}:${trigger_id}`, {
      now,
      until: now + MEMORY_MILLISECONDS,
    });
    if (isFirst)
      defer(
        tasks.attempt(`command ${trigger_id}`, async () => {
          await answerCommand(context, command, origin);
          metrics.received('answered');
        }),
      );
    else metrics.received('repeated');
    return { response_type: 'ephemeral', text: SEARCHING };
  };

  const takePress: Slack['takePress'] = async (pressed, { origin, defer }) => {
    const ids = [pressed.team?.id, pressed.enterprise?.id].filter((id) => id !== undefined);
    const workspace = await findWorkspace(ids);
    if (workspace !== undefined)
      defer(tasks.attempt('press', () => pressButtons(context, pressed, { workspace, origin })));
  };

  return {
    settings,
    takeEvent,
    takeCommand,
    takePress,
    noteRateLimit: (teamId) =>
      log.failure(`Slack holds messages of the workspace ${teamId} back: there were more than 30,000 in an hour.`),
    isFirst: (signature) => {
      const now = clock.now();
      return store.claimSlackKey(`request ${signature}`, { now, until: now + MEMORY_MILLISECONDS });
    },
    installer: createInstaller({ settings, store, api, clock }),
    resume: tasks.resume,
    idle: tasks.idle,
    metricLines: metrics.lines,
    watchAnswers: (listener) => void listeners.add(listener),
  };
};
