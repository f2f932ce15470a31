import { words as wordsOf } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Name } from '../../../retrieval/names.ts';
import type { AnswerType } from '../../../retrieval/question-kind.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { Retrieval } from '../../../retrieval/retrieve.ts';
import { asksForFigure, fittingQuantities } from '../../question/fitting-quantities.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { mayBeSaidOtherwise } from '../../reading/unmet-condition.ts';
import { tellingDeed } from '../telling-deed.ts';
import { isTold, stemsBefore } from '../told-near.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What another name may be the answer to. */
const NAMING: ReadonlySet<AnswerType> = new Set(['person', 'place', 'name']);

/** "Loch Arden" is told of, and "Loch Brannoch" is asked of: names that share a word and differ in another. */
export const isOfSibling = (retrieval: Retrieval, best: RankedSentence): boolean => {
  const { question } = retrieval;
  if (['who', 'where', 'which'].includes(question.kind) || NAMING.has(question.expects)) return false;
  const before = stemsBefore(best);
  return question.names.some(
    (name) =>
      name.stems.length > 1 &&
      !name.stems.every((stem) => isTold(retrieval, stem, before)) &&
      best.sentence.names.some(
        ({ stems }) =>
          stems.some((stem) => name.stems.includes(stem)) && stems.some((stem) => !question.terms.includes(stem)),
      ),
  );
};

/** The figure of two places together, asked for of one: "1,900 people in Leeds and in Porto". */
export const isShared = (question: Question, shown: readonly RankedSentence[]): boolean => {
  if (!asksForFigure(question) || question.expects === 'date' || /\band\b/i.test(question.text)) return false;
  return question.names.some(({ text, start }) => {
    if (!/\b(?:in|at)\s+(?:the\s+)?$/i.test(question.text.slice(0, start))) return false;
    const asked = escaped(text);
    const both = new RegExp(
      `\\b(?:in|at)\\s+(?:${asked}\\s+and\\s+(?:(?:in|at)\\s+)?\\p{Lu}|\\p{Lu}[\\p{L} ]{1,30}?\\s+and\\s+(?:(?:in|at)\\s+)?${asked})`,
      'u',
    );
    const telling = shown
      .filter(({ sentence }) => sentence.text.includes(text))
      .map(({ sentence }) => ({ sentence, figures: fittingQuantities(question, sentence).length }))
      .filter(({ figures }) => figures > 0);
    return telling.length > 0 && telling.every(({ sentence, figures }) => figures === 1 && both.test(sentence.text));
  });
};

/** "the bridge to North Korea" is "the bridge" where its passage has named it. */
const isPartOfThing = ({ words, text }: Question, name: Name, { sentence }: RankedSentence): boolean => {
  const at = words.findIndex(({ start }) => start >= name.start);
  const thing = words.slice(0, at).findLast(isContent);
  if (
    thing === undefined ||
    !/^\s+(?:to|of|from|over|across|between)\s+(?:the\s+)?$/i.test(text.slice(thing.end, name.start))
  )
    return false;
  return new RegExp(`\\b(?:the|this|that)\\s+(?:\\p{Ll}+\\s+)?${escaped(thing.folded)}\\b`, 'iu').test(sentence.text);
};

/**
 * Whether the sentences with a figure or a person of the kind that is asked for tell it without a name of the question, which neither
 * the sentence before nor a heading gives: "940,000 used the crossing to Oban" of the route to Larne.
 */
export const lacksNameBeside = (retrieval: Retrieval, shown: readonly RankedSentence[]): boolean => {
  const { question } = retrieval;
  const isFigure = asksForFigure(question);
  if (!isFigure && question.kind !== 'who') return false;
  const answering = isFigure
    ? shown.filter(({ sentence }) => fittingQuantities(question, sentence).length > 0)
    : tellingDeed(question, shown).slice(0, 1);
  const names = question.names.filter(({ stems, text }) => stems.length > 0 && !mayBeSaidOtherwise(text));
  return (
    answering.length > 0 &&
    answering.every((each) => {
      const told = stemsBefore(each);
      return names.some(
        (name) => name.stems.every((stem) => !isTold(retrieval, stem, told)) && !isPartOfThing(question, name, each),
      );
    })
  );
};

const OFFICE =
  /^who(?:'s|’s|\s+(?:is|was|are|were))\s+(?:now\s+|currently\s+)?(?:the\s+|an?\s+)?(?:\p{Ll}[\p{Ll}-]*\s+){0,3}?(?<head>\p{Ll}[\p{Ll}-]*)\s+(?:of|at|for|in)\s+(?:the\s+)?(?=\p{Lu})/u;

/** "Helena Marsh, chief executive of Brightwell" where that of Cavendish is asked for. */
export const isOfficeOfOther = (question: Question, shown: readonly RankedSentence[]): boolean => {
  const { text, names } = question;
  const head = OFFICE.exec(text.charAt(0).toLowerCase() + text.slice(1))?.groups?.['head'];
  const [place] = names;
  if (head === undefined || place === undefined) return false;
  const held = new RegExp(
    `\\b${escaped(head)}s?\\s+(?:of|at)\\s+(?:the\\s+)?(?<other>\\p{Lu}[\\p{L}&-]*(?:\\s+(?:of\\s+)?\\p{Lu}[\\p{L}&-]*)*)`,
    'gu',
  );
  const told = shown.flatMap(({ sentence }) =>
    Array.from(sentence.text.matchAll(held), ({ groups }) => groups?.['other'] ?? ''),
  );
  return told.length > 0 && !told.some((other) => wordsOf(other).some(({ stem }) => place.stems.includes(stem)));
};
