import type { Answer } from '../../domain/answer.ts';
import type { Verification } from '../../domain/claim.ts';
import type { Span } from '../../domain/span.ts';
import type { AppDependencies } from '../dependencies.ts';

/** What the Model Context Protocol is served from, over whatever transport. */
export type McpDependencies = Pick<
  AppDependencies,
  'asker' | 'verifier' | 'search' | 'store' | 'readiness' | 'reportError'
> & {
  /** Address of a passage in our own copy of a document. */
  passageLink: (documentId: string, span: Span) => string;
  /** Told of each answer and verification, for metrics. */
  onAnswer?: (answer: Answer) => void;
  onVerification?: (verification: Verification) => void;
};
