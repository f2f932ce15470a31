import { aboutFact } from '../../../src/domain/fact-text.ts';
import type { Fact } from '../api/types.ts';
import { titleOf } from '../sources/documents.ts';
import { openPlace } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { FactSentence } from './FactSentence.tsx';
import { NextIcon } from '../app/icons.tsx';

/** A fact in the list: its figure leads to the fact whole, its source to the sentence. */
export const FactItem = ({ fact, href }: { fact: Fact; href: string }) => {
  const places = fact.sources?.length ?? 1;
  return (
    <article class="fact-item">
      <h2>
        <a href={href}>{fact.quantity.text}</a>
      </h2>
      <p dir="auto">{aboutFact(fact)}</p>
      <FactSentence fact={fact} />
      <footer>
        <span class="quiet">
          {[
            fact.attribution === null ? null : words.facts.saidBy(fact.attribution),
            titleOf(fact.documentId),
            places > 1 ? words.facts.places(places) : null,
            fact.origin === 'curated' ? words.checks.curated : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        <button type="button" class="text-button" onClick={() => openPlace(fact, titleOf(fact.documentId))}>
          {words.checks.showSource} <NextIcon />
        </button>
      </footer>
    </article>
  );
};
