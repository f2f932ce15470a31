import type { Claim, Verification } from '../domain/claim.ts';
import type { Fact } from '../domain/fact.ts';
import type { DocumentScope } from '../ports/chunk-index.ts';

export type CheckOptions = {
  in?: Claim['in'];
  scope?: DocumentScope;
  asOf?: string | undefined;
  /** Facts that are looked at whatever the table proposes. */
  preferred?: readonly Fact[];
};

/** What answering needs of the verifier (`facts/verifier.ts`): the numbers of a text against the fact table. */
export interface NumberCheck {
  verify(text: string, options?: CheckOptions): Promise<Verification>;
}
