import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { joinPhrasal } from './phrasal.ts';
import type { Tag } from '../../question/word-class.ts';
import { tagsIn } from './tags-in.ts';

/** A clause of a sentence: what is said of one subject. */
export type Clause = {
  words: Word[];
  tags: Tag[];
  /** Content words of the subject, that of a clause before it where this one has none of its own. */
  subject: Word[];
  /** Words of the clauses that hang on it: "while the bridges were built". */
  attached: Word[];
  /** Opens with "if" or "unless", or only compares: it states nothing by itself. */
  isConditional: boolean;
  /** Its subject is that of the clause before. */
  sharesSubject: boolean;
  /** Its subject is a pronoun that stands for something in a sentence before. */
  hasPronoun: boolean;
};

type Piece = {
  words: Word[];
  tags: Tag[];
  antecedent: Word[];
  link: 'main' | 'relative' | 'same-subject' | 'beside' | 'attached' | 'condition' | 'aside';
};

const RELATIVE = /^(?:which|who|whose|whom|where)$/;
const BESIDE = /^(?:but|while|whereas|although|though|and|or|yet|nor|so)$/;
const ATTACHED = /^(?:because|since|when|after|before|while|until|as)$/;
const CONDITION = /^(?:if|unless)$/;
/** Opens what a figure is compared with: ", after a profit of 19 million in 2022". */
const ASIDE = /^(?:after|compared|against|versus|up|down|unlike|despite|instead)$/;
const PRONOUN = /^(?:it|its|he|his|she|her|they|their|this|these|that|those)$/;

const isFinite = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'auxiliary';

/** Whether a finite verb follows within a few words of a noun: "and the council approved it". */
const hasClauseAt = (words: readonly Word[], tags: readonly Tag[], from: number): boolean => {
  let hasNoun = false;
  for (let at = from; at < Math.min(words.length, from + 7); at++) {
    if (isFinite(tags[at]) && hasNoun) return true;
    if (tags[at] === 'conjunction' || tags[at] === 'preposition') return false;
    if (tags[at] === 'noun' || tags[at] === 'name' || tags[at] === 'pronoun') hasNoun = true;
  }
  return false;
};

/** A subject of one or two words before an auxiliary: "the sprinklers may". */
const opensClause = (tags: readonly Tag[], at: number): boolean => {
  const from = tags[at] === 'determiner' ? at + 1 : at;
  const isNoun = /^(?:noun|name|pronoun)$/.test(tags[from] ?? '');
  return isNoun && (tags[from + 1] === 'auxiliary' || (tags[from + 1] === 'noun' && tags[from + 2] === 'auxiliary'));
};

/** Whether the words before a place open with what only leads up to a clause: "When it rains, the road is shut". */
const isHungOn = (words: readonly Word[], tags: readonly Tag[], at: number): boolean =>
  words.slice(0, at).some(({ folded }, i) => CONDITION.test(folded) || ATTACHED.test(folded) || tags[i] === 'question');

const linkAt = (words: readonly Word[], tags: readonly Tag[], at: number, gap: string): Piece['link'] | null => {
  const { folded } = words[at] as Word;
  const hasMark = /[,;:–—]/.test(gap);
  const next = tags[at + 1] === 'adverb' ? at + 2 : at + 1;
  if (/[;–—]/.test(gap) || (/:/.test(gap) && hasClauseAt(words, tags, at))) return 'beside';
  if (CONDITION.test(folded)) return 'condition';
  if (/,/.test(gap) && ASIDE.test(folded) && !hasClauseAt(words, tags, at + 1)) return 'aside';
  if (RELATIVE.test(folded) && at > 0 && (hasMark || /^(?:which|who)$/.test(folded))) return 'relative';
  const hasVerb = tags.slice(0, at).some(isFinite);
  // "has not yet been tested" is one clause.
  if (folded === 'yet' && !hasMark) return null;
  if (BESIDE.test(folded) && isFinite(tags[next]) && hasVerb) return 'same-subject';
  // "but unplug it before cleaning": what one is told to do.
  if (folded === 'but' && hasMark && /^(?:it|them)$/.test(words[at + 2]?.folded ?? '')) return 'beside';
  if (/^(?:but|while|whereas|although|though)$/.test(folded) && (hasMark || folded !== 'while'))
    return hasClauseAt(words, tags, at + 1) ? 'beside' : null;
  if (/^(?:and|or|so|yet|nor)$/.test(folded) && hasMark && hasClauseAt(words, tags, at + 1)) return 'beside';
  // "no one was harmed and no beer had to be thrown away"
  if (/^(?:and|or)$/.test(folded) && hasVerb && opensClause(tags, at + 1)) return 'beside';
  // "Hoses may be used, sprinklers may not": side by side with no more than a comma.
  const isSpliced = /^\s*,\s*$/.test(gap) && hasVerb && opensClause(tags, at) && !isHungOn(words, tags, at);
  if (isSpliced) return 'beside';
  return ATTACHED.test(folded) && hasClauseAt(words, tags, at + 1) ? 'attached' : null;
};

