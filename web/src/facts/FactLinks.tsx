import { aboutFact } from '../../../src/domain/fact-text.ts';
import { api } from '../api/client.ts';
import type { Fact, FactLink, FactSource } from '../api/types.ts';
import { titleOf } from '../sources/documents.ts';
import { openFact, openPlace } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { useFetched } from '../app/use-fetched.ts';

const isSame = (a: FactSource, b: FactSource): boolean =>
  a.documentId === b.documentId && a.sourceSpan.start === b.sourceSpan.start && a.sourceSpan.end === b.sourceSpan.end;

const Link = ({ link }: { link: FactLink }) => {
  const fetched = useFetched(link.fact, api.fact);
  const other = fetched?.ok === true ? fetched.value : null;
  return (
    <li>
      <span class="quiet">{words.facts.links[link.kind]}</span>
      <button type="button" class="text-button" onClick={() => openFact(link.fact)}>
        {other === null ? link.fact : `${other.quantity.text}, ${aboutFact(other)} (${titleOf(other.documentId)})`}
      </button>
    </li>
  );
};

/** The other places that state a fact, and the facts that agree with it, or don't. */
export const FactLinks = ({ fact }: { fact: Fact }) => {
  const { sources = [], links = [] } = fact;
  const others = sources.filter((source) => !isSame(source, fact));
  if (others.length + links.length === 0) return null;
  return (
    <ul class="fact-links">
      {others.map((source) => (
        <li key={`${source.documentId} ${source.sourceSpan.start}`}>
          <span class="quiet">{words.facts.alsoIn}</span>
          <button type="button" class="text-button" onClick={() => openPlace(source, titleOf(source.documentId))}>
            {titleOf(source.documentId)}
          </button>
        </li>
      ))}
      {links.map((link) => (
        <Link key={`${link.kind} ${link.fact}`} link={link} />
      ))}
    </ul>
  );
};
