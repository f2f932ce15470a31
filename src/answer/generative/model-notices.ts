import type { Notice } from '../../domain/answer.ts';
import type { ModelFailure, ModelFailureKind } from '../../ports/language-model.ts';

const IN_WORDS: Readonly<Record<ModelFailureKind, string>> = {
  aborted: 'its call was ended',
  timeout: 'it took too long',
  'rate-limited': 'its provider takes no more calls at the moment',
  unavailable: 'its provider could not be reached or failed',
  unauthorized: 'its provider refused the key',
  'unknown-model': 'its provider has no model of this name',
  'context-overflow': 'the passages are more than it can take',
  malformed: 'its provider sent something unreadable',
  empty: 'it wrote nothing',
  endless: 'it did not come to an end',
  'over-budget': "the day's budget is used up",
  'circuit-open': 'it failed several times in a row and is left alone for a while',
};

/** That the model failed, and what of the answer is nevertheless shown. */
export const failureNotice = ({ kind }: ModelFailure, hasSaid: boolean): Notice =>
  hasSaid
    ? {
        code: 'model-cut-off',
        message: `The language model broke off (${IN_WORDS[kind]}). What it wrote before is shown, as far as it was proven.`,
      }
    : {
        code: 'model-failed',
        message: `The language model could not answer (${IN_WORDS[kind]}), so the answer quotes the sources instead.`,
      };

/** That nothing of a draft stood. */
export const UNPROVEN: Notice = {
  code: 'model-unproven',
  message: 'Nothing that the language model wrote could be proven, so the answer quotes the sources instead.',
};
