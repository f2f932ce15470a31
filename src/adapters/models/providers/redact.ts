/** What looks like a credential wherever it stands: keys of the known providers, bearer tokens, passwords in addresses. */
const CREDENTIALS = /\b(?:sk|pk|rk|gsk|hf|key)[-_][\w*.…-]{6,}|\bBearer\s+\S+|(?<=:\/\/)[^\s/@]+@/gi;

/** Characters of an excerpt. */
const LONGEST = 300;

/**
 * An excerpt of what a provider said, fit for a log: one line, without the given secrets and all that looks like one.
 * Providers repeat keys in what they say of them, whole or with the middle starred out.
 */
export const redact = (text: string, secrets: readonly string[]): string => {
  let clean = text;
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '[key]');
  return clean
    .replace(CREDENTIALS, '[key]')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
};