/** Words behind the last mark or preposition before the end of a piece: what "who" stands for. */
const lastNouns = ({ words, tags }: Pick<Piece, 'words' | 'tags'>): Word[] => {
  const from = tags.findLastIndex((tag) => isFinite(tag));
  return words.slice(from + 1).filter(isContent);
};

/** "No. I studied chemistry": the word that answers a question before denies nothing of what follows. */
const withoutParticle = ({ text, words }: PassageSentence): readonly Word[] => {
  const [first, second] = words;
  const isParticle =
    first !== undefined &&
    second !== undefined &&
    /^(?:yes|no)$/.test(first.folded) &&
    /^\s*[.,!–—]/.test(text.slice(first.end, second.start));
  return isParticle ? words.slice(1) : words;
};

/** The pieces of a sentence, and what holds each to the one before; a relative clause between commas is taken out. */
const piecesOf = (sentence: PassageSentence): Piece[] => {
  const { text } = sentence;
  const words = joinPhrasal(withoutParticle(sentence));
  const tags = tagsIn(words, text);
  const pieces: Piece[] = [{ words: [], tags: [], antecedent: [], link: 'main' }];
  let into = pieces[0] as Piece;
  let resumed: Piece | null = null;
  words.forEach((word, at) => {
    const before = words[at - 1];
    const gap = before === undefined ? '' : text.slice(before.end, word.start);
    const link = linkAt(words, tags, at, gap);
    if (link !== null) {
      resumed = link === 'relative' && /,/.test(gap) ? into : null;
      into = { words: [], tags: [], antecedent: lastNouns(into), link };
      pieces.push(into);
      if (link === 'relative' || link === 'same-subject') return;
    } else if (resumed !== null && /,/.test(gap)) {
      into = resumed;
      resumed = null;
    }
    into.words.push(word);
    into.tags.push(tags[at] as Tag);
  });
  return pieces.filter(({ words: own }) => own.length > 0);
};

/** Content words before the first finite verb. */
const leading = ({ words, tags }: Pick<Piece, 'words' | 'tags'>): Word[] => {
  const verb = tags.findIndex((tag, i) => i > 0 && isFinite(tag));
  return words.slice(0, verb < 0 ? 0 : verb).filter((word) => isContent(word) && !/^\p{N}/u.test(word.folded));
};

/** Words before the first finite verb. */
const beforeVerb = ({ words, tags }: Piece): readonly Word[] => {
  const verb = tags.findIndex((tag, i) => i > 0 && isFinite(tag));
  return words.slice(0, verb < 0 ? 0 : verb);
};

const readClauses = (sentence: PassageSentence): Clause[] => {
  const pieces = piecesOf(sentence);
  const attached = pieces.filter(({ link }) => link === 'attached').flatMap(({ words }) => words);
  let last: Word[] = [];
  let isOpen = false;
  return pieces.map((piece, i) => {
    const { words, tags, link } = piece;
    const head = beforeVerb(piece);
    const ofPronoun = link !== 'relative' && link !== 'same-subject' && head.some(({ folded }) => PRONOUN.test(folded));
    const sharesSubject = link === 'same-subject' || (ofPronoun && last.length > 0);
    const before = pieces[i - 1];
    const isSubject = link === 'relative' && isFinite(tags[tags[0] === 'adverb' ? 1 : 0]);
    const own = isSubject ? piece.antecedent : sharesSubject ? [] : leading(piece);
    // "and cost 3 million, less than planned": it opens with its verb.
    const opensWithVerb = link === 'same-subject' && isFinite(tags[0]);
    const subject = sharesSubject ? [...(opensWithVerb ? [] : leading(piece)), ...last] : own;
    const hasPronoun = (ofPronoun && !sharesSubject) || (sharesSubject && isOpen);
    if (link !== 'relative' && link !== 'aside') {
      last = subject;
      isOpen = hasPronoun;
    }
    return {
      words,
      tags,
      subject,
      attached: link === 'attached' ? [] : link === 'relative' ? [...(before?.words ?? []), ...last] : attached,
      isConditional: link === 'condition' || link === 'aside',
      sharesSubject,
      hasPronoun,
    };
  });
};

const known = new WeakMap<PassageSentence, readonly Clause[]>();

/** A sentence as clauses, in order; one object is read once. Linear in its words. */
export const clausesOf = (sentence: PassageSentence): readonly Clause[] => {
  const clauses = known.get(sentence) ?? readClauses(sentence);
  known.set(sentence, clauses);
  return clauses;
};
