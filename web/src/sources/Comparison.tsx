import type { Claim, Fact } from '../api/types.ts';
import { words } from '../words.ts';

/** A figure as it was claimed and as the one fact that decides it states it: as written, as read, what it stands for. */
export const Comparison = ({ claim, fact }: { claim: Claim; fact: Fact | null }) => {
  const { explanation } = claim;
  if (explanation === undefined) return null;
  const rows = [
    [words.checks.stated, claim.text, fact?.quantity.text],
    [words.checks.readAs, explanation.readAs, fact?.explanation?.readAs],
    [words.checks.means, explanation.means, fact?.explanation?.means],
  ] as const;
  const rules = [explanation.rule, fact?.explanation?.rule];
  return (
    <table class="comparison">
      <caption class="visually-hidden">{words.checks.reading}</caption>
      {fact !== null && (
        <thead>
          <tr>
            <td />
            <th scope="col">{words.checks.here}</th>
            <th scope="col">{words.checks.inSource}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([label, here, there]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td dir="auto">{here}</td>
            {fact !== null && <td dir="auto">{there}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">{words.checks.rule}</th>
          {fact === null || rules[0] === rules[1] ? (
            <td colSpan={2}>{rules[0]}</td>
          ) : (
            rules.map((rule) => <td key={rule}>{rule}</td>)
          )}
        </tr>
        {explanation.comparison !== undefined && (
          <tr>
            <th scope="row">{words.checks.comparison}</th>
            <td colSpan={2}>{explanation.comparison}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
