import { words } from '../../../domain/words.ts';
import { tagsOf } from '../word-class.ts';
import { asQuestion } from './asking-words.ts';

/** One of each of several things is no question where they are compared or added up. */
export const TOGETHER =
  /\b(?:between|together|combined|altogether|in (?:all|total)|total|sum|each other|difference|compared?|versus|both)\b/i;
const OF_EACH =
  /^(?:when|where|how\s+(?:many|much|long|high|old|tall|far|big|large|deep|wide|heavy|loud|hot|fast)|what\s+(?:do|does|did)\b.*\b(?:cost|weigh|mean)\b)/i;
const NAMES =
  /(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)((?:,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)*),?\sand\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)/u;
const CODES = /\b(\p{L}{1,3}-?\d{1,4})\sand\s(\p{L}{1,3}-?\d{1,4})\b/iu;
const KINDS = /\bthe\s+(\p{L}+)\s+and\s+(?:the\s+)?(\p{L}+)\s+(\p{L}+)/u;
const THINGS = /\bthe\s+(\p{L}+(?:\s[\p{L}\p{N}]+)?)\s+and\s+the\s+(\p{L}+(?:\s[\p{L}\p{N}]+)?)(?=\s|\?|$)/u;
const COUNTED = /(?<=^how\s+many\s+)(\p{Ll}+)\s+and\s+(\p{Ll}+)(?=\s)/iu;

type OfEach = { questions: string[]; of: string[] };

/** One question of several things as one of each; null for other questions. */
export const ofEach = (question: string): OfEach | null => {
  if (!OF_EACH.test(question) || TOGETHER.test(question)) return null;
  const put = (match: RegExpExecArray, things: readonly string[], isPlural = false): OfEach => ({
    of: things.slice(),
    questions: things.map((thing) => {
      const each = `${question.slice(0, match.index)}${thing}${question.slice(match.index + match[0].length)}`;
      const verbs: Readonly<Record<string, string>> = { are: 'is', were: 'was', do: 'does' };
      return asQuestion(
        isPlural
          ? each
          : each.replace(
              /^(\p{L}+(?:\s\p{L}+)?\s)(are|were|do)\b/iu,
              (_, before: string, verb: string) => before + (verbs[verb.toLowerCase()] ?? verb),
            ),
      );
    }),
  });
  const counted = COUNTED.exec(question);
  if (counted !== null && tagsOf(words(`${counted[1]} ${counted[2]}`)).every((tag) => tag === 'noun'))
    return put(counted, [counted[1] ?? '', counted[2] ?? ''], true);
  const kinds = KINDS.exec(question);
  if (kinds !== null && tagsOf(words(`the ${kinds[1]} ${kinds[3]}`))[1] === 'adjective')
    return put(kinds, [`the ${kinds[1]} ${kinds[3]}`, `the ${kinds[2]} ${kinds[3]}`]);
  const things = THINGS.exec(question);
  if (things !== null) return put(things, [`the ${things[1]}`, `the ${things[2]}`]);
  const codes = CODES.exec(question);
  if (codes !== null) return put(codes, [codes[1] ?? '', codes[2] ?? '']);
  const names = NAMES.exec(question);
  // "the French and Indian War", "the Board of Church and Society": one name.
  if (names === null || /(?:^|\b(?:the|of|on|[\p{L}]+['’]s)\s)$/iu.test(question.slice(0, names.index))) return null;
  if (/^['’]/.test(question.slice(names.index + names[0].length))) return null;
  const list = [names[1] ?? '', ...(names[2] ?? '').split(', '), names[3] ?? ''].filter((name) => name !== '');
  return put(names, list);
};
