import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { Verification } from '../../domain/claim.ts';
import { inputName, readJsonLines, readText } from './read-input.ts';
import { count } from './count.ts';
import { createPlaces } from './places.ts';
import { claimLine } from './show-claim.ts';
import { out, outJson, outLine, paint } from './terminal.ts';
import { withIndex } from './with-index.ts';

type Options = { json?: true; jsonl?: true; failOn: 'contradicted' | 'unverified' };

const Line = z.object({ id: z.union([z.string(), z.number()]), claim: z.string(), source: z.string() });

const show = ({ claims, counts }: Verification, text: string, file: string): string => {
  if (claims.length === 0) return 'No number to check.';
  const place = createPlaces(text);
  const lines = claims.map((claim) => `${paint('dim', `${file}:${place(claim.span.start)}`)} ${claimLine(claim)}`);
  const { supported, contradicted, unverified } = counts;
  return [
    ...lines,
    '',
    `${count(claims.length, 'number')}: ${supported} supported, ${contradicted} contradicted, ${unverified} unverified.`,
  ].join('\n');
};

const fails = ({ counts }: Verification, failOn: Options['failOn']): boolean =>
  counts.contradicted > 0 || (failOn === 'unverified' && counts.unverified > 0);

/** Each claim against its own source: no index is needed. */
const verifyLines = async (file: string | undefined): Promise<void> => {
  const { createVerifier } = await import('../../facts/verifier.ts');
  const { createMemoryStore } = await import('../../adapters/memory/memory-store.ts');
  const verifier = createVerifier(createMemoryStore());
  for await (const { id, claim, source } of readJsonLines(file, Line)) {
    const { verdict, claims } = verifier.verifyAgainst(claim, source);
    await out(`${JSON.stringify({ id, verdict, claims })}\n`);
  }
};

export const addVerify = (program: Command): void => {
  program
    .command('verify')
    .summary('every number of a text checked')
    .description('Checks every number, quantity and date of a text (a draft, a press release) against the documents.')
    .argument('[file]', 'the text; - or nothing reads standard input')
    .option('--json', 'the verdicts as JSON')
    .option(
      '--jsonl',
      'lines {id, claim, source} in, lines {id, verdict, claims} out: each claim against its own source',
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
  echo "Reserves are 30 million tonnes." | assay verify
  assay verify --jsonl < claims.jsonl > verdicts.jsonl`,
    )
    .action(async (file: string | undefined, { json, jsonl, failOn }: Options) => {
      if (jsonl) return verifyLines(file);
      const text = await readText(file);
      return withIndex('verify', async ({ verifier }) => {
        const verification = await verifier.verify(text);
        await (json ? outJson(verification) : outLine(show(verification, text, inputName(file))));
        if (fails(verification, failOn)) process.exitCode = 1;
      });
    });
};
