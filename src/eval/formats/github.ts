import type { AssayError } from '../../domain/errors.ts';
import type { Comparison } from '../baseline/compare.ts';
import type { EvaluationReport } from '../report.ts';

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: what ends a value has to be encoded.
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const annotation = (level: 'error' | 'warning', place: { file: string; line: number }, title: string, text: string) =>
  `::${level} file=${property(place.file)},line=${place.line},title=${property(title)}::${data(text)}`;

/** Lines that GitHub shows as annotations at the questions: an error a failed one, a warning a changed answer. */
export const toGitHub = (report: EvaluationReport, comparison?: Comparison): string[] => [
  ...report.cases
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap((golden) =>
      golden.turns.flatMap((turn) => {
        const lines = [
          ...(turn.error === null ? [] : [turn.error]),
          ...turn.checks
            .filter(({ passed }) => !passed)
            .map(({ check, expected, got }) => `${check}: expected ${expected}\ngot ${got}`),
        ];
        return lines.length === 0
          ? []
          : [annotation('error', { file: golden.file, line: turn.line }, turn.question, lines.join('\n'))];
      }),
    ),
  ...(comparison?.changed ?? [])
    .filter(({ isFinding }) => isFinding)
    .map((answer) =>
      annotation(
        'warning',
        answer,
        `Changed: ${answer.question}`,
        [
          ...answer.changes.map(({ part, before, after }) => `${part}: ${before || 'nothing'} → ${after || 'nothing'}`),
          ...answer.causes,
        ].join('\n'),
      ),
    ),
];

/** Annotations for the mistakes of questions files that an error names; none for another error. */
export const mistakesToGitHub = ({ fields }: AssayError): string[] =>
  fields.flatMap(({ field, detail }) => {
    const [, file, line, column] = /^(.+):(\d+):(\d+)$/.exec(field) ?? [];
    if (file === undefined) return [];
    return [`::error file=${property(file)},line=${line},col=${column},title=Golden questions::${data(detail)}`];
  });
