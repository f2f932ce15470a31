import { type Command, Option } from 'commander';
import { z } from 'zod';
import type { Quantity } from '../../domain/quantity.ts';
import { explainPeriod } from '../../quantities/explain-period.ts';
import { LineId } from './line-id.ts';
import { createPlaces } from './places.ts';
import { inputName, readJsonLines, readText } from './read-input.ts';
import { out, outJson, outLine, paint } from './terminal.ts';

const Line = z.object({ id: LineId, text: z.string() });

const valueOf = ({ value, low, high, date, parts, operator, unit, canonical }: Quantity): string => {
  const bound = operator === '=' ? '' : `${operator} `;
  if (date !== undefined) return explainPeriod(date, operator, canonical).means;
  const amount = value === null ? `${low ?? '…'} to ${high ?? '…'}` : String(value);
  return `${bound}${parts === undefined ? amount : parts.join(' : ')}${unit === '' ? '' : ` ${unit}`}`;
};

const show = (quantities: readonly Quantity[], text: string, file: string): string => {
  if (quantities.length === 0) return 'No quantity found.';
  const place = createPlaces(text);
  return quantities
    .map((quantity) => {
      const where = paint('dim', `${file}:${place(quantity.start)}`);
      return `${where} ${paint('bold', quantity.text.replace(/\s+/g, ' '))}: ${quantity.kind}, ${valueOf(quantity)}`;
    })
    .join('\n');
};

export const addQuantities = (program: Command): void => {
  program
    .command('quantities')
    .summary('the quantities of a text')
    .description('Reads the numbers, measures, amounts of money, percentages and dates of a text.')
    .argument('[file]', 'the text; - or nothing reads standard input')
    .option('--json', 'the quantities as JSON')
    .addOption(new Option('--jsonl', 'lines {id, text} in, lines {id, quantities} out').conflicts('json'))
    .addHelpText(
      'after',
      '\nExamples:\n  echo "28.7 Mt by 2026" | assay quantities\n  assay quantities --jsonl < texts.jsonl',
    )
    .action(async (file: string | undefined, { json, jsonl }: { json?: true; jsonl?: true }) => {
      const { readQuantities } = await import('../../quantities/read-quantities.ts');
      if (jsonl) {
        for await (const { id, text } of readJsonLines(file, Line))
          await out(`${JSON.stringify({ id, quantities: readQuantities(text) })}\n`);
        return;
      }
      const text = await readText(file);
      const quantities = readQuantities(text);
      await (json ? outJson({ quantities }) : outLine(show(quantities, text, inputName(file))));
    });
};
