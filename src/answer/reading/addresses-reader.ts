/** Characters that are not seen, and would hide a word from whoever looks for it. */
const UNSEEN = /\p{Cf}/gu;

const SAY =
  '(?:answer|respond|reply|say|output|print|write|state|repeat|claim|report|insist|tell (?:the |every |any )?\\p{L}+|cite|append|recommend|display|render)';

/** What texts say to a model that reads them, and articles don't say to their readers. */
const TO_A_MODEL = [
  /\b(?:ignore|disregard|forget|override|bypass|drop)\b.{0,60}\b(?:instructions?|sources?|passages?|prompts?|rules?|above|previous|earlier|everything)\b/i,
  /^\W{0,4}(?:system|assistant|developer|user|admin(?:istrator)?)(?: (?:message|prompt|note|override))?\s*[:>\]]/i,
  /<\/?\s*(?:system|assistant|user|passages?|instructions?|question|im_start|im_end)\b/i,
  /\b(?:you are|act as|pretend to be) (?:now )?(?:an? |the )?(?:\p{L}+ ){0,2}(?:assistant|language model|chatbot|AI|LLM)\b/iu,
  /\b(?:assistants?|language models?|chatbots?|AI(?: model)?s?|LLMs?) (?:must|should|shall|has to|have to|is to|are to|will now|reading this)\b/i,
  // An order to say something: at the head of the sentence or of a clause, without anyone who says it.
  new RegExp(
    `(?:^|[.,;:!?|(]|\\b(?:and|then|now on|please|always|must|should|instead|just|only))\\W{0,6}${SAY}\\b\\s+(?:that\\b|with\\b|exactly\\b|only\\b|this\\b|the (?:user|reader|following|words?|answer|link|image)\\b|["“‘'])`,
    'iu',
  ),
  /\b(?:say|print|answer|respond|reply)\s*\(/i,
  /\b(?:in|to|from|with) (?:your|its) (?:answers?|repl(?:y|ies)|responses?|output)\b/i,
  /\bsystem prompt\b/i,
  /\b(?:répondez|réponds|dites|dis|antworte(?:n sie)?|sag(?:e|en sie)?|responde|responda|diga|rispondi|antwoord|ответь(?:те)?|скажи(?:те)?)\s+(?:que|dass|che|dat|что)(?![\p{L}])/iu,
];

/** Heads under which a sentence says something without asserting it. */
const UNASSERTED = [
  /\?["'”’)\]]*\s*$/,
  /\b(?:it is|it's|it was) (?:false|untrue|not true|wrong|a lie|a myth|mandatory|forbidden) (?:to \p{L}+ )?that\b/iu,
  /\b(?:no truth in|deny that|denies that|denied that)\b/i,
  /^\W{0,4}(?:pretend|suppose|imagine|assume|let us say|say|always|never)\b/i,
  /\b(?:answers?|replies|responses?) (?:must|should|shall|have to|has to|are to|is to)\b/i,
  /\b(?:example|template|sample) of an? (?:\p{L}+ )?(?:answer|reply|response)\b/iu,
];

/** Whether a sentence gives orders to a reader who answers from it. */
export const addressesReader = (written: string): boolean => {
  const text = written.replace(UNSEEN, '');
  return TO_A_MODEL.some((pattern) => pattern.test(text));
};

/** Whether a sentence is evidence for what it tells: neither an order to its reader nor a question, a denial or a supposition. */
export const isAsserted = (written: string): boolean => {
  const text = written.replace(UNSEEN, '');
  return ![...TO_A_MODEL, ...UNASSERTED].some((pattern) => pattern.test(text));
};
