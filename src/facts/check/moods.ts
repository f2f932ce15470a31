import type { Fact } from '../../domain/fact.ts';

const UNREAL =
  /\b(?:will|would|can|could|may|might|should|expect\w*|plans? to|planned|planning|forecast\w*|project(?:s|ed|ion)\w*|anticipat\w*|predict\w*|target\w*|aim(?:s|ed|ing)?|goals?|inten(?:d|t)\w*|outlook|guidance|potential|possibl[ey]|likely|estimat\w*|foresee\w*|envisag\w*|hop(?:e|es|ed|ing)|assum\w*)\b/i;

/**
 * Whether a difference of mood may be one of scope: both sentences speak of what is to come, and only the reading of one
 * of their figures says otherwise.
 */
export const isMoodOpen = (claim: Fact, fact: Fact): boolean =>
  // What was done at a date is not what is due by it.
  !(claim.role === 'event' && fact.role === 'deadline') &&
  ![claim, fact].some(({ modality }) => modality === 'denied' || modality === 'superseded') &&
  UNREAL.test(claim.sentence) &&
  UNREAL.test(fact.sentence);

const VALUED = /\b(?:put|puts|estimate[sd]?|reckon(?:s|ed)?)\b[^.;]*\bat\b/i;

const isValued = ({ modality, attribution, sentence }: Fact): boolean =>
  modality === 'actual' && attribution !== null && VALUED.test(sentence);

/** Whether claim or fact puts something at a figure, which may be yet to come: "puts the cost at", "says it will cost". */
export const isValuedAlike = (claim: Fact, fact: Fact): boolean =>
  (isValued(claim) && fact.modality === 'forecast') ||
  (isValued(fact) && claim.modality === 'forecast' && claim.attribution !== null);
