/** What texts say to a model that reads them, and articles don't say to their readers. */
const TO_A_MODEL = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|sources?|passages?|prompts?|rules?|above|previous|earlier|everything)\b/i,
  /^\W{0,4}(?:system|assistant|developer|user)(?: (?:message|prompt|note|override))?\s*[:>\]]/i,
  /<\/?\s*(?:system|assistant|user|passages?|instructions?|question|im_start|im_end)\b/i,
  /\b(?:you are|act as|pretend to be|as) (?:an? |the )?(?:\p{L}+ ){0,2}(?:assistant|language model|chatbot|AI|LLM)\b/iu,
  /\b(?:assistant|language model|chatbot|AI model|LLM|model)s? (?:must|should|shall|has to|have to|is to|are to|will now)\b/i,
  /^\W{0,4}(?:(?:please|now|always|instead|then|you (?:must|should|shall|will|have to)|when (?:asked|answering)[^,]{0,60},)\s+){0,3}(?:answer|respond|reply|say|output|print|write|tell|cite|insert|append|include|repeat|state|report|claim|mention|recommend|render|display|use|add|click|visit|call|send|email)\b (?:with|that|exactly|only|the (?:user|reader|following|words?|answer|link|image)|this|in your|to (?:the|every)|as|an?|it|["“‘'])/iu,
  /\b(?:in|to|from|with) (?:your|its) (?:answers?|repl(?:y|ies)|responses?|output)\b/i,
  /\bsystem prompt\b/i,
];

/** Whether a sentence gives orders to a reader who answers from it: such a sentence proves nothing. */
export const addressesReader = (text: string): boolean => TO_A_MODEL.some((pattern) => pattern.test(text));
