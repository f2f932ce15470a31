import { documents } from '../sources/documents.ts';

const MOST = 300; // documents that are still chosen from a list

type Props = {
  /** Of the field: `id`, `name` and what describes it. */
  attributes: { id: string; name: string; required?: boolean; 'aria-invalid'?: boolean; 'aria-describedby'?: string };
  value: string;
  /** How "no document" is called; null where one has to be chosen. */
  none: string | null;
  onChange?: (event: { currentTarget: HTMLSelectElement }) => void;
};

/** A document by its title; where there are very many, by its id. */
export const DocumentField = ({ attributes, value, none, onChange }: Props) => {
  const all = documents.value ?? [];
  if (all.length > MOST) return <input {...attributes} autoComplete="off" defaultValue={value} />;
  const isListed = value === '' || all.some(({ documentId }) => documentId === value);
  return (
    <select key={all.length} {...attributes} onChange={(event) => onChange?.(event)}>
      {(none !== null || value === '') && <option value="">{none ?? ''}</option>}
      {!isListed && (
        <option value={value} selected>
          {value}
        </option>
      )}
      {all.map(({ documentId, title }) => (
        <option key={documentId} value={documentId} selected={documentId === value}>
          {title}
        </option>
      ))}
    </select>
  );
};
