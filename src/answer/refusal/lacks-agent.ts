import { isDictionaryWord } from '../../domain/word-relations.ts';
import { isContent } from '../../retrieval/content.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { nounClass } from '../question/word-class.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { tellingDeed } from './telling-deed.ts';

/** A name behind one of these is a place or a date, behind a figure a unit. */
const PLACING = /\b(?:in|at|near|on|since|until|under)\s+(?:the\s+)?$|\d\s*$/i;
/** Bodies of people, which do things as people do. */
const BODY =
  /^(?:compan(?:y|ies)|firms?|workshops?|makers?|unions?|teams?|councils?|governments?|committees?|boards?|part(?:y|ies)|arm(?:y|ies)|troops|forces|groups?|agenc(?:y|ies)|famil(?:y|ies)|bands?|clubs?|courts?|police|crews?|trusts?|foundations?|banks?|authorit(?:y|ies)|ministr(?:y|ies)|parliament|senate|church|school|universit(?:y|ies)|department|everyone|nobody|anyone|no-one)$/;

/** Whether a sentence names anybody, or any body of people, that the question does not, or leads up to a list. */
const hasAgent = ({ question, passages }: Retrieval, { sentence }: RankedSentence): boolean => {
  const isNew = (stem: string): boolean => !question.terms.includes(stem);
  const [first] = sentence.words;
  const isNamed = (stem: string): boolean =>
    passages.some(({ passage }) =>
      passage.sentences.some(({ names }) => names.some(({ stems }) => stems.includes(stem))),
    );
  const opensWithName =
    first !== undefined &&
    isContent(first) &&
    /^\p{Lu}/u.test(first.text) &&
    (!isDictionaryWord(first.stem) || isNamed(first.stem));
  return (
    sentence.text.endsWith(':') ||
    (opensWithName && isNew(first.stem)) ||
    sentence.names.some(({ stems, start }) => stems.some(isNew) && !PLACING.test(sentence.text.slice(0, start))) ||
    sentence.words.some(
      ({ folded, stem }) =>
        isNew(stem) &&
        folded !== 'people' &&
        (BODY.test(folded) || /^(?:person|animal)$/.test(nounClass(folded) ?? '')),
    )
  );
};

/** Whether somebody is asked for who did something, and what tells of it names nobody. */
export const lacksAgent = (retrieval: Retrieval, shown: readonly RankedSentence[]): boolean => {
  const { question } = retrieval;
  return (
    question.kind === 'who' &&
    /\bwho\b/i.test(question.text) &&
    !tellingDeed(question, shown).some((each) => hasAgent(retrieval, each))
  );
};
