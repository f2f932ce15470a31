import type { Notice } from '../../domain/answer.ts';
import { isFunctionWord, words } from '../../domain/words.ts';

/** Frequent small words of languages that share English's letters; none is an English word. */
const FOREIGN = new Set(
  `der die und ist wie wer wann warum welche wieviel viele nicht ein eine einen wird wurde sind le les une des est
  quel quelle quels quelles combien pourquoi quand où qui que dans avec sont el los las una es cuál cuáles qué cuántos
  cuántas cuánto cómo dónde quién cuándo por según il lo gli che quanti quante quanto quando dove perché è sono della
  het een hoeveel waarom welke wie zijn os quais onde quem são hur många vad är och de la du en et el y do da das den dem von zu im mit auf für elle nous vous cette ces esta este
  questo questa nel della di nella por para mais como`
    .split(/\s+/)
    .map((word) => word.normalize('NFKD').replace(/\p{M}+/gu, '')),
);

/** Whether a question is likely not in English: other letters, or another language's small words and none of ours. */
const isForeign = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin < letters / 2) return true;
  const list = words(text);
  const foreign = list.filter((word) => FOREIGN.has(word.folded)).length;
  const english = list.filter(
    (word) => isFunctionWord(word.folded) && !FOREIGN.has(word.folded) && word.folded.length > 1,
  ).length;
  return foreign > english && foreign > 0;
};

/** Says when a question is in a language for which only words and figures are looked up. */
export const languageNotices = (text: string): Notice[] =>
  isForeign(text)
    ? [
        {
          code: 'language',
          message:
            'The question does not look English. Words and figures are looked up as they stand; asking in English finds more.',
        },
      ]
    : [];
