import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CURATED_MODALITIES, CURATED_MODES, CURATED_ROLES } from '../../../src/domain/curated.ts';
import type { Problem } from '../api/result.ts';
import type { Fact } from '../api/types.ts';
import { ProblemNote } from '../app/ProblemNote.tsx';
import { pageHref } from '../app/route.ts';
import { words } from '../words.ts';
import { saveFact } from './curated.ts';
import { DocumentField } from './DocumentField.tsx';
import type { Cells } from './fact-cells.ts';

type Column = keyof Cells;

const REQUIRED: ReadonlySet<Column> = new Set(['subject', 'measure', 'value', 'source']);

/** What is wrong with one field; the server names an entry of a list with its number. */
const problemAt = (problem: Problem | null, column: Column): string | null =>
  problem?.errors?.find(({ field }) => field.split('.')[0] === column)?.detail ?? null;

/** What `aria-*` a field has, so that its problem and its hint are read with it. */
const described = (column: Column, problem: Problem | null) => ({
  id: `fact-${column}`,
  name: column,
  required: REQUIRED.has(column),
  'aria-invalid': problemAt(problem, column) !== null,
  'aria-describedby': `fact-${column}-hint fact-${column}-problem`,
});

type FieldProps = { column: Column; problem: Problem | null; children: ComponentChildren };

const Field = ({ column, problem, children }: FieldProps) => {
  const [label, hint] = words.curated.fields[column];
  const wrong = problemAt(problem, column);
  return (
    <div class={`field field-${column}`}>
      <label for={`fact-${column}`}>{label}</label>
      {children}
      {wrong !== null && (
        <p id={`fact-${column}-problem`} class="field-problem">
          {wrong}
        </p>
      )}
      <p id={`fact-${column}-hint`} class="field-hint">
        {hint}
      </p>
    </div>
  );
};

const OPTIONS: Partial<Record<Column, readonly string[]>> = {
  role: CURATED_ROLES,
  modality: CURATED_MODALITIES,
  mode: CURATED_MODES,
};

const Control = ({ column, value, problem }: { column: Column; value: string; problem: Problem | null }) => {
  const attributes = described(column, problem);
  const options = OPTIONS[column];
  if (options !== undefined)
    return (
      <select {...attributes}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {option}
          </option>
        ))}
      </select>
    );
  if (column === 'source') return <DocumentField attributes={attributes} value={value} none={null} />;
  if (column === 'quote') return <textarea {...attributes} rows={3} dir="auto" defaultValue={value} />;
  return <input {...attributes} dir="auto" maxLength={2_000} autoComplete="off" defaultValue={value} />;
};

const COLUMNS: readonly Column[] = [
  'subject',
  'measure',
  'value',
  'source',
  'quote',
  'qualifiers',
  'aliases',
  'from',
  'to',
  'role',
  'modality',
  'attribution',
  'mode',
];

/** A row of `facts.csv` as a form; `changed` is the curated fact that it takes the place of. */
export const FactForm = ({ start, changed }: { start: Cells; changed: Fact | null }) => {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSaving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const save = async (data: FormData) => {
    const cells = { ...start };
    for (const column of COLUMNS) {
      const text = data.get(column);
      cells[column] = typeof text === 'string' ? text.trim() : '';
    }
    const empty = COLUMNS.filter((column) => REQUIRED.has(column) && cells[column] === '');
    if (empty.length > 0) {
      const errors = empty.map((field) => ({ field, detail: words.curated.fillIn }));
      setProblem({ code: 'invalid-request', detail: words.curated.incomplete, errors });
      return;
    }
    setSaving(true);
    setProblem(await saveFact(cells, changed));
    setSaving(false);
  };
  return (
    <form
      ref={form}
      class="fact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      {COLUMNS.map((column) => (
        <Field key={column} column={column} problem={problem}>
          <Control column={column} value={start[column]} problem={problem} />
        </Field>
      ))}
      <div class="fact-search-actions" role="status">
        {problem !== null && <ProblemNote problem={problem} />}
      </div>
      <div class="fact-search-actions">
        <button type="submit" class="button" disabled={isSaving}>
          {words.curated.save}
        </button>
        <a class="quiet-button" href={changed === null ? pageHref('facts') : pageHref('facts', { id: changed.id })}>
          {words.curated.leave}
        </a>
      </div>
    </form>
  );
};
