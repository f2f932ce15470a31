import type { Claim } from '../api/types.ts';
import { words } from '../words.ts';
import { FactCard } from './FactCard.tsx';
import { VerdictIcon } from './icons.tsx';

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
