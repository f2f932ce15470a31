import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';
import type { Config } from '../../config.ts';

export type EvaluateOptions = {
  filter?: string[];
  bail?: true;
  watch?: true;
  repeat?: number;
  passRate?: number;
  jobs?: number;
  junit?: string;
  json?: string;
  html?: string;
  github?: true;
  /** A file; true: the one beside the questions. */
  baseline?: string | true;
  update?: string | true;
};

const numberWithin = (low: number, high: number, isWhole: boolean) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high) || (isWhole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`It has to be a ${isWhole ? 'whole ' : ''}number from ${low} to ${high}.`);
  return value;
};

export const wholeNumber = (low: number, high: number) => numberWithin(low, high, true);
export const share = numberWithin(0.01, 1, false);

export const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

/** Questions under way at a time: without a model one keeps the processor busy, with one most of the time is waiting. */
export const defaultJobs = ({ models }: Config): number =>
  models.model === null ? 1 : Math.max(4, availableParallelism());

/** Where the baseline of these questions is kept unless it is named. */
export const defaultBaseline = (questions: string): string => `${questions.replace(/\.ya?ml$/i, '')}.baseline.json`;
