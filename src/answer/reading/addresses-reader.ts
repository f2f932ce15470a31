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

/** Whether a sentence gives orders to a reader who answers from it: such a sentence proves nothing. */
export const addressesReader = (written: string): boolean => {
  const text = written.replace(UNSEEN, '');
  return TO_A_MODEL.some((pattern) => pattern.test(text));
};
