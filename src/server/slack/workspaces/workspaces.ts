import { z } from 'zod';
import type { SlackStore } from '../../../ports/slack-store.ts';
import type { SlackSettings } from '../settings.ts';
import { isTokenGone } from '../web-api/slack-failure.ts';
import type { Caller, WebApi } from '../web-api/web-api.ts';

/** A workspace that has the app. */
export type Workspace = Caller & { botUserId: string };

const Identity = z.object({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  user_id: z.string(),
});

/** Who a token of the configuration is: its workspace, the names it goes by, and what it may do. */
type OwnWorkspace = Workspace & { ids: string[] };

export type Workspaces = {
  /**
   * The workspace of one of these ids: installed, or that of `SLACK_BOT_TOKEN`. Null where there is none.
   * @throws SlackFailure while Slack does not tell whose that token is.
   */
  find: (ids: readonly string[]) => Promise<Workspace | null>;
  /** The workspace has taken the app away: its token and its threads are forgotten. */
  forget: (teamId: string) => Promise<void>;
};

type Options = { store: SlackStore; settings: SlackSettings; api: WebApi };

export const createWorkspaces = ({ store, settings, api }: Options): Workspaces => {
  let own: Promise<OwnWorkspace> | undefined;
  const askWho = async (token: string): Promise<OwnWorkspace> => {
    const { body } = await api.call('auth.test', { teamId: 'own', token }, {}, { attempts: 3 });
    const { team_id, enterprise_id, user_id } = Identity.parse(body);
    const ids = [team_id, enterprise_id].filter((id) => id != null);
    return { teamId: ids[0] ?? '', token, botUserId: user_id, ids };
  };
  const ownWorkspace = async (): Promise<OwnWorkspace | null> => {
    if (settings.botToken === null) return null;
    own ??= askWho(settings.botToken);
    try {
      return await own;
    } catch (error) {
      own = undefined;
      if (isTokenGone(error)) return null;
      throw error;
    }
  };
  return {
    find: async (ids) => {
      for (const id of ids) {
        const installed = await store.slackInstallation(id);
        if (installed !== null)
          return { teamId: installed.teamId, token: installed.botToken, botUserId: installed.botUserId };
      }
      const mine = await ownWorkspace();
      return mine !== null && mine.ids.some((id) => ids.includes(id)) ? mine : null;
    },
    forget: async (teamId) => {
      await store.removeSlackTeam(teamId);
      own = undefined;
    },
  };
};
