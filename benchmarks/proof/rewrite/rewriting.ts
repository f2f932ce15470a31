import type { Base } from '../draft.ts';
import type { Chooser } from '../random.ts';

/** Says what a sentence says in another way; null where the way doesn't fit it. */
export type Rewriting = (sentence: string, base: Base, choose: Chooser) => string | null;

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Without its capital at the start, unless the word keeps it (a name, an initialism, "I"). */
export const uncapitalise = (text: string): string =>
  /^(?:The|A|An|In|On|At|By|For|From|With|After|Before|During|Since|Until|When|While|As|This|These|Its|His|Her|Their|Many|Most|Some|Several|All|Both|Each|Every|Among|Under|Over|Between|Following|According|Although|Though|Because|If|Due|Of|To|Within|Throughout|Despite|Other|Such|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Today|Currently|Early|Another)\b/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
