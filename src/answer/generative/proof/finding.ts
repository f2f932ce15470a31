/** Why a sentence of a draft does not stand. */
type FindingKind =
  | 'markup'
  | 'characters'
  | 'quote'
  | 'unsupported'
  | 'name'
  | 'number'
  | 'contradicted'
  | 'denied'
  | 'opposite'
  | 'roles'
  | 'replaced'
  | 'hedged'
  | 'added'
  | 'address';

/** What was found of a sentence, in words for a reader and for the model that is asked to do better. */
export type Finding = { kind: FindingKind; reason: string };
