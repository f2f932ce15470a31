import { publishedInWords } from '../answer/date-words.ts';
import { documentWords } from '../words/documents.ts';
import { forget, kept, restore } from './catalogue.ts';
import { sizeInWords } from './size-words.ts';

/** What was deleted or replaced and can be had back. */
export const KeptSources = () =>
  kept.value.length === 0 ? null : (
    <details class="kept-sources">
      <summary>{documentWords.kept(kept.value.length)}</summary>
      <p class="quiet">{documentWords.keptLead}</p>
      <ul>
        {kept.value.map(({ id, reason, keptAt, size, document: { title, path } }) => (
          <li key={id}>
            <div>
              <p dir="auto">{title}</p>
              <p class="quiet">
                <bdi>{path}</bdi> · {documentWords.keptAs[reason]} {publishedInWords(keptAt)} · {sizeInWords(size)}
              </p>
            </div>
            <button
              type="button"
              class="button"
              aria-label={documentWords.of(documentWords.restore, title)}
              onClick={() => void restore(id)}
            >
              {documentWords.restore}
            </button>
            <button
              type="button"
              class="quiet-button"
              aria-label={documentWords.of(documentWords.forget, title)}
              onClick={() => void forget(id)}
            >
              {documentWords.forget}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
