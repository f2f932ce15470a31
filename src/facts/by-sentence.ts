import type { Fact } from '../domain/fact.ts';

const NONE: readonly Fact[] = [];

/**
 * Facts by the sentence of a document that states them: the groups in the order of their first facts, and the one of a fact's
 * sentence. A sentence is looked up by itself, since making a longer key of it would cost more than all the rest.
 */
export const bySentence = (facts: Iterable<Fact>) => {
  const groups: Fact[][] = [];
  const ofSentence = new Map<string, Fact[][]>();
  const find = ({ sentence, documentId }: Fact): Fact[] | undefined =>
    ofSentence.get(sentence)?.find(([first]) => first?.documentId === documentId);
  for (const fact of facts) {
    const known = find(fact);
    if (known !== undefined) {
      known.push(fact);
      continue;
    }
    const group = [fact];
    groups.push(group);
    const others = ofSentence.get(fact.sentence);
    if (others === undefined) ofSentence.set(fact.sentence, [group]);
    else others.push(group);
  }
  return { groups, of: (fact: Fact): readonly Fact[] => find(fact) ?? NONE };
};
