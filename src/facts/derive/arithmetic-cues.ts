import { conceptOf } from '../terms.ts';

/** Words of a claim that call for arithmetic. Each pattern is matched against the claim's sentence. */
export const SUMS =
  /\b(?:together|combined|altogether|in (?:all|total)|total(?:s|led|ling)?|overall|both|between (?:them|the (?:two|three|four|five))|jointly|in sum)\b/i;

export const AVERAGES =
  /\b(?:averag(?:e|ed|es|ing)|on average|each|apiece|every|typical(?:ly)?|mean|per|individual)\b/i;

const LAST_WORD = /\p{L}+$/u;
const OF_ONE = /^(?:an?|each|per|every|one|single)$/i;

/** Whether a sentence speaks of one of what a figure is of several of: "a kilo" for "four kilos". */
export const saysOfOne = (sentence: string, figure: string): boolean => {
  const unit = LAST_WORD.exec(figure)?.[0];
  if (unit === undefined) return false;
  const words = sentence.split(/[^\p{L}]+/u);
  return words.some(
    (word, at) => OF_ONE.test(words[at - 1] ?? '') && word !== '' && conceptOf(word) === conceptOf(unit),
  );
};

/** "ten pupils to a teacher" */
export const RATIOS = /\b(?:to|for|per) (?:a|an|each|every|one)\b/i;

/** Words that leave out what they stand before: "outside Norland", "not seriously". */
const LEAVES_OUT =
  /\b(?:no|not|none|never|without|except|excluding|outside|elsewhere|apart from|other than|un(?:harmed|hurt|sold|paid|used|injured|decided|vaccinated)|\p{L}+n['’]t)\b/iu;

/** Words for what is left when something is taken away. */
const REMAINS =
  /\b(?:others?|another|rest|remain(?:s|ing|ed|der)?|left(?= (?:over|with|out|empty|\p{N})|[,.;]|$)|(?:is|are|was|were|be|been|had|has|have) left|(?:leaves|leaving)(?= (?:only |just |about |some |another )?\p{N})|lost(?! (?:his|her|their) (?:li|job))|missing|lack(?:s|ed|ing)?|absent|fail(?:s|ed)?|missed|empty|vacant|idle|denied|rejected|spared|short|shortfall|still (?:needs?|to))\b/iu;

export const RESTS = new RegExp(`${LEAVES_OUT.source}|${REMAINS.source}`, 'iu');

/** Which of the two a claim has: the first wants the thing left out named, the second the whole. */
export const restCueOf = (sentence: string): 'negation' | 'remainder' | null =>
  LEAVES_OUT.test(sentence) ? 'negation' : REMAINS.test(sentence) ? 'remainder' : null;

const EVERY_REST = new RegExp(RESTS.source, 'giu');
const LEFT_OPEN = /\b(?:rest|remainder|others?)\b/i;
/** Enough of a word to tell "lost" from none, and not from "loss". */
const STEM = 3;

const hasWordLike = (folded: string, cue: string): boolean =>
  folded
    .split(/[^\p{L}'’]+/u)
    .some((word) => word === cue || (cue.length > STEM && word.startsWith(cue.slice(0, STEM))));

/** Whether a sentence speaks of what is left by a word that the stated one has not, or where that speaks of a rest itself. */
export const speaksOfRest = (sentence: string, stated: string): boolean => {
  const cues = sentence.match(EVERY_REST) ?? [];
  const folded = stated.toLowerCase();
  return cues.some((cue) => !hasWordLike(folded, cue.toLowerCase())) || (cues.length > 0 && LEFT_OPEN.test(stated));
};

const NEGATED = new RegExp(LEAVES_OUT.source.replace('|without', ''), 'iu');
const OTHER_SHARE =
  /\b(?:others?|rest|remaining|remainder)\b(?:[\s,;:]+(?:about|around|some|nearly|almost|roughly|of|is|are|was|were))*[\s,;:]*$/i;
const LACKING =
  /\b(?:remain(?:s|ed)?|missing|lack(?:s|ed|ing)?|absent|fail(?:s|ed)?|missed|empty|vacant|idle|denied|rejected|spared)\b/i;

/** Whether a sentence says of a share that the rest of the hundred does not, "the others", or the share right behind such words. */
export const opposesShare = (before: string, behind: string): boolean =>
  NEGATED.test(before) || NEGATED.test(behind) || OTHER_SHARE.test(before) || LACKING.test(behind);

/** How far two things are apart, whichever is the greater. */
export const GAPS =
  /\b(?:lead|margin|gap|difference|differ(?:s|ed)?|advantage|apart|separat(?:es|ed|ing)|spread|majority|swing|range)\b/i;

/** What was before. */
export const EARLIER =
  /\b(?:before|earlier|previous(?:ly)?|prior|ago|preceding|formerly|used to|had been|had (?:stood|cost|been|had)|last (?:week|month|quarter|season|year)|initial(?:ly)?|original(?:ly)?|at first|from)\b/i;

export const PASSES =
  /\b(?:after|later|before|earlier|between|for|last(?:s|ed|ing)?|took|takes|pass(?:es|ed)|since|until|from|within|over|runs?|ran|old|aged?|on|ago|in|stay(?:s|ed)?|spent|needed|followed|elapsed)\b/i;

const LESS =
  /^(?:less|fewer|lower|smaller|shorter|lighter|slower|younger|narrower|shallower|cheaper|nearer|earlier|weaker|colder|cooler|poorer|thinner|closer|softer|sooner|below|behind|short|down|under|off)$/;
const MORE = /^(?:more|above|ahead|up|beyond|extra|later|longer|further|farther|older|\p{L}{3,}er)$/u;
/** Words in -er that compare nothing. */
const NO_COMPARATIVES =
  /^(?:over|under|after|other|another|whether|rather|either|neither|together|together|however|never|ever|per|number|member|order|water|power|paper|quarter|summer|winter|september|october|november|december|player|worker|customer|user|farmer|voter|driver|teacher|passenger|center|river|computer|letter|matter|server|tower|corner|offer|answer|prisoner|consumer|employer|barter|charter|master|sister|brother|mother|father|daughter)$/;

/** Which way a comparing word points; null for any other word. */
export const comparisonOf = (folded: string): 'rise' | 'fall' | null =>
  LESS.test(folded) ? 'fall' : MORE.test(folded) && !NO_COMPARATIVES.test(folded) ? 'rise' : null;

/** What opens the words that name what is compared with. */
export const REFERENCE =
  /\b(?:than|below|above|behind|ahead of|short of|beyond|compared (?:to|with)|against|over|versus|since|from)\b/i;
