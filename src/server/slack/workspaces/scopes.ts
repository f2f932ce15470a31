/** What the app's token has to be allowed; slack-manifest.yaml asks for the same. */
export const SLACK_SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
];

/** Those that a token lacks. */
export const missingScopes = (granted: readonly string[]): string[] =>
  SLACK_SCOPES.filter((scope) => !granted.includes(scope));
