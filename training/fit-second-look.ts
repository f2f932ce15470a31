/**
 * Fits `src/facts/check/second-look-weights.json`: when a claim that no rule decides is supported or contradicted by what is likest to
 * it. Learns from `training/claims/*.jsonl` (claims on fictional sources, written for this project), the cases of the tests, and
 * SummEdits and pairs.jsonl of `ASSAY_EVAL_DATA/verify`. Prints what sources that were not fitted on give.
 *   ASSAY_EVAL_DATA=FOLDER node training/fit-second-look.ts
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Verdict } from '../src/domain/claim.ts';
import { claimedFacts, factTableFor, isPeriod } from '../src/facts/check/check-claims.ts';
import { compute } from '../src/facts/derive/compute.ts';
import { EVIDENCE_FEATURES, evidenceFor } from '../src/facts/check/evidence.ts';
import { weigh } from '../src/facts/check/judge.ts';
import { deniesFrom } from '../src/facts/check/second-look.ts';
import { factsOfSource } from '../src/facts/check/verifier.ts';
import { readLabelledClaims, type LabelledClaim } from './labelled-claims.ts';
import { fitLogistic, logit, type Labelled } from './logistic.ts';

/** How sure the model has to be: a wrong "supported" costs more than a wrong "contradicted", which costs more than a silence. */
const SURE = { support: 0.65, contradiction: 0.55 };
const FIT = { steps: 800, decay: 2e-3 };
const FOLDS = 5;

/** A figure that no rule decides; `label` is null where its text is wrong and nobody says in which figure. */
type Open = {
  set: string;
  fold: number;
  label: LabelledClaim['label'] | null;
  features: number[];
  hasFor: boolean;
  mayDeny: boolean;
};
/** A text with what the rules say of its figures and which are left open. */
type Text = { set: string; label: LabelledClaim['label']; ruled: Verdict[]; open: Open[] };

const foldOf = (source: string): number => {
  let sum = 7;
  for (let i = 0; i < Math.min(source.length, 200); i++) sum = (sum * 31 + source.charCodeAt(i)) % 1_000_003;
  return sum % FOLDS;
};

const read = ({ set, source, claim: text, label }: LabelledClaim): Text => {
  const claims = claimedFacts(text);
  const table = factTableFor(claims, { facts: factsOfSource(source), source });
  const ruled: Verdict[] = [];
  const open: Open[] = [];
  for (const claim of claims) {
    if (isPeriod(claim)) continue;
    const { ruled: judgement, open: candidates } = weigh(claim, table);
    const verdict =
      judgement?.verdict ?? (compute(claim, table).judgement?.verdict === 'supported' ? 'supported' : undefined);
    if (verdict !== undefined) {
      ruled.push(verdict);
      continue;
    }
    const { forIt, against, features } = evidenceFor(claim, candidates, table);
    open.push({
      set,
      fold: foldOf(source),
      label,
      features,
      hasFor: forIt !== null,
      mayDeny: deniesFrom(forIt, against) !== null,
    });
  }
  // Which of several figures is wrong is known only where the rules bear out all others.
  const isUnclear = label !== 'supported' && (open.length > 1 || ruled.includes('contradicted'));
  return { set, label, ruled, open: isUnclear ? open.map((one) => ({ ...one, label: null })) : open };
};

const named = (weights: Float64Array): { bias: number; weights: Record<string, number> } => ({
  bias: Number(weights.at(-1)!.toFixed(3)),
  weights: Object.fromEntries(
    EVIDENCE_FEATURES.flatMap((name, i) =>
      Math.abs(weights[i]!) < 0.005 ? [] : [[name, Number(weights[i]!.toFixed(3))]],
    ),
  ),
});

/** What can only speak for a claim, and what only against it, whatever chance says in so few texts. */
const FOR = new Set([
  'for.present',
  'for.coverage',
  'for.strict',
  'for.subject',
  'for.predicate',
  'for.named',
  'for.mutual',
  'for.told',
  'for.retained',
  'for.common',
  'for.sameText',
  'for.sameRole',
  'for.sameUnit',
  'for.sameOperator',
  'for.samePeriod',
  'lead',
  'place',
  'agreeing',
]);
const AGAINST = new Set([
  'for.opposed',
  'for.substituted',
  'for.otherAct',
  'for.departs',
  'for.exchanged',
  'for.role',
  'for.modality',
  'for.attribution',
  'for.period',
  'for.otherPeriod',
  'against.present',
  'against.coverage',
  'against.strict',
  'against.subject',
  'against.predicate',
  'against.named',
  'against.mutual',
  'against.told',
  'against.retained',
  'against.common',
  'against.sameRole',
  'against.sameUnit',
  'against.samePeriod',
  'clashing',
  'overlapping',
  'unknownWords',
  'unknownNames',
]);
const FOR_CONTRADICTION = new Set([
  'against.present',
  'against.coverage',
  'against.strict',
  'against.subject',
  'against.predicate',
  'against.named',
  'against.mutual',
  'against.told',
  'against.retained',
  'against.common',
  'against.sameRole',
  'against.sameUnit',
  'against.sameOperator',
  'against.samePeriod',
  'against.numberAlone',
  'for.opposed',
  'for.subject',
  'for.predicate',
]);
const AGAINST_CONTRADICTION = new Set([
  'lead',
  'place',
  'for.coverage',
  'against.substituted',
  'against.otherAct',
  'against.otherPeriod',
  'against.departs',
  'against.exchanged',
  'overlapping',
  'unknownWords',
  'unknownNames',
  'for.modality',
  'for.period',
  'unreal',
]);
const SIGNS = {
  supported: EVIDENCE_FEATURES.map((name) => (FOR.has(name) ? 1 : AGAINST.has(name) ? -1 : 0)),
  contradicted: EVIDENCE_FEATURES.map((name) =>
    FOR_CONTRADICTION.has(name) ? 1 : AGAINST_CONTRADICTION.has(name) ? -1 : 0,
  ),
};

