import { tagsOf } from '../../answer/question/word-class.ts';
import type { Fact } from '../../domain/fact.ts';
import { words } from '../../domain/words.ts';

const AUXILIARY = /^(.{3,80}?) (is|are|was|were|must|will|can|should|may) (.+)$/;
const ARTICLE = /^(?:The|A|An|Its|Their|This|These|His|Her|Our|Every|Each|All) /;
const BEFORE_DATE = /\s*\b(in|on|by|since|until|from|before|after)(?: the)?\s*$/;

const lowerArticle = (text: string): string =>
  ARTICLE.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;

/** The sentence in one line without its full stop. */
export const clauseOf = ({ sentence }: Fact): string => sentence.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** What a sentence begins with that can't be understood without the one before. */
const REFERS_BACK =
  /^(?:His|Her|Its|Their|Our|My|This|That|These|Those|Such|There|Here|However|But|And|Where|Which|Who)\b/;

/** A sentence of prose, with a finite verb, that can be quoted in a question. */
export const isClause = (clause: string): boolean => {
  if (!/^[A-Z]/.test(clause) || /[|?:;"“”]/.test(clause) || clause.length > 220) return false;
  const [first, ...tags] = tagsOf(words(clause));
  if (first === 'pronoun' || REFERS_BACK.test(clause)) return false;
  return tags.some((tag) => tag === 'auxiliary' || tag === 'verb' || tag === 'past');
};

const ASKING: Record<string, string> = { by: 'By when', since: 'Since when', until: 'Until when' };

/** "The bridge must be completed by 2026" → "By when must the bridge be completed?"; null where the date isn't its end. */
const whenQuestion = (clause: string, date: string): string | null => {
  const at = clause.lastIndexOf(date);
  const [, subject = '', auxiliary = '', rest = ''] = AUXILIARY.exec(clause.slice(0, Math.max(at, 0))) ?? [];
  const preposition = BEFORE_DATE.exec(rest)?.[1];
  const [opening] = tagsOf(words(subject));
  if (preposition === undefined || subject.includes(',') || opening === 'preposition' || opening === 'conjunction')
    return null;
  const told = rest.replace(BEFORE_DATE, '');
  return `${ASKING[preposition] ?? 'When'} ${auxiliary} ${lowerArticle(subject)} ${told}?`;
};

/** What a count counts: "1,700 people" → "people". */
const counted = ({ quantity }: Fact): string => quantity.text.replace(/^[^\p{L}]*\b/u, '').trim();

const isNoun = (phrase: string): boolean => {
  const list = words(phrase);
  const tags = tagsOf(list);
  return (
    list.length > 0 &&
    list.length <= 3 &&
    tags.at(-1) === 'noun' &&
    tags.every((tag) => tag === 'noun' || tag === 'adjective')
  );
};

/** "is the price", "are the reserves". */
const isOrAre = (noun: string): string => (/[^s]s$/.test(noun) ? 'are' : 'is');

const nounQuestions = (fact: Fact): string[] => {
  const { subject, measure, quantity } = fact;
  const clause = clauseOf(fact);
  const isTable = clause.startsWith('|');
  // A subject or measure that was put together from several places of the sentence doesn't read as one.
  if (subject === '' || !clause.toLowerCase().includes(subject.toLowerCase())) return [];
  if (measure !== '' && !isTable && !clause.toLowerCase().includes(measure.toLowerCase())) return [];
  const the = /^[A-Z]/.test(subject) ? subject : `the ${subject}`;
  const ofSubject = isNoun(measure.toLowerCase())
    ? [`What ${isOrAre(measure)} the ${measure} of ${the}?`, `How high ${isOrAre(measure)} the ${measure} of ${the}?`]
    : [];
  if (quantity.dimension.startsWith('count:') && /^\d/.test(quantity.text) && isNoun(counted(fact)))
    return [`How many ${counted(fact)} does ${the} have?`, ...ofSubject];
  if (quantity.kind === 'money' && measure.startsWith('cost'))
    return [`How much did ${the} cost?`, `What did ${the} cost?`];
  if (quantity.kind === 'date') return measure.endsWith('ed') ? [`When was ${the} ${measure}?`] : [];
  return ofSubject;
};

/** Ways to ask for a fact's figure, from its sentence and its row in the fact table; some may be clumsy. */
export const phrasingsOf = (fact: Fact): string[] => {
  const clause = clauseOf(fact);
  const when = fact.quantity.kind === 'date' && isClause(clause) ? whenQuestion(clause, fact.quantity.text) : null;
  return [...new Set([...(when === null ? [] : [when]), ...nounQuestions(fact)])];
};
