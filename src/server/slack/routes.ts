import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { AssayError } from '../../domain/errors.ts';
import { parseInput } from '../../domain/parse-input.ts';
import type { AppDependencies } from '../dependencies.ts';
import { limitBody, readQuery } from '../http/input.ts';
import type { Metrics } from '../operations/metrics.ts';
import { page } from '../pages/page.ts';
import { SlashCommand } from './requests/command.ts';
import { EventEnvelope } from './requests/event.ts';
import { Interaction } from './requests/interaction.ts';
import { readForm, readSlackJson } from './requests/read-form.ts';
import { verifyRequest } from './requests/verify-request.ts';
import type { Arrival, Slack } from './slack.ts';
import { InstallReturn } from './workspaces/install.ts';
import { STATE_SECONDS } from './workspaces/install-state.ts';
import { missingScopes } from './workspaces/scopes.ts';

const STATE_COOKIE = 'assay_slack_install';

const notSetUp = (): AssayError =>
  new AssayError('not-supported', 'Slack is not set up on this server.', {
    hint: 'Set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN; docs/slack.md is the guide.',
  });

/** Has work go on after the response: a Worker is kept alive for it, Node lives on anyway. */
const deferTo =
  (context: Context): Arrival['defer'] =>
  (work) => {
    try {
      context.executionCtx.waitUntil(work);
    } catch {
      // There is no such context on Node, which Hono says by throwing.
    }
  };

/** What Slack calls: each request signed, acknowledged at once, worked on behind. And the pages that install the app. */
export const slackRoutes = (
  { slack, clock, publicUrl }: Pick<AppDependencies, 'slack' | 'clock' | 'publicUrl'>,
  metrics: Pick<Metrics, 'answered'>,
): Hono => {
  const app = new Hono();
  slack?.watchAnswers(metrics.answered);
  const originOf = (context: Context): string => publicUrl ?? new URL(context.req.url).origin;
  const arrivalOf = (context: Context): Arrival => ({ origin: originOf(context), defer: deferTo(context) });
  const required = (): Slack => {
    if (slack === null) throw notSetUp();
    return slack;
  };

  /** The body of a request that Slack signed; null for a repetition by Slack of what was taken in before. */
  const signedBody = async (context: Context): Promise<string | null> => {
    const { settings, isFirst } = required();
    if (settings.signingSecret === null) throw notSetUp();
    const body = new Uint8Array(await context.req.arrayBuffer());
    const signature = context.req.header('x-slack-signature');
    const timestamp = context.req.header('x-slack-request-timestamp');
    await verifyRequest({ body, signature, timestamp }, settings.signingSecret, clock.now());
    if (!(await isFirst(`${signature}`.toLowerCase()))) {
      if (context.req.header('x-slack-retry-num') !== undefined) return null;
      throw new AssayError('unauthorized', 'This very request was received before.', {
        hint: 'A signed request is good for one time.',
      });
    }
    return new TextDecoder().decode(body);
  };

  app.use('/slack/*', limitBody(1), async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    // What is refused here would be refused again.
    if (context.res.status >= 400 && context.res.status < 500) context.header('X-Slack-No-Retry', '1');
  });

  app.post('/slack/events', async (context) => {
    const body = await signedBody(context);
    if (body === null) return context.body(null, 200);
    const envelope = readSlackJson(EventEnvelope, body, 'The event');
    if (envelope.type === 'url_verification') return context.json({ challenge: envelope.challenge });
    if (envelope.type === 'event_callback') await required().takeEvent(envelope, arrivalOf(context));
    else required().noteRateLimit(envelope.team_id ?? '');
    return context.body(null, 200);
  });

  app.post('/slack/commands', async (context) => {
    const body = await signedBody(context);
    if (body === null) return context.body(null, 200);
    const form = readForm(body);
    // Slack looks now and then whether the certificate is good.
    if (form['ssl_check'] === '1') return context.body(null, 200);
    const command = parseInput(SlashCommand, form, { whole: 'The command' });
    return context.json(await required().takeCommand(command, arrivalOf(context)));
  });

  app.post('/slack/interactivity', async (context) => {
    const body = await signedBody(context);
    if (body === null) return context.body(null, 200);
    const interaction = readSlackJson(Interaction, readForm(body)['payload'] ?? '', 'The payload');
    if (interaction.type === 'block_actions') await required().takePress(interaction, arrivalOf(context));
    return context.body(null, 200);
  });

  app.get('/slack/install', async (context) => {
    const { address, nonce } = await required().installer.begin(originOf(context));
    setCookie(context, STATE_COOKIE, nonce, {
      path: '/slack',
      httpOnly: true,
      // Lax: the browser comes back from Slack's own page.
      sameSite: 'Lax',
      secure: originOf(context).startsWith('https:'),
      maxAge: STATE_SECONDS,
    });
    return context.redirect(address);
  });

  app.get('/slack/oauth', async (context) => {
    const given = readQuery(context, InstallReturn);
    const { installer } = required();
    const { teamName, scopes } = await installer.complete(given, getCookie(context, STATE_COOKIE), originOf(context));
    setCookie(context, STATE_COOKIE, '', { path: '/slack', maxAge: 0 });
    const missing = missingScopes(scopes);
    return context.html(
      page(
        'Assay is in Slack',
        html`<main>
          <h1>Assay is in ${teamName ?? 'your workspace'}</h1>
          <p>Mention it in a channel, write to it directly, or use <code>/assay QUESTION</code>.</p>
          ${
            missing.length === 0
              ? ''
              : html`<p role="alert">
                  Some of it will not work: the app was not given ${missing.join(', ')}. Update it with
                  slack-manifest.yaml and install it again.
                </p>`
          }
        </main>`,
      ),
    );
  });
  return app;
};
