import { tagsOf } from '../../answer/question/word-class.ts';
import type { Fact } from '../../domain/fact.ts';
import { words } from '../../domain/words.ts';
import { type Clause, clauseAround, inSentence, isPlural, sentenceOf } from './clause.ts';

const BEFORE_DATE = /(?:^|\s)(in|on|by|since|until|from|before|after)(?: the)?$/;
const ASKING: Record<string, string> = {
  in: 'when',
  on: 'when',
  by: 'by when',
  since: 'since when',
  until: 'until when',
};
const ROUGHLY =
  /^(?:about|around|some|nearly|almost|over|under|roughly|more than|less than|up to|at least|only|just)?$/;
const EXTENT = /^(long|wide|high|tall|deep|thick|old|heavy|large|far)\b/;
const SPENDING = new Set('cost spend pay earn raise invest lose charge receive owe save weigh'.split(' '));
const DESCRIBED = /^an? ([a-z]+(?: [a-z]+)?) of$/;

const LONGEST_NAME = 4;

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The question itself, and the same inside another, which keeps the order of the statement. */
const bothWays = (asked: string, { subject, verb, asking, base }: Clause, rest: string, tail = ''): string[] => [
  `${sentenceCase(joined(asked, asking, subject, base, rest, tail))}?`,
  `Do you know ${joined(asked, subject, verb, rest, tail)}?`,
];

/** "The bridge must be completed by 2026": "By when must the bridge be completed?" */
const whenQuestions = (clause: Clause): string[] => {
  const preposition = BEFORE_DATE.exec(clause.between)?.[1];
  const asked = preposition === undefined ? undefined : ASKING[preposition];
  if (asked === undefined) return [];
  const told = clause.between.replace(BEFORE_DATE, '').trim();
  // "is in 2026" says nothing of what, and another figure or clause before this one is another matter.
  if ((clause.base === '' && told === '') || /\d|\b(?:and|or|but)\b/.test(told)) return [];
  return bothWays(asked, clause, told);
};

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

/** What a count counts, "people", and at what rate, "a year". */
const countedIn = (text: string): { noun: string; rate: string } => {
  const [, noun = '', rate = ''] =
    /^\D*[\d,.]+(?: (?:million|billion|thousand))? (.+?)( (?:an?|per) \w+)?$/.exec(text) ?? [];
  return { noun, rate: rate.trim() };
};

const proseQuestions = ({ quantity }: Fact, clause: Clause): string[] => {
  const { kind, text, dimension } = quantity;
  const { subject, verb, between, after, base } = clause;
  if (kind === 'date') return whenQuestions(clause);
  const isBe = /^(?:is|are|was|were)$/.test(verb);
  const extent = EXTENT.exec(after)?.[1];
  if (isBe && ROUGHLY.test(between) && extent !== undefined) return bothWays(`how ${extent}`, clause, '');
  if (isBe && ROUGHLY.test(between) && / of /.test(subject) && after === '')
    return [`What ${verb} ${subject}?`, `Do you know what ${subject} ${verb}?`];
  const described = DESCRIBED.exec(between)?.[1];
  if (base === 'have' && described !== undefined && isNoun(described)) {
    const was = verb === 'had' ? 'was' : 'is';
    return [`What ${was} the ${described} of ${subject}?`, `What ${described} ${clause.asking} ${subject} have?`];
  }
  if (base === '' || !ROUGHLY.test(between)) return [];
  const { noun, rate } = countedIn(text);
  if (dimension.startsWith('count:') && isNoun(noun) && isPlural(noun))
    return bothWays(`how many ${noun}`, clause, '', rate || after);
  if (SPENDING.has(base)) return bothWays('how much', clause, '', after);
  return [];
};

/** Subject and measure as somebody wrote them: the row and the heading of a table's cell, or a row of `facts.csv`. */
const namedQuestions = ({ subject, measure, quantity }: Fact): string[] => {
  const noun = inSentence(measure);
  if (
    !/\p{L}/u.test(subject) ||
    /[,;:()]/.test(subject) ||
    words(subject).length > LONGEST_NAME ||
    !isNoun(noun) ||
    quantity.kind === 'date'
  )
    return [];
  if (quantity.kind === 'number' && isPlural(noun))
    return [`How many ${noun} does ${subject} have?`, `Do you know how many ${noun} ${subject} has?`];
  const is = isPlural(noun) ? 'are' : 'is';
  return [`What ${is} the ${noun} of ${subject}?`, `Do you know what the ${noun} of ${subject} ${is}?`];
};

/** Ways to ask for a fact's figure; none where its sentence or cell does not yield a natural question. */
export const phrasingsOf = (fact: Fact): string[] => {
  const sentence = sentenceOf(fact);
  if (sentence.startsWith('|') || fact.origin === 'curated') return namedQuestions(fact);
  const figure = fact.quantity.text.replace(/\s+/g, ' ');
  const clause = sentence.split(figure).length === 2 ? clauseAround(sentence, figure) : null;
  return clause === null || clause.between.includes(',') ? [] : [...new Set(proseQuestions(fact, clause))];
};
