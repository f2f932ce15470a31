import { Hono } from 'hono';
import type { z } from 'zod';
import type { IngestProgress } from '../../ports/ingestion.ts';
import type { AppDependencies } from '../dependencies.ts';
import type { Metrics } from './metrics.ts';
import { modelMetrics } from './model-metrics.ts';
import type { Indexing } from '../openapi/shapes.ts';

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${value}`,
];

/** How far indexing is, without the names of files: anybody may ask. */
const toShown = (progress: IngestProgress | null): z.infer<typeof Indexing>['progress'] =>
  progress && { stage: progress.stage, done: progress.done, total: progress.total };

/** Whether the process lives, whether it can answer, and what it has done so far. */
export const healthRoutes = ({ store, readiness, modelUse, slack }: AppDependencies, metrics: Metrics): Hono => {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) =>
    readiness.isReady()
      ? context.json({
          status: 'ready',
          generation: await store.generation(),
          vectorIndex: await store.vectorIndex(),
        })
      : context.json({ status: 'indexing', progress: toShown(readiness.progress()) }, 503, { 'Retry-After': '1' }),
  );
  app.get('/metrics', async (context) => {
    const documents = await store.listDocuments();
    const lines = [
      ...metrics.lines(),
      ...modelMetrics(modelUse?.() ?? null),
      ...(slack?.metricLines() ?? []),
      ...gauge('assay_documents', 'Documents in the index.', documents.length),
      ...gauge(
        'assay_chunks',
        'Passages in the index.',
        documents.reduce((sum, { chunks }) => sum + chunks, 0),
      ),
      ...gauge('assay_ready', 'Whether the corpus is indexed.', Number(readiness.isReady())),
    ];
    return context.text(`${lines.join('\n')}\n`, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
};
