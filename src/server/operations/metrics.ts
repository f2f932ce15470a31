import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Answer } from '../../domain/answer.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Clock } from '../../ports/clock.ts';

/** Upper bounds of the latency histogram, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = Record<string, string>;
type Histogram = { labels: Labels; counts: number[]; sum: number; count: number };

const written = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '_')}"`)
    .join(',');

export const createCounter = (name: string, help: string) => {
  const counts = new Map<string, number>();
  return {
    add: (labels: Labels, by = 1) => counts.set(written(labels), (counts.get(written(labels)) ?? 0) + by),
    lines: () => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} counter`,
      ...Array.from(counts, ([labels, count]) => `${name}{${labels}} ${count}`).toSorted(),
    ],
  };
};

const createHistogram = (name: string, help: string) => {
  const rows = new Map<string, Histogram>();
  return {
    observe: (labels: Labels, seconds: number) => {
      const key = written(labels);
      const row = rows.get(key) ?? { labels, counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
      rows.set(key, row);
      row.count += 1;
      row.sum += seconds;
      BUCKETS.forEach((bound, index) => {
        if (seconds <= bound) row.counts[index] = (row.counts[index] ?? 0) + 1;
      });
    },
    lines: () => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} histogram`,
      ...Array.from(rows.entries())
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([labels, row]) => [
          ...BUCKETS.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${row.counts[index]}`),
          `${name}_bucket{${labels},le="+Inf"} ${row.count}`,
          `${name}_sum{${labels}} ${row.sum}`,
          `${name}_count{${labels}} ${row.count}`,
        ]),
    ],
  };
};

export type Metrics = {
  /** Counts and times every request by its route, never by its path. */
  middleware: MiddlewareHandler;
  /** Counts an answer and gives it back. */
  answered: (answer: Answer) => Answer;
  verified: (claims: readonly Claim[]) => void;
  /** In Prometheus' text format, without a trailing line break. */
  lines: () => string[];
};

export const createMetrics = (clock: Clock): Metrics => {
  const requests = createCounter('assay_http_requests_total', 'Requests by route, method and status.');
  const durations = createHistogram('assay_http_request_duration_seconds', 'Time to the response by route.');
  const answers = createCounter('assay_answers_total', 'Answers by status.');
  const claims = createCounter('assay_claims_total', 'Checked numbers, quantities and dates by verdict.');
  const verified = (checked: readonly Claim[]) => checked.forEach(({ verdict }) => claims.add({ verdict }));
  return {
    middleware: async (context, next) => {
      const start = clock.elapsed();
      await next();
      const route = matchedRoutes(context).findLast(({ method }) => method !== 'ALL')?.path ?? 'other';
      requests.add({ route, method: context.req.method, status: String(context.res.status) });
      durations.observe({ route }, (clock.elapsed() - start) / 1_000);
    },
    answered: (answer) => {
      answers.add({ status: answer.status });
      verified(answer.claims);
      return answer;
    },
    verified,
    lines: () => [requests, durations, answers, claims].flatMap((metric) => metric.lines()),
  };
};
