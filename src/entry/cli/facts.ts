import { type Command, Option } from 'commander';
import { AssayError } from '../../domain/errors.ts';
import type { Fact } from '../../domain/fact.ts';
import type { FactFilter, FactStore } from '../../ports/fact-store.ts';
import type { Assay } from '../node.ts';
import { count } from './count.ts';
import { outJson, outLine } from './terminal.ts';
import { withIndex } from './with-index.ts';

type Options = {
  json?: true;
  query?: string;
  document?: string;
  subject?: string;
  unit?: string;
  min?: string;
  max?: string;
  range?: string;
  period?: string;
  from?: string;
  to?: string;
  origin?: Fact['origin'];
};

const PAGE = 500;

const allFacts = async (store: FactStore, filter: FactFilter): Promise<Fact[]> => {
  const facts: Fact[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listFacts({ ...filter, limit: PAGE, cursor });
    facts.push(...page.facts);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return facts;
};

const listFacts = async ({ store }: Assay, { json, document, ...search }: Options): Promise<void> => {
  if (document !== undefined && (await store.getDocument(document)) === null)
    throw new AssayError('not-found', `There is no document ${JSON.stringify(document)}.`, {
      hint: 'An id is the path below the corpus folder without its extension.',
    });
  const { FactSearch, toFactFilter } = await import('../../facts/fact-search.ts');
  const { parseInput } = await import('../../domain/parse-input.ts');
  const { factLines } = await import('./show-fact.ts');
  const asked = parseInput(FactSearch, { ...search, documentId: document }, { whole: 'The search' });
  const facts = await allFacts(
    store,
    toFactFilter(asked, (part) => `--${part}`),
  );
  if (json) await outJson({ facts });
  else if (facts.length === 0) await outLine('No fact fits.');
  else
    await outLine(
      `${facts.map(factLines).join('\n')}\n\n${count(facts.length, 'fact')}. assay facts ID shows one whole.`,
    );
};

const showOne = async ({ store }: Assay, id: string, json: boolean): Promise<void> => {
  const fact = await store.getFact(id);
  if (fact === null)
    throw new AssayError('not-found', `There is no fact ${JSON.stringify(id)}.`, { hint: 'assay facts lists them.' });
  const { explainFact } = await import('../../facts/check/explain.ts');
  const { showFact } = await import('./show-fact.ts');
  await (json ? outJson(explainFact(fact)) : outLine(await showFact(fact, store)));
};

export const addFacts = (program: Command): void => {
  program
    .command('facts')
    .summary('the fact table')
    .description(
      'Shows the fact table: every number that the documents state, what it measures and where it stands. With an id: that fact whole, how it was read and by which rule, and how it stands to others.',
    )
    .argument('[id]', 'one fact, by its id')
    .option('--json', 'as JSON')
    .option('--query <words>', 'only those with all of these words')
    .option('--subject <words>', 'only those of a subject with all of these words')
    .option('--document <id>', 'only those that this document states')
    .option('--unit <unit>', 'only those in this unit or one that converts into it, in any spelling')
    .option('--min <figure>', 'only those of this figure or more: "20 Mt", "$5 million"')
    .option('--max <figure>', 'only those of this figure or less')
    .option('--range <figures>', 'both at once: "20 to 30 Mt", "over $5 million", "about 29 Mt"')
    .option('--period <period>', 'only those of this period, and dates in it: 2024, "Q3 2023", "2020 to 2023"')
    .option('--from <date>', 'the same from the start of a date or period on')
    .option('--to <date>', 'the same up to the end of a date or period')
    .addOption(
      new Option('--origin <origin>', 'only those read from a text, or entered by an editor').choices([
        'extracted',
        'curated',
      ]),
    )
    .addHelpText(
      'after',
      `
A figure is found as it is stated: "about 29 Mt" and "at least 29 Mt" at 29 Mt, a range where it reaches into yours.
Without a unit, plain numbers and counts of anything are found.

Examples:
  assay facts --subject Russia --unit tonnes
  assay facts --min "20 Mt" --max "30 Mt"
  assay facts --query reserves --period "2020 to 2024"
  assay facts --document russia-rare-earths --json`,
    )
    .action((id: string | undefined, options: Options, command: Command) => {
      const others = Object.keys(options).filter((option) => option !== 'json');
      if (id !== undefined && others.length > 0)
        command.error(`error: With an id there is nothing to search by: leave out --${others[0]}.`);
      return withIndex('facts', (assay) =>
        id === undefined ? listFacts(assay, options) : showOne(assay, id, options.json === true),
      );
    });
};
