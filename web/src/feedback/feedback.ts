import { signal } from '@preact/signals';
import { api, type RatedQuestion } from '../api/client.ts';
import type { Problem } from '../api/result.ts';
import type { UnansweredQuestion, UnreviewedQuestion } from '../api/types.ts';

/** Names of the page's lists in its address. */
export const UNANSWERED = 'unanswered';
export const DRAFTS = 'drafts';

/** What there is; null until it is known. */
export const rated = signal<readonly RatedQuestion[] | null>(null);
export const unanswered = signal<readonly UnansweredQuestion[] | null>(null);
export const drafts = signal<readonly UnreviewedQuestion[] | null>(null);
export const feedbackProblem = signal<Problem | null>(null);

export const FILTERS = ['all', 'up', 'down', 'commented', 'golden'] as const;
export type Filter = (typeof FILTERS)[number];

export const loadFeedback = async (): Promise<void> => {
  const [ratings, questions, golden] = await Promise.all([api.feedback(), api.unanswered(), api.unreviewed()]);
  if (ratings.ok) rated.value = ratings.value.feedback;
  if (questions.ok) unanswered.value = questions.value.questions;
  if (golden.ok) drafts.value = golden.value.questions;
  feedbackProblem.value = [ratings, questions, golden].flatMap((one) => (one.ok ? [] : [one.problem]))[0] ?? null;
};

const passes: Record<Filter, (one: RatedQuestion) => boolean> = {
  all: () => true,
  up: ({ rating }) => rating === 'up',
  down: ({ rating }) => rating === 'down',
  commented: ({ comment }) => comment !== null && comment !== '',
  golden: ({ expected }) => expected !== null,
};

export const fits = (one: RatedQuestion, filter: Filter): boolean => passes[filter](one);

/** The words that were expected of an answer; none where it should have said that the documents don't tell. */
export const expectedWords = ({ expected }: RatedQuestion): string => {
  if (expected === null || 'abstains' in expected) return '';
  return 'contains' in expected ? expected.contains.join(', ') : expected.corrects;
};

/** Whether all words of a search occur in what is searched, whatever their case. */
export const holds = (search: string, ...texts: readonly (string | null)[]): boolean => {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
