// How much a follow-up loses against the same question asked alone. Conversations are made by rule from a labelled question file:
// two questions on places near each other that share one name, the second with a pronoun in its place.
//   node benchmarks/conversation.ts FOLDER [EVERY] [--show]
// FOLDER holds documents/*.txt and questions.jsonl (as SQuAD converted); every EVERYth conversation is held (default 3).
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../src/domain/answer.ts';
import { understandQuestion } from '../src/retrieval/question.ts';
import { createAnswerer } from './support/answerer.ts';
import { normalise } from '../src/eval/metrics/answer-overlap.ts';
import { LabelledQuestion } from './support/labelled-question.ts';

/** Characters between the places of two answers that one speaks of in a row. */
const NEAR = 800;
/** Characters behind a name in which its pronoun is counted. */
const REACH = 120;
/** By so much "he" has to stand there more often than "it". */
const SURE = 3;
const VERB = /^\s+(?:is|was|are|were|did|does|do|had|has|have|in|on|to|by|from|and|at|for|with|begin|become|use|end)\b/;

/** "he", "she", "it" or "they" for a name: the pronoun that its document has most often behind it. */
const pronounFor = (name: string, before: string, text: string): 'he' | 'she' | 'it' | 'they' => {
  if (name.endsWith('s') && /\b(?:are|were|do|have)\s+(?:the\s+)?$/i.test(before)) return 'they';
  const last = name.split(/\s+/).at(-1) ?? name;
  const behind = text
    .split(last)
    .slice(1)
    .map((piece) => piece.slice(0, REACH));
  const count = (pronouns: RegExp): number => behind.filter((piece) => pronouns.test(piece)).length;
  const [he, she, it] = [count(/\b(?:he|his|him)\b/i), count(/\b(?:she|her)\b/i), count(/\b(?:it|its)\b/i)];
  return he > SURE * it && he >= she ? 'he' : she > SURE * it ? 'she' : 'it';
};

/** Whether a subject stands there: "did …", "When was the …". */
const isBehindAuxiliary = (before: string): boolean =>
  /\b(?:is|was|are|were|did|does|do|had|has|have|can|could|will|would|that|when|after|before|if)\s+(?:the\s+)?$/i.test(
    before,
  );

const OBJECTIVE = { he: 'him', she: 'her', it: 'it', they: 'them' } as const;
const POSSESSIVE = { he: 'his', she: 'her', it: 'its', they: 'their' } as const;

/** The second question with a pronoun for the one name that both share; null where that would not be said. */
const followUp = (first: LabelledQuestion, second: LabelledQuestion, text: string): string | null => {
  if (first.documentId !== second.documentId) return null;
  const [from, to] = [first.spans[0], second.spans[0]];
  if (from === undefined || to === undefined || Math.abs(from.start - to.start) > NEAR) return null;
  const [one, other] = [understandQuestion(first.question), understandQuestion(second.question)];
  const shared = other.names.filter((name) => one.names.some((each) => each.text === name.text));
  const [name] = shared;
  if (name === undefined || shared.length > 1 || other.names.length > 2) return null;
  const before = second.question.slice(0, name.start);
  const after = second.question.slice(name.end);
  const owner = /^['’]s?/.exec(after)?.[0];
  // "the Tesla coil", "Luther Bibles", "Harvard-Yale": part of another name.
  if (/[-–]$/.test(before) || /^[-–\d]/.test(after)) return null;
  if (owner === undefined && /^\s+[\p{L}\p{N}]/u.test(after) && !VERB.test(after) && !isBehindAuxiliary(before))
    return null;
  if (
    isBehindAuxiliary(before) &&
    /\bthe\s+$/i.test(before) &&
    /^\s+\p{Ll}+s?\s+\p{Ll}/u.test(after) &&
    !VERB.test(after)
  )
    return null;
  const pronoun = pronounFor(name.text, before, text);
  const isObject =
    name.start > 0 && !isBehindAuxiliary(before) && !/^\s+(?:is|was|are|were|did|does|do|had|has|have)\b/.test(after);
  const said = owner !== undefined ? POSSESSIVE[pronoun] : isObject ? OBJECTIVE[pronoun] : pronoun;
  return before.replace(/\bthe\s+$/i, '') + said + after.slice(owner?.length ?? 0);
};

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node benchmarks/conversation.ts FOLDER [EVERY] [--show]');
const every = Number(options.find((option) => /^\d+$/.test(option)) ?? 3);
const { texts, converse } = await createAnswerer(path.join(folder, 'documents'));
const questions = (await readFile(path.join(folder, 'questions.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => LabelledQuestion.parse(JSON.parse(line)));

const conversations = questions.flatMap((second, i) => {
  const first = questions[i - 1];
  if (first === undefined || !first.answerable) return [];
  const asked = followUp(first, second, texts[`${second.documentId}.txt`] ?? '');
  return asked === null ? [] : [{ first, second, asked }];
});
const held = conversations.filter((_, i) => i % every === 0);

const isRight = ({ status, answer }: Answer, { answers }: LabelledQuestion): boolean =>
  status !== 'abstained' && answers.some((gold) => normalise(answer).join(' ').includes(normalise(gold).join(' ')));

const counts = {
  answerable: 0,
  alone: 0,
  inTurn: 0,
  same: 0,
  unanswerable: 0,
  refusedAlone: 0,
  refusedInTurn: 0,
  resolved: 0,
};
for (const { first, second, asked } of held) {
  const alone = await converse([second.question]);
  const inTurn = await converse([first.question, asked]);
  if (inTurn.standaloneQuestion !== asked) counts.resolved++;
  if (second.answerable) {
    counts.answerable++;
    counts.alone += Number(isRight(alone, second));
    counts.inTurn += Number(isRight(inTurn, second));
    counts.same += Number(alone.answer === inTurn.answer);
    if (options.includes('--show') && isRight(alone, second) && !isRight(inTurn, second))
      console.log(`${first.question} >> ${asked}\n  => ${inTurn.standaloneQuestion}`);
  } else {
    counts.unanswerable++;
    counts.refusedAlone += Number(alone.status === 'abstained');
    counts.refusedInTurn += Number(inTurn.status === 'abstained');
  }
}
const percent = (part: number, of: number): string => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
console.log(
  `${held.length} of ${conversations.length} conversations, ${percent(counts.resolved, held.length)} % of the follow-ups resolved; ` +
    `answer contains gold: alone ${percent(counts.alone, counts.answerable)}, in conversation ${percent(counts.inTurn, counts.answerable)}, ` +
    `the same answer ${percent(counts.same, counts.answerable)} (${counts.answerable}); ` +
    `unanswerable refused: alone ${percent(counts.refusedAlone, counts.unanswerable)}, in conversation ${percent(counts.refusedInTurn, counts.unanswerable)} (${counts.unanswerable})`,
);
