import { computed, signal } from '@preact/signals';
import type { Claim, Verdict } from '../api/types.ts';
import { claims } from './check.ts';

export type Filter = 'all' | 'problems' | Verdict;

/** Which numbers are marked and walked. */
export const filter = signal<Filter>('all');

const fits = ({ verdict }: Claim, wanted: Filter): boolean =>
  wanted === 'all' || (wanted === 'problems' ? verdict !== 'supported' : verdict === wanted);

export const countFitting = (wanted: Filter): number => claims.value.filter((claim) => fits(claim, wanted)).length;

/** The numbers that are marked. */
export const marked = computed(() => claims.value.filter((claim) => fits(claim, filter.value)));

/** What is walked: the problems, unless one verdict is asked for. */
export const walked = computed(() =>
  filter.value === 'all' ? claims.value.filter((claim) => fits(claim, 'problems')) : marked.value,
);

/** Where the number that is looked at begins in the draft. */
export const at = signal<number | null>(null);
export const current = computed(() => claims.value.find(({ span }) => span.start === at.value) ?? null);

export const markId = ({ span }: Claim): string => `number-${span.start}`;
