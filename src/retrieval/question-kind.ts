import { isFunctionWord, type Word } from '../domain/words.ts';

export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'how-much'
  | 'how'
  | 'which'
  | 'what'
  | 'why'
  | 'yes-no'
  | 'definition'
  | 'keywords';

/** What an answer has to be; `thing` when the question does not tell. */
export type AnswerType =
  | 'person'
  | 'date'
  | 'place'
  | 'count'
  | 'money'
  | 'percent'
  | 'measure'
  | 'duration'
  | 'reason'
  | 'manner'
  | 'polarity'
  | 'definition'
  | 'name'
  | 'thing';

export type ExpectedAnswer = {
  kind: QuestionKind;
  expects: AnswerType;
  focus: string[];
  /** Dimensions that a figure must have; any when left out. */
  dimensions?: readonly string[];
};

/** What adjectives and nouns of measure ask for. "High" and "large" are said of anything. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  long: ['length', 'time'],
  tall: ['length'],
  high: ['length', 'ratio', 'temperature', 'money', 'time'],
  deep: ['length'],
  wide: ['length'],
  thick: ['length'],
  far: ['length', 'time'],
  close: ['length', 'time'],
  near: ['length', 'time'],
  heavy: ['mass'],
  fast: ['speed'],
  hot: ['temperature'],
  cold: ['temperature'],
  old: ['time', 'age'],
  height: ['length'],
  length: ['length', 'time'],
  width: ['length'],
  depth: ['length'],
  distance: ['length'],
  elevation: ['length'],
  altitude: ['length'],
  weight: ['mass'],
  mass: ['mass'],
  speed: ['speed'],
  temperature: ['temperature'],
  area: ['area', 'length'],
  volume: ['volume'],
  age: ['time', 'age'],
};

const list = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

const AUXILIARIES =
  list(`is are was were am be been do does did has have had can could will would shall should may might
  must isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't`);
const QUESTION_WORDS = list('who whom whose when where why how what which');

const DATE_NOUNS = list('year years date day month decade century deadline period era season anniversary time');
const PLACE_NOUNS = list(`country countries city cities place places town state states region continent nation county
  province village street location river island area district capital`);
const PERSON_NOUNS =
  list(`person people man woman president minister king queen author scientist leader director founder
  actor actress player coach general emperor politician governor mayor writer inventor engineer composer ruler pope bishop
  chairman singer artist philosopher historian`);
const MONEY_NOUNS = list('cost price budget revenue salary fee income profit worth wage gdp debt');
const PERCENT_NOUNS = list('percent percentage share proportion fraction rate');
const COUNT_NOUNS = list('number population count');
const MEASURE_ADJECTIVES = list(`large big tall high deep wide heavy fast far hot cold old close near small thick great
  strong powerful broad low`);
const MEASURE_NOUNS = list(`size height length width weight depth speed distance temperature area mass volume age
  elevation capacity density altitude amount quantity total`);

/** The first words after `from` that name a thing, up to the next verb-like or function word. */
const nounsAfter = (words: readonly Word[], from: number): Word[] => {
  const nouns: Word[] = [];
  for (const word of words.slice(from, from + 5)) {
    if (AUXILIARIES.has(word.folded) || isFunctionWord(word.folded)) {
      if (nouns.length > 0) break;
      continue;
    }
    nouns.push(word);
  }
  return nouns;
};

const ofNoun = (kind: QuestionKind, nouns: readonly Word[]): ExpectedAnswer => {
  const focus = nouns.map((word) => word.stem);
  const has = (set: Set<string>) => nouns.some((word) => set.has(word.folded));
  const expects: AnswerType = has(DATE_NOUNS)
    ? 'date'
    : has(PERCENT_NOUNS)
      ? 'percent'
      : has(MONEY_NOUNS)
        ? 'money'
        : has(MEASURE_NOUNS)
          ? 'measure'
          : has(COUNT_NOUNS)
            ? 'count'
            : has(PERSON_NOUNS)
              ? 'person'
              : has(PLACE_NOUNS)
                ? 'place'
                : nouns.some((word) => word.folded === 'name' || word.folded === 'names')
                  ? 'name'
                  : 'thing';
  const measured = nouns.map((word) => DIMENSIONS[word.folded]).find((dimensions) => dimensions !== undefined);
  return { kind, expects, focus, ...(measured === undefined ? {} : { dimensions: measured }) };
};

const ofHow = (words: readonly Word[], at: number): ExpectedAnswer => {
  const next = words[at + 1]?.folded ?? '';
  if (next === 'many')
    return {
      kind: 'how-many',
      expects: 'count',
      focus: nounsAfter(words, at + 2)
        .slice(0, 2)
        .map((word) => word.stem),
    };
  if (next === 'much') {
    const nouns = nounsAfter(words, at + 2);
    const isMoney = words.some((word) =>
      /^(?:costs?|pay|paid|spen[dt]|worth|money|earn(?:ed)?|charged?|sold|fund(?:ed|ing)?)$/.test(word.folded),
    );
    return {
      kind: 'how-much',
      expects: isMoney ? 'money' : 'measure',
      focus: nouns.slice(0, 1).map((word) => word.stem),
      ...(words.some(({ folded }) => /^weigh(?:s|ed)?$/.test(folded)) && { dimensions: ['mass'] }),
    };
  }
  if (next === 'long') return { kind: 'how-much', expects: 'duration', focus: [], dimensions: ['time', 'length'] };
  if (next === 'often') return { kind: 'how-much', expects: 'duration', focus: [], dimensions: ['time', 'frequency'] };
  if (next === 'soon') return { kind: 'when', expects: 'date', focus: [] };
  const dimensions = DIMENSIONS[next];
  if (MEASURE_ADJECTIVES.has(next))
    return { kind: 'how-much', expects: 'measure', focus: [], ...(dimensions === undefined ? {} : { dimensions }) };
  return { kind: 'how', expects: 'manner', focus: [] };
};

