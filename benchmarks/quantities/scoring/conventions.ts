const OPERATORS = [
  'about|around|approximately|approx\\.?|roughly|some|circa|exactly|precisely|nearly|almost|just|only|between|from',
  'over|under|above|below|beyond|exceeding|exceeds?|up to|at least|at most|no(?:t)? (?:more|less|fewer) than|as (?:many|much) as',
  '(?:more|less|fewer|greater|larger|bigger|higher|lower|smaller|older|younger) than(?: or equal to)?',
  '[~≈<>≤≥=]+|an?(?= (?:estimated|average|US|\\p{Sc}))|estimated|the',
].join('|');
const LEADING = new RegExp(`^(?:\\s*(?:${OPERATORS})(?![\\p{L}\\p{N}]))+\\s*|^\\s*[~≈<>≤≥=]+\\s*`, 'iu');

/** The span without the approximators and bounds before it and the blanks and stops around it. */
export const trimSpan = (text: string, start: number, end: number): [start: number, end: number] => {
  const span = text.slice(start, end);
  const lead = LEADING.exec(span)?.[0].length ?? 0;
  const rest = span.slice(lead);
  const from = start + lead + (rest.length - rest.trimStart().length);
  return [from, Math.max(from, start + lead + rest.replace(/[\s.,;:!?]+$/, '').length)];
};

/** Whether a text holds no figure in digits. */
export const isBare = (text: string): boolean => !/\p{N}/u.test(text);

/** Whether a text goes on with a rate: "a share", "/hour", "-a-day". */
export const isRate = (text: string): boolean =>
  /^[\s-]*(?:per|an?|each|every|the|\/)(?![\p{L}])/iu.test(text) || text.startsWith('/');
