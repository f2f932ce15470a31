/** Labels with what they say; rows that say nothing are left out. */
export const Rows = ({ rows }: { rows: readonly (readonly [label: string, value: string | null | undefined])[] }) => (
  <dl class="rows">
    {rows.map(([label, value]) =>
      value == null || value === '' ? null : (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
);
