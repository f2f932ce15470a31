import path from 'node:path';
import type { Command } from 'commander';
import { type ModelConfig, nameOf } from '../model-config.ts';
import type { Assay } from '../node.ts';
import { webAssets } from '../node/web-assets.ts';
import { checkSlack, slackWay } from './check-slack.ts';
import { count } from './count.ts';
import { settle } from './settle.ts';
import { reportProviders } from './report-providers.ts';
import { errLine, outLine, paint } from './terminal.ts';
import { withIndex } from './with-index.ts';

const VECTOR_INDEXES = {
  hnsw: 'hnsw (the native index: hnswlib-node)',
  flat: 'flat scan (every vector is compared)',
};

const webPage = async (): Promise<string> =>
  (await webAssets('/index.html')) === null ? 'not built; npm run prepare builds it' : 'built';

const answersOf = ({ model }: ModelConfig): string =>
  model === null
    ? 'extractive: quoted from the sources, no language model'
    : `${nameOf(model, '')}: drafts that are proven before they are shown`;

/** What the vectors are of, and how many still wait for theirs. */
const embeddingsOf = async ({ inUse, pending }: ReturnType<Assay['embedding']>): Promise<string> => {
  const used = inUse === null ? 'none yet' : `${inUse.model}, ${inUse.dimension} dimensions`;
  const { done, total } = (await pending?.extent()) ?? { done: 0, total: 0 };
  return done === total ? used : `${used}; ${count(total - done, 'passage')} still to be embedded`;
};

/** Budget and prices, where they are set. */
const limitsOf = ({ dailyTokens, prices }: ModelConfig): [string, string][] => [
  ...(dailyTokens === null ? [] : [['Budget', `${dailyTokens.toLocaleString('en')} tokens a day`] as [string, string]]),
  ...(prices === null
    ? []
    : [['Prices', `${prices.input}/${prices.output} ${prices.currency} a million tokens in/out`] as [string, string]]),
];

const describe = async ({ config, store, embedding, corpus }: Assay): Promise<[string, string][]> => {
  const documents = await store.listDocuments();
  const total = (key: 'chunks' | 'facts'): number => documents.reduce((sum, document) => sum + document[key], 0);
  const files = (await corpus.list()).length;
  const keys = config.apiKeys.size;
  await settle(store);
  return [
    ['Node', process.versions.node],
    ['Corpus', `${path.resolve(config.corpus)} (${count(files, 'file')})`],
    ['Data', path.resolve(config.data)],
    [
      'Index',
      [
        count(documents.length, 'document'),
        count(total('chunks'), 'passage'),
        count(total('facts'), 'extracted fact'),
      ].join(', '),
    ],
    ['Vector index', VECTOR_INDEXES[(await store.vectorIndex()).kind]],
    ['Embeddings', await embeddingsOf(embedding())],
    ['Answers', answersOf(config.models)],
    ...limitsOf(config.models),
    [
      'Server',
      `http://${config.host}:${config.port}, ${keys === 0 ? 'open, on loopback only' : `${count(keys, 'API key')}`}`,
    ],
    ['Slack', await slackWay(config, store)],
    ['Web page', await webPage()],
  ];
};

const diagnose = async (assay: Assay, check: boolean): Promise<void> => {
  const rows = await describe(assay);
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) await outLine(`${paint('bold', name.padEnd(width))}  ${value}`);
  const notice = assay.store.vectorIndexNotice();
  if (notice !== null) errLine(`assay: ${notice}`);
  if (!(await reportProviders(assay.config.models))) process.exitCode = 1;
  for (const { isRight, line } of await checkSlack(assay.config, assay.store)) {
    if (isRight) await outLine(`Slack: ${line}`);
    else errLine(`assay: Slack: ${line}`);
    if (!isRight) process.exitCode = 1;
  }
  if (!check) return;
  const problems = await assay.store.check();
  for (const problem of problems) errLine(`assay: ${problem}`);
  await outLine(
    problems.length === 0 ? 'The stored data is sound.' : `${count(problems.length, 'fault')} in the stored data.`,
  );
  if (problems.length > 0) process.exitCode = 1;
};

export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .summary('the set-up explained')
    .description(
      'Explains the set-up: folders, index, models, server, Slack. Asks the language model and the embeddings of a provider for one word each, and Slack whether its tokens are good; exits with 1 where one does not answer as it should, and says what to do.',
    )
    .option('--check', 'also compare the stored data with itself; exits with 1 where something is wrong')
    .addHelpText('after', '\nExamples:\n  assay doctor\n  assay doctor --check')
    .action(({ check }: { check?: true }) =>
      withIndex('doctor', (assay) => diagnose(assay, check === true), { mostVectors: 0 }),
    );
};