type Models = { support: Float64Array; contradiction: Float64Array };
/** An edited summary says less surely which figure is wrong. */
const WEIGHT: Record<string, number> = { summedits: 0.4 };

const fit = (open: readonly Open[]): Models => {
  const cases = (kind: 'supported' | 'contradicted'): Labelled[] =>
    open.flatMap(({ label, features, set }) =>
      label === null || (label === 'wrong' && kind === 'contradicted')
        ? []
        : [{ features, right: label === kind, weight: WEIGHT[set] ?? 1 }],
    );
  return {
    support: fitLogistic(cases('supported'), { ...FIT, signs: SIGNS.supported }),
    contradiction: fitLogistic(cases('contradicted'), { ...FIT, signs: SIGNS.contradicted }),
  };
};

const oddsOf = (share: number): number => Math.log(share / (1 - share));

const decide = ({ support, contradiction }: Models, { features, hasFor, mayDeny }: Open): Verdict => {
  const [yes, no] = [
    logit(support, features) - oddsOf(SURE.support),
    logit(contradiction, features) - oddsOf(SURE.contradiction),
  ];
  if (hasFor && yes >= 0 && yes >= no) return 'supported';
  return no >= 0 && mayDeny ? 'contradicted' : 'unverified';
};

const worst = (verdicts: readonly Verdict[]): Verdict =>
  (['contradicted', 'unverified', 'supported'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'unverified';

const report = (texts: readonly Text[], verdictOf: (open: Open) => Verdict): void => {
  for (const [set, list] of Map.groupBy(texts, (text) => text.set)) {
    const rows = list.map(({ label, ruled, open }) => ({ label, verdict: worst([...ruled, ...open.map(verdictOf)]) }));
    const count = (holds: (row: (typeof rows)[number]) => boolean): number => rows.filter(holds).length;
    const right = count(({ label, verdict }) => (label === 'wrong' ? verdict !== 'supported' : label === verdict));
    process.stdout.write(
      `${set}: ${rows.length} texts, right ${((100 * right) / rows.length).toFixed(1)} %; supported ${count((r) => r.label === 'supported' && r.verdict === 'supported')} of ${count((r) => r.label === 'supported')}, of these contradicted ${count((r) => r.label === 'supported' && r.verdict === 'contradicted')}; wrongly supported ${count((r) => r.label !== 'supported' && r.verdict === 'supported')} of ${count((r) => r.label !== 'supported')}; contradicted found ${count((r) => r.label === 'contradicted' && r.verdict === 'contradicted')} of ${count((r) => r.label === 'contradicted')}\n`,
    );
  }
};

const texts = (await readLabelledClaims()).map(read);
const open = texts.flatMap((text) => text.open);
process.stdout.write('By rule alone\n');
report(texts, () => 'unverified');
const folds = Array.from({ length: FOLDS }, (_, fold) => fit(open.filter((one) => one.fold !== fold)));
process.stdout.write('With the second look, fitted on the other sources\n');
report(texts, (one) => decide(folds[one.fold]!, one));
const models = fit(open);
const file = path.join(import.meta.dirname, '..', 'src', 'facts', 'check', 'second-look-weights.json');
const fitted = `Logistic regression on ${open.filter(({ label }) => label !== null).length} figures that no rule decides (training/fit-second-look.ts).`;
fs.writeFileSync(
  file,
  `${JSON.stringify({ fitted, support: { fitted: 'p(supported)', threshold: Number(oddsOf(SURE.support).toFixed(3)), ...named(models.support) }, contradiction: { fitted: 'p(contradicted)', threshold: Number(oddsOf(SURE.contradiction).toFixed(3)), ...named(models.contradiction) } }, null, 2)}\n`,
);
