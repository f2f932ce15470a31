import { capitalise, uncapitalise, type Rewriting } from './rewriting.ts';

const OPENING =
  /^((?:In|On|At|By|During|Since|After|Before|From|Throughout|As of|Within|Under) (?:[^,;:()"]{3,60})), ((?:the|an?|[A-Z]\w+|many|most|some|several|it|he|she|they|there) [^;:"]+)\.$/u;

/** "In 1990, X happened." as "X happened in 1990." */
export const openingLast: Rewriting = (sentence) => {
  const [, opening, rest] = OPENING.exec(sentence) ?? [];
  // What follows another comma might take the place and time for its own.
  return opening === undefined ||
    rest === undefined ||
    rest.includes(',') ||
    /\b(?:who|which|that|and|but|when|where|because)\b/u.test(rest)
    ? null
    : `${capitalise(rest)} ${uncapitalise(opening)}.`;
};

const CLOSING =
  /^((?:The|An?|[A-Z]\w+) [^,;:()"]{20,120}) ((?:in|since|after|during) (?:(?:early|late|mid) )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:1\d|20)\d{2})\.$/u;

/** "X happened in 1990." as "In 1990, X happened." */
export const closingFirst: Rewriting = (sentence) => {
  const [, rest, closing] = CLOSING.exec(sentence) ?? [];
  return rest === undefined ||
    closing === undefined ||
    /\b(?:who|which|that|and|but|until|from|between|in \d{4})\b/u.test(rest)
    ? null
    : `${capitalise(closing)}, ${uncapitalise(rest)}.`;
};

/** A bracket, or a relative clause between commas, left out. */
export const withoutAside: Rewriting = (sentence) => {
  const shorter = sentence
    .replace(/ \((?!\d{4}\))[^()]{3,80}\)/u, '')
    .replace(
      /(?<=\p{L}), (?:which|who|whose) [^,;:()"]{5,90}(?:,(?= (?:is|was|are|were|has|had|have)\b)|(?=, (?!(?:is|was|are|were|has|had|have)\b)))/u,
      '',
    );
  return shorter === sentence || shorter.length < 40 ? null : shorter;
};

/** What comes after the main clause left out: "…, which…", "…, while…", "…, with…". */
export const withoutTail: Rewriting = (sentence) => {
  const at =
    /^[^,;:()"]{35,}?(?=, (?:which|who|where|while|whereas|although|though|but|with|including|because|resulting|making|leading|followed|as well as) )/u.exec(
      sentence,
    )?.[0];
  return at === undefined ||
    /^(?:In|On|At|By|During|Since|After|Before|From|When|While|As|If|Although|Though|Because|For|With|To|Unlike|Despite)\b/u.test(
      at,
    )
    ? null
    : `${at}.`;
};

/** "A, and B." as two sentences, where B has a subject of its own. */
export const split: Rewriting = (sentence) => {
  const [, first, second] =
    /^([^;:()"]{30,}), and ((?:the|an?|it|he|she|they|this|these|[A-Z]\w+) (?:\w+ ){0,3}?(?:was|were|is|are|has|had|have|did|\w+ed) [^;:"]{10,})$/u.exec(
      sentence,
    ) ?? [];
  return first === undefined || second === undefined || first.split(',').length > 2
    ? null
    : `${first}. ${capitalise(second)}`;
};

const PASSIVE =
  /^([^,;:()"]{3,60}) (was|were) (\w+ed|built|made|written|held|won|led|founded|begun|taken|given|chosen) by ([^,;:()"]{3,60})\.$/u;
const PAST: Record<string, string> = {
  written: 'wrote',
  begun: 'began',
  taken: 'took',
  given: 'gave',
  chosen: 'chose',
};

/** "X was made by Y." as "Y made X." */
export const active: Rewriting = (sentence) => {
  const [, patient, , verb, agent] = PASSIVE.exec(sentence) ?? [];
  return patient === undefined ||
    verb === undefined ||
    agent === undefined ||
    /\b(?:was|were|is|are|that|which|who|by|in|on|from|and)\b/u.test(agent) ||
    /\b(?:that|which|who|and|is|are)\b/u.test(patient)
    ? null
    : `${capitalise(agent)} ${PAST[verb] ?? verb} ${uncapitalise(patient)}.`;
};

const LEADS = [
  'According to the sources, ',
  'The passage says that ',
  'As the source puts it, ',
  'Yes: ',
  'In short, ',
];

/** Words before it that say where it comes from. */
export const withLead: Rewriting = (sentence, _base, choose) => choose.pick(LEADS)! + uncapitalise(sentence);
