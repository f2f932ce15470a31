/** How Slack is reached and told from others; everything but the address may be missing. */
export type SlackSettings = {
  /** What Slack signs its requests with. */
  signingSecret: string | null;
  /** The token of the one workspace that the app was installed in by hand. */
  botToken: string | null;
  /** Opens sockets, where Slack can't reach this server. */
  appToken: string | null;
  /** With its secret: workspaces install the app themselves. */
  clientId: string | null;
  clientSecret: string | null;
  /** Base of the Web API, without a slash at its end. */
  apiUrl: string;
};

/** Whether anything of Slack is set up. */
export const usesSlack = ({ signingSecret, botToken, appToken, clientId }: SlackSettings): boolean =>
  [signingSecret, botToken, appToken, clientId].some((setting) => setting !== null);
