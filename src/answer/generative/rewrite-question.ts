import { words } from '../../domain/words.ts';
import { ModelFailure } from '../../ports/language-model.ts';
import { isFigure } from '../../retrieval/answer-cues.ts';
import { isContent } from '../../retrieval/content.ts';
import type { EarlierTurn } from '../question/conversation/earlier-turn.ts';
import type { ModelCalls } from './model-calls.ts';
import { rewritePrompt } from './prompts/rewrite-prompt.ts';

const MOST_TOKENS = 120;
const LONGEST = 400;

/** Names, figures and other words of subject matter, by stem. */
const stemsOf = (text: string): Set<string> =>
  new Set(words(text).flatMap((word) => (isContent(word) || isFigure(word.folded) ? [word.stem] : [])));

/** Words of a text that assert something of their own: names and figures. */
const assertedIn = (text: string): string[] =>
  words(text).flatMap((word, i) =>
    isFigure(word.folded) || (i > 0 && /^\p{Lu}/u.test(word.text) && isContent(word)) ? [word.stem] : [],
  );

/**
 * Whether a rewritten question asks for what was asked: it keeps the names and figures of the question, and brings in
 * none that the conversation doesn't hold.
 */
const isFaithful = (rewritten: string, question: string, earlier: readonly EarlierTurn[]): boolean => {
  const told = earlier.map(({ standaloneQuestion, shortAnswer }) => `${standaloneQuestion} ${shortAnswer ?? ''}`);
  const known = stemsOf([question, ...told].join(' '));
  const kept = stemsOf(rewritten);
  return (
    assertedIn(rewritten).every((stem) => known.has(stem)) &&
    assertedIn(question).every((stem) => kept.has(stem)) &&
    kept.size > 0
  );
};

/** The one question of a reply; null where it is something else. */
const questionIn = (reply: string): string | null => {
  const lines = reply.split('\n').map((line) => line.replace(/<\/?question>/g, '').replace(/^["“'\s]+|["”'\s]+$/g, ''));
  const [line, ...others] = lines.filter((each) => each !== '');
  return line === undefined || others.length > 0 || line.length > LONGEST ? null : line;
};

/**
 * Completes a follow-up with the model's help. What the rules make of it, `resolved`, stands where the model fails, or
 * where it brings in something that nobody said.
 */
export const rewriteQuestion = async (
  calls: ModelCalls,
  question: string,
  resolved: string,
  earlier: readonly EarlierTurn[],
): Promise<string> => {
  if (earlier.length === 0) return resolved;
  let reply = '';
  try {
    for await (const text of calls.stream(rewritePrompt(question, earlier), MOST_TOKENS)) reply += text;
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return resolved;
  }
  const rewritten = questionIn(reply);
  return rewritten !== null && isFaithful(rewritten, question, earlier) ? rewritten : resolved;
};
