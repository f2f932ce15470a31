import type { LanguageModel } from '../../../ports/language-model.ts';
import { plainFailure } from '../providers/response-failure.ts';
import { wrapModel } from './wrap-model.ts';

const OPEN = '<think>';
const CLOSE = '</think>';

type State = 'undecided' | 'thinking' | 'after' | 'writing';

/** Takes a text piece by piece and gives back what of it is not thinking. */
const createFilter = () => {
  let state: State = 'undecided';
  let held = '';
  const take = (text: string): string => {
    if (state === 'writing') return text;
    held += text;
    if (state === 'undecided') {
      const start = held.trimStart();
      if (start.length < OPEN.length && OPEN.startsWith(start)) return '';
      state = start.startsWith(OPEN) ? 'thinking' : 'writing';
      if (state === 'writing') return held;
    }
    if (state === 'thinking') {
      const close = held.indexOf(CLOSE);
      // What is thought is forgotten but for what may be the first half of its end.
      held = close < 0 ? held.slice(1 - CLOSE.length) : held.slice(close + CLOSE.length);
      if (close < 0) return '';
      state = 'after';
    }
    held = held.trimStart();
    if (held === '') return '';
    state = 'writing';
    return held;
  };
  return { take, state: () => state, held: () => held };
};

/**
 * Leaves out what a model thinks before it writes: open models put it between `<think>` tags at the start, and not every server
 * takes it out.
 */
export const withoutThinking = (model: LanguageModel): LanguageModel =>
  wrapModel(model, async function* (messages, options) {
    const filter = createFilter();
    for await (const chunk of model.stream(messages, options)) {
      yield { ...chunk, text: filter.take(chunk.text) };
    }
    if (filter.state() === 'undecided' && filter.held() !== '') yield { text: filter.held() };
    if (filter.state() === 'thinking' || filter.state() === 'after') throw plainFailure('empty', 'it only thought');
  });
