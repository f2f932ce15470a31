import { words } from '../../../domain/words.ts';
import { readAskedStatement } from '../polarity/asked-statement.ts';
import { tagsIn } from '../polarity/tags-in.ts';

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|must|can|should)$/;
/** "Why did they raise the fee?" takes for granted that they did. */
const OPENING =
  /^\s*(?:(?:and|but|so)\s+)?(?:why|how come|how|how (?:long|often|soon)|when|where|for what reasons?)\s+(?=(?:is|are|was|were|do|does|did|has|have|had|will|must|can|should)\b)/i;
/** "Since hire cars are insured, who …?" */
const GROUND = /^\s*(?:since|given that|considering that|seeing that|now that)\s+(?:it is true that\s+)?([^,?]+),\s/i;
/** What a question says that something ought to be, or how one does it, asks as much as whether one may. */
const DUTY = /^should\b|^do(?= (?:I|you|we|one)\b)/;

/** A clause in the order of a statement as the question whether it is so: "is the roof red" of "the roof is red"; null without a verb. */
const asQuestion = (clause: string): string | null => {
  const list = words(clause);
  const at = list.findIndex(({ folded }, i) => i > 0 && AUXILIARY.test(folded));
  const verb = list[at];
  if (verb !== undefined) return `${verb.text} ${clause.slice(0, verb.start)}${clause.slice(verb.end)}`;
  const hasVerb = tagsIn(list, clause).some((tag, i) => i > 0 && /^(?:verb|past)$/.test(tag));
  return hasVerb ? `did ${clause}` : null;
};

/** "it was lifting a container" of "did the crane fall while it was lifting a container", as a question of the crane. */
const circumstanceOf = (text: string): string[] => {
  const [, rest] =
    /\b(?:while|although|though|even though)\s+(?:it|he|she|they)\s+((?:is|are|was|were)\b.+)$/i.exec(text) ?? [];
  const { words: asked, subject } = readAskedStatement({ text, words: words(text) });
  const [, first] = asked;
  if (rest === undefined || subject === null || first === undefined) return [];
  const [verb = ''] = rest.split(' ', 1);
  return [`${verb} ${text.slice(first.start, subject.end)}${rest.slice(verb.length)}`];
};

/** "How many guests were hurt?" takes for granted that some were. */
const COUNTED =
  /^\s*(?:(?:and|but|so)\s+)?how many\s+([^?]+?)\s+(was|were|are|have been|has been|did|do|does)\s+([^?]+)/i;
/** "What does it cost to hire a helmet?": that one can. */
const COST =
  /^\s*(?:(?:and|but|so)\s+)?(?:what|how much)\s+(?:does|is|would|will)\s+it\s+(?:cost\s+)?(?:me\s+)?to\s+([^?]+)/i;

const ofAmount = (question: string): string[] => {
  const [, counted, verb, rest] = COUNTED.exec(question) ?? [];
  if (counted !== undefined) return [`${verb} any ${counted} ${rest}`];
  const done = COST.exec(question)?.[1];
  return done === undefined ? [] : [`can I ${done}`];
};

/** What a question takes for granted, each as the question whether it is so: "did they raise the fee?" of "Why did they raise the fee?". */
export const presupposed = (question: string): string[] => {
  const ground = GROUND.exec(question)?.[1];
  if (ground !== undefined) return [asQuestion(ground) ?? []].flat();
  const opening = OPENING.exec(question)?.[0];
  const isOfManner = opening !== undefined && !/\bhow\s+(?:many|much)\b/i.test(question);
  if (!isOfManner) return ofAmount(question);
  const text = question.slice(opening.length);
  return [text.replace(DUTY, 'may'), ...circumstanceOf(text)];
};
