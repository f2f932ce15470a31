import type { Fact } from '../../../domain/fact.ts';
import { aboutFact } from '../../../domain/fact-text.ts';
import type { Source } from '../proof/source.ts';
import { asAttribute, asData } from './as-data.ts';

/** A passage as a model is shown it. */
export type PromptPassage = {
  /** Its number in markers, from 1. */
  number: number;
  source: Source;
  /** Figures that the fact table reads in it. */
  facts: readonly Fact[];
};

/** Facts shown with one passage. */
const MOST_FACTS = 6;

const factLine = (fact: Fact): string =>
  `${asData(aboutFact(fact))}: ${asData(fact.quantity.text)}${fact.time === null ? '' : ` (${fact.time.start} to ${fact.time.end})`}`;

const passageText = ({ number, source: { document, passage }, facts }: PromptPassage): string => {
  const { chunk } = passage;
  const attributes = [
    `n="${number}"`,
    `title="${asAttribute(document.title)}"`,
    ...(document.publishedAt === null ? [] : [`date="${asAttribute(document.publishedAt)}"`]),
    ...(chunk.headings.length === 0 ? [] : [`section="${asAttribute(chunk.headings.join(' › '))}"`]),
  ];
  const lines = facts.slice(0, MOST_FACTS).map(factLine);
  const listed = lines.length === 0 ? '' : `\n<facts>\n${lines.join('\n')}\n</facts>`;
  return `<passage ${attributes.join(' ')}>\n${asData(chunk.text)}${listed}\n</passage>`;
};

export const passagesText = (passages: readonly PromptPassage[]): string => passages.map(passageText).join('\n');
