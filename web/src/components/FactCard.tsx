import { api } from '../api/client.ts';
import { publishedInWords } from '../answer/date-words.ts';
import { comparedAs, readAs } from '../answer/quantity-words.ts';
import type { Fact } from '../api/types.ts';
import { dateOf, titleOf } from '../state/documents.ts';
import { openFurther } from '../state/inspector.ts';
import { words } from '../words.ts';
import { NextIcon } from './icons.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { useFetched } from './use-fetched.ts';

const rowsOf = (fact: Fact): [string, string][] => {
  const { quantity, time } = fact;
  const published = dateOf(fact.documentId);
  const rows: [string, string | null][] = [
    [words.checks.stated, quantity.text],
    [words.checks.readAs, readAs(quantity)],
    [words.checks.compared, comparedAs(quantity)],
    [words.checks.about, [fact.subject, fact.measure, ...fact.qualifiers].filter((part) => part !== '').join(' · ')],
    [words.checks.when, time === null ? null : time.start === time.end ? time.start : `${time.start} – ${time.end}`],
    [words.checks.attribution, fact.attribution],
    [words.checks.source, titleOf(fact.documentId)],
    [words.checks.published, published === null ? null : publishedInWords(published)],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== '');
};

/** A sentence with the characters of its quantity marked, where they occur in it. */
const Sentence = ({ fact }: { fact: Fact }) => {
  const at = fact.sentence.indexOf(fact.quantity.text);
  if (at < 0) return <blockquote dir="auto">{fact.sentence}</blockquote>;
  const end = at + fact.quantity.text.length;
  return (
    <blockquote dir="auto">
      {fact.sentence.slice(0, at)}
      <mark>{fact.sentence.slice(at, end)}</mark>
      {fact.sentence.slice(end)}
    </blockquote>
  );
};

/** One row of the fact table: as stated, as read, as compared, and the sentence it stands in. */
export const FactCard = ({ id }: { id: string }) => {
  const fetched = useFetched(id, api.fact);
  if (fetched === null) return <p class="quiet">{words.checks.loading}</p>;
  if (!fetched.ok) return <ProblemNote problem={fetched.problem} />;
  const fact = fetched.value;
  return (
    <article class="fact">
      <Sentence fact={fact} />
      <dl>
        {rowsOf(fact).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <footer>
        <span class="quiet">{fact.origin === 'curated' ? words.checks.curated : words.checks.extracted}</span>
        <button
          type="button"
          class="text-button"
          onClick={() =>
            openFurther({
              documentId: fact.documentId,
              title: titleOf(fact.documentId),
              span: fact.sourceSpan,
              expected: null,
              id: null,
            })
          }
        >
          {words.checks.showSource} <NextIcon />
        </button>
      </footer>
    </article>
  );
};
