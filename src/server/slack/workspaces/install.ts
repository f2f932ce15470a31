import { z } from 'zod';
import { AssayError } from '../../../domain/errors.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { SlackInstallation, SlackStore } from '../../../ports/slack-store.ts';
import type { SlackSettings } from '../settings.ts';
import { SlackFailure } from '../web-api/slack-failure.ts';
import type { WebApi } from '../web-api/web-api.ts';
import { makeState, readState, STATE_SECONDS } from './install-state.ts';
import { SLACK_SCOPES } from './scopes.ts';

const Named = z.object({ id: z.string().min(1), name: z.string().nullish() });

/** What `oauth.v2.access` gives for a code. */
const Access = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('bot'),
  bot_user_id: z.string().min(1),
  scope: z.string().default(''),
  team: Named.nullish(),
  enterprise: Named.nullish(),
});

/** What Slack sends a browser back with. */
export const InstallReturn = z.object({
  code: z.string().min(1).max(1_000).optional(),
  state: z.string().max(1_000).optional(),
  error: z.string().max(200).optional(),
});

export type Installer = {
  /** Where a browser is sent to be asked, and the nonce that it has to keep. @throws AssayError `not-supported` */
  begin: (baseUrl: string) => Promise<{ address: string; nonce: string }>;
  /** Takes in what the browser came back with. @throws AssayError */
  complete: (
    given: z.infer<typeof InstallReturn>,
    keptNonce: string | undefined,
    baseUrl: string,
  ) => Promise<SlackInstallation>;
};

type Options = { settings: SlackSettings; store: SlackStore; api: WebApi; clock: Clock };

const returnAddress = (baseUrl: string): string => new URL('/slack/oauth', baseUrl).href;

const refused = (message: string): AssayError =>
  new AssayError('invalid-request', message, { hint: 'Begin again at /slack/install.' });

/** Installation by OAuth 2, as Slack has it (https://docs.slack.dev/authentication/installing-with-oauth). */
export const createInstaller = ({ settings, store, api, clock }: Options): Installer => {
  const client = (): { id: string; secret: string } => {
    const { clientId: id, clientSecret: secret } = settings;
    if (id === null || secret === null)
      throw new AssayError('not-supported', 'Workspaces cannot install Assay from here.', {
        hint: 'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET; docs/slack.md says where they are.',
      });
    return { id, secret };
  };

  const exchange = async (code: string, baseUrl: string): Promise<SlackInstallation> => {
    const { id, secret } = client();
    const form = { code, grant_type: 'authorization_code', redirect_uri: returnAddress(baseUrl) };
    const { body } = await api.submit('oauth.v2.access', `Basic ${btoa(`${id}:${secret}`)}`, form);
    const read = Access.safeParse(body);
    const home = read.data?.team ?? read.data?.enterprise;
    if (!read.success || home == null) throw new SlackFailure('oauth.v2.access', 'no token of a bot came');
    return {
      teamId: home.id,
      teamName: home.name ?? null,
      botToken: read.data.access_token,
      botUserId: read.data.bot_user_id,
      scopes: read.data.scope.split(',').filter((scope) => scope !== ''),
      installedAt: new Date(clock.now()).toISOString(),
    };
  };

  return {
    begin: async (baseUrl) => {
      const { id, secret } = client();
      const nonce = clock.newId();
      const address = new URL('/oauth/v2/authorize', settings.apiUrl);
      address.search = new URLSearchParams({
        client_id: id,
        scope: SLACK_SCOPES.join(','),
        redirect_uri: returnAddress(baseUrl),
        state: await makeState(nonce, secret, clock.now()),
      }).toString();
      return { address: address.href, nonce };
    },
    complete: async ({ code, state = '', error }, keptNonce, baseUrl) => {
      const { secret } = client();
      const now = clock.now();
      const nonce = await readState(state, secret, now);
      if (nonce === null || nonce !== keptNonce)
        throw refused(
          'This is not the end of an installation that was begun in this browser within the last ten minutes.',
        );
      if (!(await store.claimSlackKey(`state ${nonce}`, { now, until: now + STATE_SECONDS * 1_000 })))
        throw refused('This installation was completed before.');
      if (error !== undefined)
        throw refused(
          error === 'access_denied' ? 'The installation was cancelled.' : `Slack did not install it: ${error}.`,
        );
      if (code === undefined) throw refused('Slack sent no code.');
      let installation: SlackInstallation;
      try {
        installation = await exchange(code, baseUrl);
      } catch (failure) {
        if (!(failure instanceof SlackFailure)) throw failure;
        throw refused(failure.message);
      }
      await store.saveSlackInstallation(installation);
      return installation;
    },
  };
};
