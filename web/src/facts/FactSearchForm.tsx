import type { Problem } from '../api/result.ts';
import { searchProblem } from './facts.ts';
import { pageHref } from '../app/route.ts';
import { words } from '../words.ts';
import { SearchIcon } from '../app/icons.tsx';

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

/** The fields of a search; what is sent goes into the address, so that a search can be shared and stepped back to. */
export const FactSearchForm = ({ search }: { search: URLSearchParams }) => (
  <form
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
