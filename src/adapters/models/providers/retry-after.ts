/**
 * Milliseconds that a response asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3).
 * @param now milliseconds since the epoch.
 */
export const retryAfter = (headers: Pick<Headers, 'get'>, now: number): number | null => {
  const milliseconds = headers.get('retry-after-ms') ?? '';
  if (/^\d+$/.test(milliseconds)) return Number(milliseconds);
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};
