import { terms, words } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { RankedPassage } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { enumerationsOf } from './enumerations.ts';
import { openingStems } from './passage-opening.ts';
import type { ToldList } from './told-list.ts';

const FEWEST = 3;
/** Words of a sentence outside its list that the question does not say. */
const STRAYS = 2;

/** The sentence that says all that a question asks and enumerates it: "The board has five members: …"; null for none or several. */
export const listingSentence = (
  question: Question,
  passages: readonly RankedPassage[],
  generic: ReadonlySet<string>,
): ToldList | null => {
  const asked = question.terms.filter((stem) => !generic.has(stem) || question.focus.includes(stem));
  const askedStems = new Set(question.terms);
  const found = passages.flatMap((place) => {
    const { passage, document } = place;
    const around = new Set([...passage.headingStems, ...terms(document.title), ...openingStems(place, passages)]);
    return passage.sentences.flatMap((sentence): ToldList[] => {
      const [list, ...others] = enumerationsOf(sentence).filter(({ items }) => items.length >= FEWEST);
      if (list === undefined || others.length > 0) return [];
      const outside = `${sentence.text.slice(0, list.start)} ${sentence.text.slice(list.end)}`;
      const own = new Set(terms(outside));
      const isTold = asked.every((stem) => bestSimilarity(stem, own) > 0 || bestSimilarity(stem, around) > 0);
      const isOwn = asked.some((stem) => bestSimilarity(stem, own) > 0 && bestSimilarity(stem, around) === 0);
      const isFocused = question.focus.every((stem) => bestSimilarity(stem, own) > 0);
      const strays = words(outside).filter(
        ({ stem }) => own.has(stem) && !generic.has(stem) && bestSimilarity(stem, askedStems) === 0,
      );
      if (!isTold || !isOwn || !isFocused || strays.length > STRAYS) return [];
      const short = sentence.text.slice(list.start, list.end);
      return [{ ...place, span: sentence, items: [sentence], short, count: list.items.length, isToldApart: false }];
    });
  });
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only;
};
