import { words } from '../words.ts';

const shortDay = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** The day a source was published, in words; as it stands where it is no full date. */
export const publishedInWords = (publishedAt: string | null): string => {
  if (publishedAt === null) return words.sources.undated;
  const time = /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? Date.parse(publishedAt.slice(0, 10)) : Number.NaN;
  return Number.isNaN(time) ? publishedAt : shortDay.format(time);
};
