import type { Command } from 'commander';
import { AssayError } from '../../domain/errors.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { outJson, outLine, paint } from './terminal.ts';
import { withIndex } from './with-index.ts';

type Options = { json?: true; document?: string; query?: string };

const PAGE = 500;

const allFacts = async (store: FactStore, query: Pick<Options, 'query'> & { documentId?: string | undefined }) => {
  const facts: Fact[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listFacts({ ...query, limit: PAGE, cursor });
    facts.push(...page.facts);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return facts;
};

const show = ({ subject, measure, qualifiers, quantity, modality, attribution, sentence, ...fact }: Fact): string => {
  const about = [subject, measure, ...qualifiers].filter((part) => part !== '').join(' · ');
  const details = [
    fact.role,
    modality,
    attribution === null ? null : `according to ${attribution}`,
    fact.time === null ? null : `${fact.time.start} to ${fact.time.end}`,
    fact.origin === 'curated' ? 'curated' : null,
  ].filter((detail) => detail !== null && detail !== '');
  const place = `${fact.documentId}:${fact.sourceSpan.start}-${fact.sourceSpan.end}`;
  return [
    `${paint('bold', quantity.text.replace(/\s+/g, ' '))}  ${about} (${details.join(', ')})`,
    paint('dim', `    ${place}  ${sentence.replace(/\s+/g, ' ')}`),
  ].join('\n');
};

export const addFacts = (program: Command): void => {
  program
    .command('facts')
    .summary('the fact table')
    .description('Shows the fact table: every number that the documents state, what it measures and where it stands.')
    .option('--json', 'the facts as JSON')
    .option('--document <id>', 'only those that this document states')
    .option('--query <words>', 'only those with all of these words')
    .addHelpText(
      'after',
      '\nExamples:\n  assay facts --query reserves\n  assay facts --document russia-rare-earths --json',
    )
    .action(({ json, document, query }: Options) =>
      withIndex('facts', async ({ store }) => {
        if (document !== undefined && (await store.getDocument(document)) === null)
          throw new AssayError('not-found', `There is no document ${JSON.stringify(document)}.`, {
            hint: 'An id is the path below the corpus folder without its extension.',
          });
        const facts = await allFacts(store, { documentId: document, ...(query === undefined ? {} : { query }) });
        if (json) await outJson({ facts });
        else await outLine(facts.length === 0 ? 'No fact fits.' : facts.map(show).join('\n'));
      }),
    );
};
