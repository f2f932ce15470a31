import type { DateReading } from './date-reading.ts';
import { isoDay, dayOfMonth, monthOf, yearOf } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';

const TWO = /^\d\d$/;

const glued = (tokens: readonly Token[], index: number, text: RegExp): string | null => {
  const token = tokens[index];
  return isGlued(token) && text.test(token.lower) ? token.lower : null;
};

/** "Z" or "+01:00" at `index`. */
const readOffset = (tokens: readonly Token[], index: number): { offset: string; next: number } => {
  if (glued(tokens, index, /^z$/) !== null) return { offset: 'Z', next: index + 1 };
  const sign = tokens[index];
  const hours = glued(tokens, index + 1, TWO);
  if (!isGlued(sign) || !(sign.text === '+' || isDash(sign)) || hours === null) return { offset: '', next: index };
  const minutes = glued(tokens, index + 2, /^:$/) === null ? null : glued(tokens, index + 3, TWO);
  const written = `${sign.text === '+' ? '+' : '-'}${hours}:${minutes ?? '00'}`;
  return { offset: written, next: minutes === null ? index + 2 : index + 4 };
};

/** The time of an ISO instant whose "T" stands at `index`: "T10:30", "T10:30:00Z". */
export const readInstant = (tokens: readonly Token[], day: string, index: number): DateReading | null => {
  if (glued(tokens, index, /^t$/) === null) return null;
  const [hour, minute] = [glued(tokens, index + 1, TWO), glued(tokens, index + 3, TWO)];
  if (hour === null || minute === null || glued(tokens, index + 2, /^:$/) === null) return null;
  const second = glued(tokens, index + 4, /^:$/) === null ? null : glued(tokens, index + 5, /^\d\d(?:\.\d+)?$/);
  const { offset, next } = readOffset(tokens, second === null ? index + 4 : index + 6);
  const step = second === null ? 60 : 1;
  const from = Number(hour) * 3600 + Number(minute) * 60 + Number(second?.slice(0, 2) ?? 0);
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const stamp = (seconds: number): string => {
    const pad = (value: number): string => String(value).padStart(2, '0');
    const date = isoDay(yearOf(day) ?? 0, monthOf(day), dayOfMonth(day) + Math.floor(seconds / 86_400));
    const clock = `${pad(Math.floor(seconds / 3600) % 24)}:${pad(Math.floor(seconds / 60) % 60)}`;
    return `${date}T${clock}${second === null ? '' : `:${pad(seconds % 60)}`}${offset}`;
  };
  return { period: { start: stamp(from), end: stamp(from + step), grain: 'time' }, next };
};
