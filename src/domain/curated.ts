/** What the columns `role`, `modality` and `mode` of a curated fact may say, the default first. */
export const CURATED_ROLES = [
  'level',
  'start',
  'end',
  'change',
  'rise',
  'fall',
  'rate',
  'share',
  'part',
  'whole',
  'rank',
  'score',
  'age',
  'deadline',
  'event',
  'period',
] as const;
export const CURATED_MODALITIES = ['actual', 'forecast', 'target', 'denied', 'superseded'] as const;
export const CURATED_MODES = ['join', 'override'] as const;
