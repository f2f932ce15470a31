import type { Answer, Verdict } from '../src/api/types.ts';

/** Every word of the embedded chat. */
export const words = {
  name: 'Questions and answers',
  question: 'Your question',
  placeholder: 'Ask about the documents',
  send: 'Ask',
  stop: 'Stop',
  searching: 'Searching the documents…',
  stopped: 'Stopped.',
  sources: 'Sources',
  checks: 'Numbers checked',
  inQuestion: 'in your question',
  source: (id: number, title: string) => `Source ${id}: ${title}`,
  verdict: { supported: 'supported', contradicted: 'contradicted', unverified: 'unverified' } satisfies Record<
    Verdict,
    string
  >,
  status: {
    answered: '',
    corrected: 'The sources say otherwise',
    abstained: 'No answer in the documents',
  } satisfies Record<Answer['status'], string>,
  brokenOff: 'The connection broke off before the answer was complete.',
  unreachable: 'The server can’t be reached, or it does not allow this page (ASSAY_EMBED_ORIGINS).',
  failed: (status: number) => `The server answered with status ${status}.`,
};
