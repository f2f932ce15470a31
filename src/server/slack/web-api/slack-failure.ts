/** What went wrong with a call, told apart by what can be done about it. */
type SlackFailureKind = 'rate-limited' | 'unavailable' | 'refused';

const SAID: Record<SlackFailureKind, string> = {
  'rate-limited': 'Slack limits',
  unavailable: 'Slack did not do',
  refused: 'Slack refused',
};

/** Errors of the Web API that may pass by themselves; all others are for good. */
const PASSING: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'ratelimited',
  'rate_limited',
]);

/** A call of the Web API that did not do what it should. Its message holds no token and nothing of what was sent. */
export class SlackFailure extends Error {
  override readonly name = 'SlackFailure';
  readonly kind: SlackFailureKind;
  /** Slack's own code, such as `missing_scope`; of a call that got no answer, why. */
  readonly error: string;
  /** Milliseconds that Slack asked to wait; null where it didn't. */
  readonly retryAfter: number | null;

  constructor(
    method: string,
    error: string,
    options: { kind?: SlackFailureKind; needed?: string | undefined; retryAfter?: number | null } = {},
  ) {
    const scope = options.needed === undefined ? '' : ` (the app lacks the scope ${options.needed})`;
    const kind = options.kind ?? (PASSING.has(error) ? 'unavailable' : 'refused');
    super(`${SAID[kind]} ${method}: ${error}${scope}.`);
    this.kind = kind;
    this.error = error;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** The failure that a token causes which is no longer good. */
export const isTokenGone = (error: unknown): boolean =>
  error instanceof SlackFailure &&
  ['invalid_auth', 'account_inactive', 'token_revoked', 'token_expired', 'not_authed'].includes(error.error);