/** "the name of the city": the city is asked for. */
const NAMING = list('name names title type kind sort term word');

/** The role of "Who is the X?", "Who was the X of Y?": the last noun of X. */
const roleAsked = (words: readonly Word[], at: number): string[] => {
  if (!/^(?:is|was|are|were)$/.test(words[at + 1]?.folded ?? '') || words[at + 2]?.folded !== 'the') return [];
  const rest = words.slice(at + 3);
  const end = rest.findIndex((word) => isFunctionWord(word.folded));
  const role = (end < 0 ? rest : rest.slice(0, end)).at(-1);
  return role === undefined ? [] : [role.stem];
};

const ofWord = (words: readonly Word[], at: number): ExpectedAnswer => {
  const word = words[at] as Word;
  const next = words[at + 1]?.folded ?? '';
  switch (word.folded) {
    case 'who':
    case 'whom':
    case 'whose':
      return { kind: 'who', expects: 'person', focus: roleAsked(words, at) };
    case 'when':
      return { kind: 'when', expects: 'date', focus: [] };
    case 'where':
      return { kind: 'where', expects: 'place', focus: [] };
    case 'why':
      return { kind: 'why', expects: 'reason', focus: [] };
    case 'how':
      return ofHow(words, at);
    default: {
      const kind = word.folded === 'which' ? 'which' : 'what';
      const beforeAuxiliary = !AUXILIARIES.has(next);
      const nouns = nounsAfter(words, at + 1);
      if (beforeAuxiliary) return ofNoun(kind, nouns);
      // "What did they pay for?" asks for a thing.
      const isStranded = /^(?:for|to|by|with)$/.test(words.at(-1)?.folded ?? '');
      const asksPrice = words.some(
        ({ folded }, i) => i > at + 1 && (/^costs?$/.test(folded) || (!isStranded && /^(?:pay|earn)$/.test(folded))),
      );
      if (asksPrice && /^(?:do|does|did|will|would)$/.test(next))
        return { kind: 'how-much', expects: 'money', focus: [] };
      if (!/^(?:is|are|was|were|s)$/.test(next)) return { kind, expects: 'thing', focus: [] };
      // "What is the population of X": the noun before "of" is what is asked for.
      const of = words.findIndex((other, i) => i > at && other.folded === 'of');
      const before = words.slice(at + 2, Math.max(of, 0)).filter((other) => !isFunctionWord(other.folded));
      const isNaming = before.some((other) => NAMING.has(other.folded));
      const asked = of < 0 || of - at > 5 ? nouns : isNaming ? nounsAfter(words, of + 1) : before;
      const found = ofNoun(kind, asked.slice(-2));
      // "What is it called?" asks for a name, not for what it is.
      const isShort = words.length - at <= 5 && !/^(?:called|named|known|termed)$/.test(words.at(-1)?.folded ?? '');
      if (isShort && found.expects === 'thing' && of < 0 && asked.length <= 3)
        return { kind: 'definition', expects: 'definition', focus: asked.map((other) => other.stem) };
      return found;
    }
  }
};

/** A statement put as a question: "…, right?". */
const TAG =
  /[,.]\s*(?:right|correct|true|no|yes|isn['’]t it|aren['’]t they|is that (?:so|right|true|correct))\s*\?\s*$/i;

/** Whether a question asks who states something, whatever it asks besides: "…, according to whom?". */
export const asksForSource = (text: string): boolean => /\baccording to whom?\b/i.test(text);

/** Kind of a question and the type its answer must have, by its question word and the noun that follows. */
export const expectedAnswer = (text: string, words: readonly Word[]): ExpectedAnswer => {
  if (asksForSource(text)) return { kind: 'who', expects: 'person', focus: [] };
  const first = words[0]?.folded ?? '';
  const isTrue = /^\s*(?:(?:and|so|but)\s+)?(?:is|was) it (?:true|correct|right|a fact)\b/i.test(text);
  const isTagged = !QUESTION_WORDS.has(first) && TAG.test(text);
  if (
    isTrue ||
    isTagged ||
    (AUXILIARIES.has(first) &&
      !words.some((word, i) => i < 4 && QUESTION_WORDS.has(word.folded) && !isRelative(words, i)))
  )
    return { kind: 'yes-no', expects: 'polarity', focus: [] };
  const asking = words.flatMap((word, i) => (QUESTION_WORDS.has(word.folded) && !isRelative(words, i) ? [i] : []));
  // "When violence is used, what is it called?": what stands before the comma is a condition.
  const isCondition =
    asking[0] === 0 && /^(?:when|where|while)$/.test(first) && /,/.test(text.slice(0, words[asking[1] ?? 0]?.start));
  const at = (isCondition ? asking[1] : asking[0]) ?? -1;
  if (at >= 0) return ofWord(words, at);
  const isQuestion = /\?\s*$/.test(text);
  return { kind: isQuestion ? 'what' : 'keywords', expects: 'thing', focus: [] };
};

/** "the city where …", "people who …": a question word after a noun only joins clauses. */
const isRelative = (words: readonly Word[], at: number): boolean => {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (before === undefined || word.folded === 'what' || word.folded === 'how') return false;
  return (
    !isFunctionWord(before.folded) &&
    words.slice(0, at).some((other) => QUESTION_WORDS.has(other.folded) || AUXILIARIES.has(other.folded))
  );
};
