import { useState } from 'preact/hooks';
import { pageHref } from '../app/route.ts';
import { titleOf } from '../sources/documents.ts';
import { words } from '../words.ts';
import { ticks, type Point, type Series } from './series.ts';

const [WIDTH, HEIGHT] = [640, 260];
const PLOT = { left: 64, right: 16, top: 12, bottom: 28 };
const [Y_TICKS, X_TICKS] = [4, 6];

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });

/** The period of a fact as its first day, as exact as it is stated. */
const periodOf = ({ fact: { time } }: Point): string => {
  const [start, end] = [time?.start ?? '', time?.end ?? ''];
  if (start.slice(4, 10) !== '-01-01') return start.slice(0, start.endsWith('-01') ? 7 : 10);
  return end.slice(0, 4) === String(Number(start.slice(0, 4)) + 1) || end === ''
    ? start.slice(0, 4)
    : start.slice(0, 10);
};

const scale = (low: number, high: number, from: number, to: number) => (value: number) =>
  from + ((value - low) / (high - low || 1)) * (to - from);

/** Every few of the points' times, the first and the last among them. */
const labelled = (points: readonly Point[]): Point[] => {
  const distinct = points.filter(({ at }, index) => at !== points[index - 1]?.at);
  const step = Math.ceil((distinct.length - 1) / X_TICKS) || 1;
  return distinct.filter((_, index) => index % step === 0);
};

const Plot = ({ series, onLook }: { series: Series; onLook: (point: Point | null) => void }) => {
  const { points, subject, measure } = series;
  const levels = ticks(
    points.map(({ value }) => value),
    Y_TICKS,
  );
  const x = scale(points[0]?.at ?? 0, points.at(-1)?.at ?? 0, PLOT.left + 8, WIDTH - PLOT.right - 8);
  const y = scale(levels[0] ?? 0, levels.at(-1) ?? 1, HEIGHT - PLOT.bottom, PLOT.top);
  const line = points.filter(({ at }, index) => at !== points[index - 1]?.at);
  return (
    <svg
      class="series-plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="group"
      aria-label={words.series.label(subject, measure)}
    >
      <g class="series-grid" aria-hidden="true">
        {levels.map((level) => (
          <g key={level}>
            <line x1={PLOT.left} x2={WIDTH - PLOT.right} y1={y(level)} y2={y(level)} />
            <text x={PLOT.left - 8} y={y(level)} text-anchor="end" dominant-baseline="middle">
              {short.format(level)}
            </text>
          </g>
        ))}
        {labelled(points).map((point) => (
          <text key={point.at} x={x(point.at)} y={HEIGHT - 6} text-anchor="middle">
            {periodOf(point)}
          </text>
        ))}
      </g>
      <polyline class="series-line" points={line.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} />
      {points.map((point) => (
        <a
          key={point.fact.id}
          href={pageHref('facts', { id: point.fact.id })}
          aria-label={`${periodOf(point)}: ${point.fact.quantity.text}`}
          onFocus={() => onLook(point)}
          onBlur={() => onLook(null)}
          onMouseEnter={() => onLook(point)}
          onMouseLeave={() => onLook(null)}
        >
          <circle class="series-reach" cx={x(point.at)} cy={y(point.value)} r="13" />
          <circle class="series-point" cx={x(point.at)} cy={y(point.value)} r="4.5" />
        </a>
      ))}
    </svg>
  );
};

const Table = ({ series: { points, unit } }: { series: Series }) => (
  <details class="series-table">
    <summary>{words.series.table}</summary>
    <div class="table">
      <table>
        <thead>
          <tr>
            {[words.checks.when, unit === '' ? words.series.value : unit, words.checks.stated, words.checks.source].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.fact.id}>
              <td>{periodOf(point)}</td>
              <td>{exact.format(point.value)}</td>
              <td>
                <a href={pageHref('facts', { id: point.fact.id })}>{point.fact.quantity.text}</a>
              </td>
              <td>{titleOf(point.fact.documentId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

/** Facts of one measure over time: a line whose points lead to the facts, and the same as a table. */
const SeriesChart = ({ series }: { series: Series }) => {
  const [looked, setLooked] = useState<Point | null>(null);
  return (
    <>
      <Plot series={series} onLook={setLooked} />
      <p class="series-told quiet" dir="auto">
        {looked === null
          ? words.series.hint
          : `${periodOf(looked)}: ${looked.fact.quantity.text} (${titleOf(looked.fact.documentId)})`}
      </p>
      <Table series={series} />
    </>
  );
};

const nameOf = ({ subject, measure, unit, points }: Series): string =>
  `${subject}: ${measure}${unit === '' ? '' : ` (${unit})`}, ${words.series.points(points.length)}`;

/** A chart of one of several series, chosen by name. */
export const SeriesPanel = ({ all }: { all: readonly Series[] }) => {
  const [key, setKey] = useState<string | null>(null);
  const series = all.find((one) => one.key === key) ?? all[0];
  if (series === undefined) return null;
  return (
    <section class="series" aria-label={words.series.title}>
      {all.length === 1 ? (
        <h2 dir="auto">{nameOf(series)}</h2>
      ) : (
        <div class="field">
          <label for="series">{words.series.choose(all.length)}</label>
          <select id="series" value={series.key} onChange={(event) => setKey(event.currentTarget.value)}>
            {all.map((one) => (
              <option key={one.key} value={one.key}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      <SeriesChart key={series.key} series={series} />
    </section>
  );
};
