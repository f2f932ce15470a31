import { InstallReturn } from '../slack/workspaces/install.ts';
import type { Operation, OperationGroup } from './operation.ts';

const SIGNED =
  'Called by Slack alone, with its own bodies and signature; acknowledged at once, the work goes on behind. A request whose signature is missing, wrong, older than five minutes or used before is refused.';

const taken = (description: string): Pick<Operation, 'success' | 'errors' | 'open' | 'description'> => ({
  description: SIGNED,
  success: [{ status: 200, description }],
  errors: [
    'invalid-request',
    'invalid-json',
    'unauthorized',
    'unknown-workspace',
    'payload-too-large',
    'not-supported',
  ],
  open: true,
});

/** What Slack calls, and the pages that install the app there. */
export const slack: OperationGroup = {
  name: 'Slack',
  description: 'Assay in Slack: docs/slack.md is the guide.',
  operations: [
    {
      method: 'post',
      path: '/slack/events',
      id: 'takeSlackEvent',
      summary: 'Events of Slack: mentions, direct messages, assistant threads, removal of the app',
      ...taken('Taken in.'),
    },
    {
      method: 'post',
      path: '/slack/commands',
      id: 'takeSlackCommand',
      summary: 'The command /assay',
      ...taken('Taken in; what is said at once is in the body.'),
    },
    {
      method: 'post',
      path: '/slack/interactivity',
      id: 'takeSlackInteraction',
      summary: 'Buttons that were pressed',
      ...taken('Taken in.'),
    },
    {
      method: 'get',
      path: '/slack/install',
      id: 'installSlackApp',
      summary: 'Install the app in a workspace',
      success: [{ status: 302, description: "To Slack's own page." }],
      errors: ['not-supported'],
    },
    {
      method: 'get',
      path: '/slack/oauth',
      id: 'completeSlackInstallation',
      summary: 'Where Slack sends the browser back to',
      query: InstallReturn,
      success: [
        {
          status: 200,
          description: 'It is installed.',
          text: { mediaType: 'text/html', description: 'A page that says so.' },
        },
      ],
      errors: ['not-supported'],
      open: true,
    },
  ],
};
