import type { Claim, Fact, FactLink } from '../api/types.ts';
import { VerdictIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { Comparison } from './Comparison.tsx';
import { FactBrief, useFacts } from './FactBrief.tsx';

/** How a fact stands to another that says something else. */
const DIFFERING: ReadonlySet<FactLink['kind']> = new Set(['conflicts', 'supersedes', 'superseded-by']);

/** Links to facts that say otherwise than these, each fact once. */
const differing = (facts: readonly Fact[]): FactLink[] => {
  const own = new Set(facts.map(({ id }) => id));
  const links = facts.flatMap(({ links: all = [] }) =>
    all.filter(({ kind, fact }) => DIFFERING.has(kind) && !own.has(fact)),
  );
  return [...new Map(links.map((link) => [link.fact, link])).values()];
};

const Otherwise = ({ links }: { links: readonly FactLink[] }) => {
  const facts = useFacts(links.map(({ fact }) => fact));
  if (facts === null || facts.length === 0) return null;
  // A link is read from the one fact, the note is put on the other.
  const notes: Partial<Record<FactLink['kind'], string>> = {
    supersedes: words.checks.older,
    'superseded-by': words.checks.newer,
  };
  return (
    <section>
      <h3>{words.checks.otherwise}</h3>
      {facts.map((fact) => {
        const link = links.find((one) => one.fact === fact.id);
        return <FactBrief key={fact.id} fact={fact} note={link && notes[link.kind]} />;
      })}
    </section>
  );
};

/** Why a number has its verdict: the reason, how it was read and compared, the facts it rests on and those that differ. */
export const ClaimDetail = ({ claim }: { claim: Claim }) => {
  const facts = useFacts(claim.facts);
  const decisive = claim.formula === undefined && facts?.length === 1 ? (facts[0] ?? null) : null;
  return (
    <div class="inspector-body claim-detail">
      <p class="claim-figure" dir="auto">
        {claim.text}
      </p>
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
      {facts === null ? <p class="quiet">{words.checks.loading}</p> : <Comparison claim={claim} fact={decisive} />}
      {facts !== null && (
        <section>
          <h3>{facts.length > 1 ? words.checks.manyFacts : words.checks.facts}</h3>
          {facts.length === 0 && <p class="quiet">{words.checks.noFacts}</p>}
          {facts.map((fact) => (
            <FactBrief key={fact.id} fact={fact} />
          ))}
        </section>
      )}
      {facts !== null && <Otherwise links={differing(facts)} />}
    </div>
  );
};
