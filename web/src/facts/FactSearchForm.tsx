import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Problem } from '../api/result.ts';
import { SearchIcon } from '../app/icons.tsx';
import { pageHref } from '../app/route.ts';
import { words } from '../words.ts';
import { DocumentField } from './DocumentField.tsx';
import { searchProblem } from './facts.ts';

const FIELDS = ['query', 'subject', 'unit', 'min', 'max', 'period'] as const;
type Field = (typeof FIELDS)[number];

/** The field whose text the server can't read, with what it says of it; null for any other problem. */
export const fieldOf = ({ detail }: Problem): { field: Field; message: string } | null => {
  const [, name, message = ''] = /^"(\w+)" (.+)$/.exec(detail) ?? [];
  const field = FIELDS.find((one) => one === name);
  return field === undefined ? null : { field, message };
};

const SearchField = ({ field, value }: { field: Field; value: string }) => {
  const problem = searchProblem.value;
  const bad = problem === null ? null : fieldOf(problem);
  const isBad = bad?.field === field;
  const { label, example } = words.facts.fields[field];
  return (
    <div class="field">
      <label for={`fact-${field}`}>{label}</label>
      <input
        id={`fact-${field}`}
        name={field}
        defaultValue={value}
        placeholder={example}
        maxLength={1_000}
        autoComplete="off"
        aria-invalid={isBad}
        aria-describedby={isBad ? `fact-${field}-problem` : undefined}
      />
      {isBad && (
        <p id={`fact-${field}-problem`} class="field-problem" role="alert">
          {bad.message}
        </p>
      )}
    </div>
  );
};

const CHOICES = ['origin', 'sort'] as const;

/** What is chosen from a list searches at once. */
const send = (event: { currentTarget: { form: HTMLFormElement | null } }): void =>
  event.currentTarget.form?.requestSubmit();

const Choice = ({ field, value }: { field: (typeof CHOICES)[number]; value: string }) => {
  const { label, options } = words.facts.choices[field];
  return (
    <div class="field">
      <label for={`fact-${field}`}>{label}</label>
      <select id={`fact-${field}`} name={field} onChange={send}>
        {Object.entries(options).map(([option, name]) => (
          <option key={option} value={option} selected={option === value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

const isControl = (element: Element): element is HTMLInputElement | HTMLSelectElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** The fields of a search; what is sent goes into the address, so that a search can be shared and stepped back to. */
export const FactSearchForm = ({ search }: { search: URLSearchParams }) => {
  const form = useRef<HTMLFormElement>(null);
  const sent = search.toString();
  useLayoutEffect(() => {
    for (const element of form.current?.elements ?? [])
      if (isControl(element)) element.value = search.get(element.name) ?? '';
  }, [sent]);
  return (
    <form
      ref={form}
      class="fact-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const given = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
          typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
        );
        location.hash = pageHref('facts', { search: new URLSearchParams(given) });
      }}
    >
      {FIELDS.map((field) => (
        <SearchField key={field} field={field} value={search.get(field) ?? ''} />
      ))}
      <div class="field">
        <label for="fact-documentId">{words.facts.document}</label>
        <DocumentField
          attributes={{ id: 'fact-documentId', name: 'documentId' }}
          value={search.get('documentId') ?? ''}
          none={words.facts.anyDocument}
          onChange={send}
        />
      </div>
      {CHOICES.map((field) => (
        <Choice key={field} field={field} value={search.get(field) ?? ''} />
      ))}
      <div class="fact-search-actions">
        <button type="submit" class="button">
          <SearchIcon /> {words.facts.search}
        </button>
        {search.size > 0 && (
          <a class="quiet-button" href={pageHref('facts')}>
            {words.facts.clear}
          </a>
        )}
      </div>
    </form>
  );
};
