import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { Claim, Verification } from '../../domain/claim.ts';
import { inputName, readJsonLines, readText } from './read-input.ts';
import { count } from './count.ts';
import { LineId } from './line-id.ts';
import { createPlaces } from './places.ts';
import { claimLine } from './show-claim.ts';
import type { FactLookup } from './show-explanation.ts';
import { out, outJson, outLine, paint } from './terminal.ts';
import { withIndex } from './with-index.ts';

type Options = { json?: true; jsonl?: true; explain?: true; source?: string; failOn: 'contradicted' | 'unverified' };

const Line = z.object({ id: LineId, claim: z.string(), source: z.string() });

const show = async (
  { claims, counts }: Verification,
  place: (claim: Claim) => string,
  lookup: FactLookup | null,
): Promise<string> => {
  if (claims.length === 0) return 'No number to check.';
  const explanations = lookup === null ? null : await import('./show-explanation.ts');
  const lines: string[] = [];
  for (const claim of claims) {
    lines.push(`${paint('dim', place(claim))} ${claimLine(claim)}`);
    if (lookup !== null && explanations !== null)
      lines.push(...(await explanations.explanationLines(claim, lookup)), '');
  }
  if (lookup === null) lines.push('');
  const { supported, contradicted, unverified } = counts;
  return [
    ...lines,
    `${count(claims.length, 'number')}: ${supported} supported, ${contradicted} contradicted, ${unverified} unverified.`,
  ].join('\n');
};

const fails = ({ counts }: Verification, failOn: Options['failOn']): boolean =>
  counts.contradicted > 0 || (failOn === 'unverified' && counts.unverified > 0);

const report = async (
  verification: Verification,
  { text, file, lookup, json, explain, failOn }: Options & { text: string; file: string; lookup: FactLookup },
): Promise<void> => {
  const ids = [...new Set(verification.claims.flatMap(({ facts }) => facts))];
  if (json) {
    const facts = explain ? { facts: await Promise.all(ids.map((id) => lookup.fact(id))) } : {};
    await outJson({ ...verification, ...facts });
  } else {
    const places = createPlaces(text);
    await outLine(await show(verification, ({ span }) => `${file}:${places(span.start)}`, explain ? lookup : null));
  }
  if (fails(verification, failOn)) process.exitCode = 1;
};

/** Each claim against its own source: no index is needed. */
const verifyLines = async (file: string | undefined): Promise<void> => {
  const { verifyAgainst } = await import('../../facts/check/verifier.ts');
  for await (const { id, claim, source } of readJsonLines(file, Line)) {
    const { verdict, claims } = verifyAgainst(claim, source);
    await out(`${JSON.stringify({ id, verdict, claims })}\n`);
  }
};

const verifyAgainstSource = async (text: string, file: string, source: string, options: Options): Promise<void> => {
  const { factsOfSource, verifyAgainst } = await import('../../facts/check/verifier.ts');
  const sourceText = await readText(source);
  const facts = new Map(factsOfSource(sourceText).map((fact) => [fact.id, { ...fact, documentId: source }]));
  await report(verifyAgainst(text, sourceText), {
    ...options,
    text,
    file,
    lookup: {
      fact: async (id) => facts.get(id) ?? null,
      document: async () => ({ title: source, text: sourceText }),
    },
  });
};

export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .summary('every number of a text checked')
    .description('Checks every number, quantity and date of a text (a draft, a press release) against the documents.')
    .argument('[file]', 'the text; - or nothing reads standard input')
    .option('--explain', 'also how each number was read, the facts it was held against, and by which rule')
    .option('--source <file>', 'against this text alone instead of the documents')
    .option('--json', 'the verdicts as JSON; with --explain the facts too')
    .addOption(
      new Option(
        '--jsonl',
        'lines {id, claim, source} in, lines {id, verdict, claims} out: each claim against its own source',
      ).conflicts(['json', 'explain', 'source']),
    )
    .addOption(
      new Option('--fail-on <verdict>', 'what exits with 1')
        .choices(['contradicted', 'unverified'])
        .default('contradicted'),
    )
    .addHelpText(
      'after',
      `
Exits with 1 where a number is contradicted, with --fail-on unverified also where one is not in the documents. A text
without a number exits with 0.

Examples:
  assay verify press-release.txt
  assay verify press-release.txt --explain
  assay verify press-release.txt --source report.txt
  echo "Reserves are 30 million tonnes." | assay verify
  assay verify --jsonl < claims.jsonl > verdicts.jsonl`,
    )
    .action(async (file: string | undefined, options: Options) => {
      const { jsonl, source } = options;
      if (jsonl) return verifyLines(file);
      const text = await readText(file);
      if (source !== undefined) return verifyAgainstSource(text, inputName(file), source, options);
      return withIndex('verify', async ({ verifier, store }) => {
        const lookup: FactLookup = { fact: (id) => store.getFact(id), document: (id) => store.getDocument(id) };
        await report(await verifier.verify(text), { ...options, text, file: inputName(file), lookup });
      });
    });
};
