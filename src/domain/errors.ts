/** Stable codes of everything that can go wrong at the edges; HTTP and the CLI both show them. */
export type ErrorCode =
  | 'invalid-request'
  | 'invalid-json'
  | 'unsupported-media-type'
  | 'payload-too-large'
  | 'not-found'
  | 'method-not-allowed'
  | 'already-exists'
  | 'unauthorized'
  | 'forbidden-host'
  | 'forbidden-origin'
  | 'unknown-workspace'
  | 'invalid-config'
  | 'invalid-document'
  | 'invalid-facts'
  | 'invalid-questions'
  | 'outside-corpus'
  | 'forbidden-address'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'data-in-use'
  | 'data-unwritable'
  | 'data-damaged'
  | 'port-in-use'
  | 'not-ready'
  | 'not-supported'
  | 'internal';

const STATUS: Record<ErrorCode, number> = {
  'invalid-request': 400,
  'invalid-json': 400,
  'unsupported-media-type': 415,
  'payload-too-large': 413,
  'not-found': 404,
  'method-not-allowed': 405,
  'already-exists': 409,
  unauthorized: 401,
  'forbidden-host': 403,
  'forbidden-origin': 403,
  'unknown-workspace': 403,
  'invalid-config': 500,
  'invalid-document': 422,
  'invalid-facts': 422,
  'invalid-questions': 422,
  'outside-corpus': 400,
  'forbidden-address': 422,
  'fetch-failed': 502,
  'fetch-timeout': 504,
  'data-in-use': 409,
  'data-unwritable': 507,
  'data-damaged': 500,
  'port-in-use': 500,
  'not-ready': 503,
  'not-supported': 501,
  internal: 500,
};

/** What is wrong with one member of an input, or with one column of a row. */
export type FieldProblem = { field: string; detail: string };

/**
 * The one error type that people see: a stable code, what is wrong with the offending value named,
 * and what to do about it. Anything else that is thrown is a bug and is shown as `internal`.
 */
export class AssayError extends Error {
  override readonly name = 'AssayError';
  readonly code: ErrorCode;
  /** What to do about it, as a sentence. */
  readonly hint: string | undefined;
  /** What is wrong with which members of the input, where that is known. */
  readonly fields: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; cause?: unknown; fields?: readonly FieldProblem[] } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.fields = options.fields ?? [];
  }

  /** HTTP status of this error's code. */
  get status(): number {
    return STATUS[this.code];
  }

  /** Message and hint on one line, for a terminal or a problem document. */
  get line(): string {
    return this.hint === undefined ? this.message : `${this.message} ${this.hint}`;
  }
}

/** What people see of any error. */
export const toAssayError = (error: unknown): AssayError =>
  error instanceof AssayError
    ? error
    : new AssayError('internal', 'Something went wrong inside Assay.', { hint: 'The log has the details.' });

/** RFC 9457 problem document. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  errors?: readonly FieldProblem[] | undefined;
};

export const toProblem = (error: unknown): Problem => {
  const known = toAssayError(error);
  return {
    type: 'about:blank',
    title: known.code,
    status: known.status,
    detail: known.line,
    code: known.code,
    ...(known.fields.length === 0 ? {} : { errors: known.fields }),
  };
};
