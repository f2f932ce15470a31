import { AssayError } from '../../domain/errors.ts';
import { hash } from '../../domain/hash.ts';
import { draftOf } from '../../eval/drafts/draft-expectation.ts';
import { createApp } from '../../server/app.ts';
import type { AppDependencies } from '../../server/dependencies.ts';
import { createReadiness, type Readiness } from '../../server/operations/readiness.ts';
import type { Slack } from '../../server/slack/slack.ts';
import type { IngestProgress, IngestReport } from '../../ports/ingestion.ts';
import type { Schedule } from '../../ingest/feeds/schedule.ts';
import type { Config } from '../config.ts';
import { nameOf } from '../model-config.ts';
import { type Assay, openAssay } from '../node.ts';
import { openSlack } from '../slack.ts';
import { createSuggestions } from '../suggested-questions.ts';
import { createLog, type Log } from './log.ts';
import { connectSlack } from './connect-slack.ts';
import { hostNames, isLoopback, listen } from '../node/listen.ts';
import { webAssets } from '../node/web-assets.ts';
import { summaryLine, waitingLine } from './ingest-report.ts';
import { startProgress } from './progress.ts';
import { pollFeeds } from './poll-feeds.ts';
import { stopSignal } from './stop-signal.ts';
import { errLine, outLine, paint } from './terminal.ts';
import { watchCorpus } from './watch-corpus.ts';

/** How long an ingest under way may hold up the end; cut off, it goes on at the next start. */
const PATIENCE_MILLISECONDS = 3_000;

const checkAccess = ({ host, apiKeys }: Config): void => {
  if (apiKeys.size === 0 && !isLoopback(host))
    throw new AssayError(
      'invalid-config',
      `Without API keys Assay does not listen on ${host}, where others reach it.`,
      {
        hint: 'Set ASSAY_API_KEYS to name:key pairs, or leave HOST at 127.0.0.1.',
      },
    );
};

/** What is served: all of Assay, and questions to begin with. */
type Served = Assay & Pick<AppDependencies, 'suggestions'>;

const createServer = (assay: Served, readiness: Readiness, slack: Slack | null, log: Log) => {
  const { config, asker, verifier, retriever, embedder, store, ingestion, web, feeds, corpus, clock, modelUse } = assay;
  return createApp({
    asker,
    verifier,
    search: retriever,
    embedder,
    store,
    ingestion,
    web,
    feeds,
    corpus,
    clock,
    readiness,
    modelUse,
    draftExpectation: draftOf,
    suggestions: assay.suggestions,
    allowedHosts: hostNames(config.host),
    publicUrl: config.publicUrl,
    embedOrigins: config.embedOrigins,
    apiKeyHashes: [...config.apiKeys.values()].map(hash),
    slack,
    assets: webAssets,
    reportError: log.error,
  });
};

/** The first run; where it fails, an earlier index serves, if there is one. */
const indexCorpus = async ({ ingestion, store }: Assay, readiness: Readiness): Promise<IngestReport | null> => {
  const progress = startProgress();
  const onProgress = (told: IngestProgress): void => {
    progress.onProgress(told);
    readiness.report(told);
  };
  try {
    const report = await ingestion.run({ onProgress }).finally(() => progress.stop());
    for (const { path, message } of report.failures) errLine(`assay: ${path}: ${message}`);
    await outLine(summaryLine(report));
    const waiting = waitingLine(report);
    if (waiting !== null) errLine(`assay: ${waiting}`);
    return report;
  } catch (error) {
    if (!(error instanceof AssayError) || (await store.generation()) === 0) throw error;
    errLine(`assay: ${error.line} The index is as it was before.`);
    return null;
  }
};

const greet = async ({ store, config, suggestions }: Served, url: string): Promise<void> => {
  const notice = store.vectorIndexNotice();
  if (notice !== null) errLine(`assay: ${notice}`);
  await outLine(`Assay is at ${paint(['bold', 'underline'], config.publicUrl ?? url)} (Ctrl-C stops it)`);
  const { model } = config.models;
  if (model !== null)
    await outLine(`Answers are drafted by ${nameOf(model, '')} and proven; assay doctor tells whether it answers.`);
  const [example = null] = await suggestions();
  await outLine(
    example === null
      ? `The corpus folder ${config.corpus} is empty: put documents there, they are indexed at once.`
      : `Ask for example: ${paint('cyan', example)}`,
  );
};

/** Serves until a signal comes; requests in flight are finished then. */
export const runServer = async (config: Config): Promise<void> => {
  checkAccess(config);
  const stopped = stopSignal();
  const log = createLog(config.logLevel);
  const opened = await openAssay(config, {
    command: 'assay serve',
    needsLock: true,
    onModelFailure: log.modelFailure,
  });
  const assay: Served = { ...opened, suggestions: createSuggestions(opened) };
  try {
    const readiness = createReadiness();
    const { store, asker, suggestions, clock } = assay;
    const { slack: settings, publicUrl } = config;
    const slack = openSlack({ settings, publicUrl, store, asker, suggestions, clock, readiness, log: log.slack });
    const app = createServer(assay, readiness, slack, log);
    const listening = await listen(
      log.requests((request) => app.fetch(request)),
      config,
    );
    const slackConnection = slack === null ? null : connectSlack(slack, listening.url, log);
    const watch = watchCorpus(assay);
    let stopping = false;
    const schedules: Schedule[] = [];
    // The vector index is read meanwhile, so that the first question need not wait for it.
    const ready = Promise.all([indexCorpus(assay, readiness), assay.store.vectorIndex()]).then(async ([report]) => {
      readiness.markReady();
      if (report !== null) watch.goOn(report);
      if (!stopping) await greet(assay, listening.url);
      if (!stopping) schedules.push(pollFeeds(assay));
    });
    try {
      // A failure of the first run ends the server; after it only a signal does.
      await Promise.race([stopped, ready.then(() => stopped)]);
    } finally {
      stopping = true;
      slackConnection?.close();
      await listening.stop();
      const patience = new Promise((resolve) => {
        setTimeout(resolve, PATIENCE_MILLISECONDS).unref();
      });
      const closing = [watch.close(), ...schedules.map((schedule) => schedule.close()), ready, slack?.idle()];
      await Promise.race([Promise.allSettled(closing), patience]);
    }
  } finally {
    assay.close();
  }
};
