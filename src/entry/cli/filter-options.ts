import type { Command } from 'commander';
import type { Filter } from '../../domain/search.ts';
import { day } from './values.ts';

export type FilterOptions = { document?: string[]; tag?: string[]; asOf?: string };

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** Options that leave out documents before anything is ranked. */
export const addFilterOptions = (command: Command): Command =>
  command
    .option('--document <id>', 'only this document; again for more', collect)
    .option('--tag <tag>', 'only documents with this tag; again for documents with either', collect)
    .option('--as-of <date>', 'leave out documents published after this day (YYYY-MM-DD)', day);

/** What the options ask for, as a search or a question takes it. */
export const filterOf = ({ document, tag, asOf }: FilterOptions): { filter?: Filter; asOf?: string } => ({
  ...(document === undefined && tag === undefined
    ? {}
    : { filter: { ...(document && { documentIds: document }), ...(tag && { tags: tag }) } }),
  ...(asOf && { asOf }),
});
