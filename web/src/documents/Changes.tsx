import type { IngestChange, Supersession } from '../api/types.ts';
import { titleOf } from '../sources/documents.ts';
import { openFact } from '../sources/inspector.ts';
import { documentWords } from '../words/documents.ts';
import { changes } from './catalogue.ts';

const KINDS = ['added', 'changed', 'removed', 'failures'] as const;
const SHOWN_TITLES = 5;
const SHOWN_PAIRS = 10;

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const summary = ({ counts }: IngestChange): string =>
  [
    ...KINDS.flatMap((kind) =>
      counts[kind] === 0 ? [] : [`${counts[kind].toLocaleString('en')} ${documentWords.change[kind]}`],
    ),
    ...(counts.superseded === 0 ? [] : [documentWords.superseded(counts.superseded)]),
  ].join(', ');

const FactButton = ({ fact: { id, text, documentId } }: { fact: Supersession['fact'] }) => (
  <button type="button" class="text-button" onClick={() => openFact(id)}>
    {text} ({titleOf(documentId)})
  </button>
);

const Details = ({ change }: { change: IngestChange }) => {
  const { counts, failures, superseded } = change;
  return (
    <>
      <dl class="rows">
        {(['added', 'changed', 'removed'] as const).map(
          (kind) =>
            counts[kind] > 0 && (
              <div key={kind}>
                <dt>{documentWords.change[kind]}</dt>
                <dd>
                  <ul class="change-titles">
                    {change[kind].slice(0, SHOWN_TITLES).map(({ documentId, title }) => (
                      <li key={documentId} dir="auto" title={title}>
                        {title}
                      </li>
                    ))}
                    {counts[kind] > SHOWN_TITLES && (
                      <li class="quiet">{documentWords.andMore(counts[kind] - SHOWN_TITLES)}</li>
                    )}
                  </ul>
                </dd>
              </div>
            ),
        )}
        {failures.map(({ path, message }) => (
          <div key={path}>
            <dt>{documentWords.change.failures}</dt>
            <dd>
              <bdi>{path}</bdi>: {message}
            </dd>
          </div>
        ))}
      </dl>
      {superseded.length > 0 && (
        <ul class="superseded" aria-label={documentWords.superseded(counts.superseded)}>
          {superseded.slice(0, SHOWN_PAIRS).map(({ about, fact, by }) => (
            <li key={`${fact.id} ${by.id}`}>
              {about}: <FactButton fact={fact} /> <span class="quiet">{documentWords.gaveWay}</span>{' '}
              <FactButton fact={by} />
            </li>
          ))}
          {counts.superseded > SHOWN_PAIRS && (
            <li class="quiet">{documentWords.andMore(counts.superseded - SHOWN_PAIRS)}</li>
          )}
        </ul>
      )}
    </>
  );
};

/** What the last ingest changed, and in short those before it. */
export const Changes = () => {
  const [latest, ...earlier] = changes.value ?? [];
  if (changes.value === null) return null;
  return (
    <section class="changes" aria-label={documentWords.changes}>
      <h2>{documentWords.changes}</h2>
      {latest === undefined ? (
        <p class="quiet">{documentWords.noChanges}</p>
      ) : (
        <>
          <p>
            <time datetime={latest.at}>{time.format(new Date(latest.at))}</time>: {summary(latest)}
          </p>
          <Details change={latest} />
        </>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{documentWords.earlier}</summary>
          <ul>
            {earlier.map((change) => (
              <li key={change.at} class="quiet">
                <time datetime={change.at}>{time.format(new Date(change.at))}</time>: {summary(change)}
                {change.counts.added + change.counts.changed + change.counts.removed === 1 &&
                  ` (${[...change.added, ...change.changed, ...change.removed].map(({ title }) => title).join('')})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
