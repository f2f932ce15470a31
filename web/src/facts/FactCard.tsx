import { aboutFact } from '../../../src/domain/fact-text.ts';
import { api } from '../api/client.ts';
import { publishedInWords } from '../answer/date-words.ts';
import type { Fact } from '../api/types.ts';
import { dateOf, titleOf } from '../sources/documents.ts';
import { openPlace } from '../sources/inspector.ts';
import { words } from '../words.ts';
import { FactLinks } from './FactLinks.tsx';
import { FactSentence } from './FactSentence.tsx';
import { NextIcon } from '../app/icons.tsx';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { Rows } from '../app/Rows.tsx';
import { useFetched } from '../app/use-fetched.ts';

const FactRows = ({ fact }: { fact: Fact }) => {
  const { explanation, quantity, attribution, documentId } = fact;
  const published = dateOf(documentId);
  return (
    <Rows
      rows={[
        [words.checks.stated, quantity.text],
        [words.checks.readAs, explanation?.readAs],
        [words.checks.means, explanation?.means],
        [words.checks.rule, explanation?.rule],
        [words.checks.about, aboutFact(fact)],
        [words.checks.role, [fact.role, fact.modality].join(', ')],
        [words.checks.when, explanation?.period],
        [words.checks.attribution, attribution],
        [words.checks.source, titleOf(documentId)],
        [words.checks.published, published === null ? null : publishedInWords(published)],
      ]}
    />
  );
};

/** One row of the fact table: as stated, as read, what it stands for by which rule, and where. */
export const FactCard = ({ id }: { id: string }) => {
  const fetched = useFetched(id, api.fact);
  if (fetched === null) return <p class="quiet">{words.checks.loading}</p>;
  if (!fetched.ok) return <ProblemNote problem={fetched.problem} />;
  const fact = fetched.value;
  return (
    <article class="fact">
      <FactSentence fact={fact} />
      <FactRows fact={fact} />
      <FactLinks fact={fact} />
      <footer>
        <span class="quiet">{fact.origin === 'curated' ? words.checks.curated : words.checks.extracted}</span>
        <button type="button" class="text-button" onClick={() => openPlace(fact, titleOf(fact.documentId))}>
          {words.checks.showSource} <NextIcon />
        </button>
      </footer>
    </article>
  );
};
