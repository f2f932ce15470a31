import type { Claim, ClaimExplanation } from '../api/types.ts';
import { words } from '../words.ts';
import { FactCard } from '../facts/FactCard.tsx';
import { VerdictIcon } from '../app/icons.tsx';
import { Rows } from '../app/Rows.tsx';

/** How the claimed figure was read, and how it stands to the fact. */
const ClaimReading = ({ explanation }: { explanation: ClaimExplanation }) => (
  <section>
    <h3>{words.checks.reading}</h3>
    <Rows
      rows={[
        [words.checks.readAs, explanation.readAs],
        [words.checks.means, explanation.means],
        [words.checks.rule, explanation.rule],
        [words.checks.comparison, explanation.comparison],
      ]}
    />
  </section>
);

/** Why a number has its verdict: the reason, the formula, and every fact it rests on. */
export const ClaimDetail = ({ claim }: { claim: Claim }) => (
  <div class="inspector-body claim-detail">
    <p class="claim-figure">{claim.text}</p>
    <p class={`verdict-line ${claim.verdict}`}>
      <VerdictIcon verdict={claim.verdict} size={20} />
      <strong>{words.verdict[claim.verdict]}</strong>
      {claim.in === 'question' && <span class="quiet"> {words.checks.inQuestion}</span>}
    </p>
    <p class="claim-reason">{claim.reason}</p>
    {claim.explanation !== undefined && <ClaimReading explanation={claim.explanation} />}
    {claim.formula !== undefined && (
      <section>
        <h3>{words.checks.formula}</h3>
        <p class="formula">{claim.formula}</p>
      </section>
    )}
    <section>
      <h3>{claim.facts.length > 1 ? words.checks.manyFacts : words.checks.facts}</h3>
      {claim.facts.length === 0 && <p class="quiet">{words.checks.noFacts}</p>}
      {claim.facts.map((id) => (
        <FactCard key={id} id={id} />
      ))}
    </section>
  </div>
);
