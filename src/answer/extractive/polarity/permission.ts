const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const PERMITTING = words('allow allows allowed permit permits permitted welcome permissible');
const FORBIDDING = words(
  'forbid forbids forbidden forbade prohibit prohibits prohibited ban bans banned bar barred illegal outlawed disallowed',
);
/** Verbs that say little of what is done. */
const LIGHT = words(
  `use uses used using have has had having make makes made making get gets got take takes took taken give gives gave given
  go goes went gone do does did done become becomes became happen exist exists ever still already now currently there
  really actually also any anyone anybody anything someone something people person`,
);

/** Whether a word says that something may be done. "A permit" is a paper, "permits" may be a verb. */
export const isPermitting = (folded: string): boolean =>
  PERMITTING.has(folded) && folded !== 'permit' && folded !== 'permits';

/** Whether a word says that something may not be done. */
export const isForbidding = (folded: string): boolean => FORBIDDING.has(folded);

/** Whether a word need not be said again for the same to be told. */
export const isLight = (folded: string): boolean => LIGHT.has(folded);
