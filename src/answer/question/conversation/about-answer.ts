import { sentences } from '../../../domain/sentences.ts';

/** What is asked of the last answer: where it stands, whether it is so, to have it shorter; or nothing, it is thanked for. */
export type AboutAnswer = 'source' | 'sure' | 'shorter' | 'thanks';

const OPENING = '(?:(?:and|but|so|ok|okay|well|hm+|oh|wait|sorry|please|um+)\\b[,.!]?\\s+)*';
const CLOSING = '(?:[\\s,]+(?:please|then|though|exactly|again))*\\s*[?.!]*';
const IT = '(?:it|that|this|they|these|those)';
const PLACE =
  '(?:documents?|files?|sources?|pages?|sections?|articles?|texts?|reports?|paragraphs?|chapters?|passages?|sentences?|pdf)';
const PASSAGE =
  '(?:sources?|passages?|quotes?|quotations?|citations?|references?|sentences?|exact\\s+words|proof|evidence|original)';

const FORMS: readonly (readonly [AboutAnswer, readonly string[]])[] = [
  [
    'source',
    [
      `where\\s+(?:exactly\\s+)?(?:does|do|did)\\s+(?:${IT}|the\\s+${PLACE})\\s+(?:say|says|state|mention)(?:\\s+(?:so|${IT}))?`,
      `where\\s+(?:does|do|did)\\s+(?:that|this)\\s+come\\s+from`,
      `where\\s+(?:exactly\\s+)?(?:is|was|are)\\s+${IT}\\s+(?:from|written|stated|said|mentioned|to\\s+be\\s+(?:found|read))`,
      `where\\s+(?:did|do)\\s+you\\s+(?:find|get|read|see|take|have|know)\\s+${IT}(?:\\s+from)?`,
      `(?:(?:in|on|from)\\s+)?(?:which|what)\\s+${PLACE}(?:\\s+(?:is|was|does|did|do|are|says?|states?|mentions?))*(?:\\s+(?:${IT}|you))*(?:\\s+(?:come|get|find|written|stated|said|say|mentioned|so|in|on|from|${IT}))*`,
      `(?:what(?:['’]?s|\\s+is|\\s+are)\\s+)?(?:the\\s+|your\\s+|a\\s+|any\\s+)?${PASSAGE}(?:\\s+for\\s+${IT})?`,
      `(?:do\\s+you\\s+have|is\\s+there|have\\s+you\\s+got)\\s+(?:a\\s+|any\\s+|the\\s+)?${PASSAGE}(?:\\s+for\\s+${IT})?`,
      `(?:(?:can|could|would)\\s+you\\s+)?(?:please\\s+)?(?:show|give|quote|cite|tell)(?:\\s+me)?\\s+(?:the\\s+|your\\s+|a\\s+)?(?:${PASSAGE}|${IT})`,
      `how\\s+do\\s+you\\s+know(?:\\s+${IT})?`,
    ],
  ],
  [
    'sure',
    [
      `(?:are\\s+)?(?:you\\s+)?(?:really\\s+|quite\\s+|absolutely\\s+|very\\s+)?(?:sure|certain|positive)(?:\\s+(?:about\\s+)?${IT})?`,
      `(?:no\\s+)?(?:really|seriously|honestly|no\\s+way)`,
      `is\\s+${IT}\\s+(?:really\\s+)?(?:right|correct|true|so|certain)`,
      `(?:i\\s+(?:do\\s+not|don['’]?t)\\s+(?:think|believe)\\s+(?:so|${IT}))`,
      `${IT}\\s+(?:can['’]?t|cannot|can\\s+not)\\s+be(?:\\s+(?:right|true|correct))?`,
    ],
  ],
  [
    'shorter',
    [
      `(?:(?:can|could|would|will)\\s+(?:you|i)\\s+)?(?:please\\s+)?(?:(?:say|put|tell|give|make|have|get)\\s+)?(?:me\\s+)?(?:${IT}\\s+)?(?:to\\s+me\\s+)?(?:a\\s+bit\\s+|much\\s+|even\\s+)?(?:shorter|briefer|briefly|more\\s+briefly|in\\s+(?:short|brief|one\\s+word|a\\s+word|a\\s+few\\s+words|one\\s+sentence)|the\\s+short\\s+(?:version|answer))`,
      `(?:that['’]?s\\s+)?too\\s+long`,
      `just\\s+the\\s+(?:answer|number|figure|date|name)`,
      `tl;?dr`,
    ],
  ],
];

const ACKNOWLEDGED =
  '(?:(?:ok|okay|great|perfect|good|cool|nice|super|wow|ah|oh|alright|all\\s+right|fine|got\\s+it|i\\s+see|understood|excellent|awesome|brilliant|lovely|no|that\\s+helps|good\\s+to\\s+know)\\b[\\s,.!]*)';
const THANKS =
  "(?:(?:many\\s+)?thanks|thank\\s+you|thankyou|thx|tnx|ty|cheers|merci)(?:\\s+(?:a\\s+lot|a\\s+bunch|so\\s+much|very\\s+much|again|you|for\\s+(?:the|your|that|this)\\b[^?]{0,40}))*|that['’]?s\\s+all(?:\\s+i\\s+(?:need|needed|wanted))?";
const THANKING = new RegExp(`^(?:${ACKNOWLEDGED}*(?:${THANKS})[\\s,.!]*)$`, 'i');
const ACKNOWLEDGING = new RegExp(`^${ACKNOWLEDGED}+$`, 'i');

const PATTERNS = FORMS.map(
  ([about, forms]) => [about, new RegExp(`^${OPENING}(?:${forms.join('|')})${CLOSING}$`, 'i')] as const,
);

/** A longer text says something of its own. */
const MOST_CHARACTERS = 80;

const read = (text: string): AboutAnswer | null => {
  if (THANKING.test(text) || ACKNOWLEDGING.test(text)) return 'thanks';
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
};

/** What a text asks of an answer, whether there is one or not; of several sentences, "Thanks. Are you sure?", the last one tells. */
export const typedAbout = (text: string): AboutAnswer | null => {
  const typed = text.trim();
  if (typed === '' || typed.length > MOST_CHARACTERS) return null;
  const whole = read(typed);
  if (whole !== null) return whole;
  const parts = sentences(typed).map(({ start, end }) => read(typed.slice(start, end)));
  return parts.every((part) => part !== null) ? (parts.at(-1) ?? null) : null;
};

/** What a text asks of the answer before it, "are you sure?", "where does it say that?"; null for one that asks of the documents. */
export const aboutAnswer = (text: string, earlier: readonly unknown[]): AboutAnswer | null => {
  const about = typedAbout(text);
  return about === 'thanks' || earlier.length > 0 ? about : null;
};
