import { addUsage, type TokenUsage } from '../../../domain/token-usage.ts';
import { type LanguageModel, ModelFailure } from '../../../ports/language-model.ts';
import type { TokenLedger } from '../../../ports/token-ledger.ts';
import type { Timers } from '../../../ports/timers.ts';
import { wrapModel } from './wrap-model.ts';

/** A token is about four characters of English: what is counted where the provider doesn't tell. */
const CHARACTERS_A_TOKEN = 4;

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/**
 * Refuses calls once the tokens of a day, in UTC, are used up. Calls under way are finished, and counted whatever became of
 * them.
 * @param limit tokens of prompts and completions together.
 */
export const withBudget = (
  model: LanguageModel,
  limit: number,
  ledger: TokenLedger,
  { now }: Pick<Timers, 'now'>,
): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    const day = dayOf(now());
    if ((await ledger.tokensOn(day)) >= limit)
      throw new ModelFailure(
        'over-budget',
        `The ${limit.toLocaleString('en')} tokens of the day (ASSAY_DAILY_TOKENS) are used up; the next day begins at 00:00 UTC.`,
      );
    let characters = messages.reduce((sum, { content }) => sum + content.length, 0);
    let counted: TokenUsage | undefined;
    try {
      for await (const chunk of model.stream(messages, options)) {
        characters += chunk.text.length;
        if (chunk.usage !== undefined) counted = counted === undefined ? chunk.usage : addUsage(counted, chunk.usage);
        yield chunk;
      }
    } finally {
      const tokens =
        counted === undefined ? Math.ceil(characters / CHARACTERS_A_TOKEN) : counted.inputTokens + counted.outputTokens;
      await ledger.addTokens(day, tokens);
    }
  });
