import type { Claim, Verification } from '../domain/claim.ts';
import type { DocumentScope } from '../ports/chunk-index.ts';

export type CheckOptions = { in?: Claim['in']; scope?: DocumentScope; asOf?: string | undefined };

/** What answering needs of the verifier (`facts/verifier.ts`): the numbers of a text against the fact table. */
export interface NumberCheck {
  verify(text: string, options?: CheckOptions): Promise<Verification>;
}
