import { describe, expect, test } from 'vitest';
import { createRepeatTest } from '../../src/ingest/duplicates.ts';
import { parseText } from '../../src/ingest/parse-text.ts';
import { takesLinearTime } from '../domain/linear-time.ts';
import { bytes } from './fixtures.ts';

const FIRST =
  'Russia boasts significant reserves of 15 rare-earth metals, totaling 28.7 million tonnes, according to the Natural Resources Ministry. However, this is not more than a fraction of the total stockpiles of the world.';

/** Whether the second paragraph is taken for a repeat of the first. */
const repeats = (second: string, first = FIRST): boolean => {
  const { text, blocks } = parseText(bytes(`${first}\n\n${second}\n`));
  return blocks.map(createRepeatTest(text)).at(1) === true;
};

describe('createRepeatTest', () => {
  test.each([
    ['the same', FIRST],
    ['other white space and case', FIRST.replaceAll(' ', '\u00a0 ').toUpperCase()],
    ['other punctuation', FIRST.replaceAll(',', ' –')],
    ['only the beginning', FIRST.slice(0, 120)],
    ['only the end', FIRST.slice(60)],
    ['a function word more', FIRST.replace('totaling', 'all totaling')],
    ['another inflection', FIRST.replace('totaling', 'totals')],
  ])('takes %s for a repeat', (_, second) => {
    expect(repeats(second)).toBe(true);
  });

  test.each([
    ['another figure', FIRST.replace('28.7', '28.2')],
    ['another sign', FIRST.replace('15 rare', '-15 rare')],
    ['a percent sign', FIRST.replace('15 rare', '15% rare')],
    ['another scale', FIRST.replace('million', 'billion')],
    ['another name', FIRST.replace('Russia', 'China')],
    ['another verb', FIRST.replace('boasts', 'lacks')],
    ['no negation', `${FIRST} It never had them.`],
    ['another order', FIRST.split(' ').toReversed().join(' ')],
    ['more', `${FIRST} New mines open soon.`],
  ])('keeps what says %s', (_, second) => {
    expect(repeats(second)).toBe(false);
  });

  test('keeps a negation that the first lacks', () => {
    const plain = 'The ministry says that the new bridge to the north will open in 2026 as planned before.';
    expect(repeats(plain.replace('will open', 'will not open'), plain)).toBe(false);
    expect(repeats(plain, plain.replace('will open', 'will not open'))).toBe(false);
  });

  test('leaves short blocks alone', () => {
    expect(repeats('Yes, it is.', 'Yes, it is.')).toBe(false);
  });

  test.each(['The same eight words in each of these lines.\n', 'a b c d e f g h 1\n', 'a b '])(
    'takes linear time on %j',
    (unit) =>
      takesLinearTime(unit, (text) => {
        let number = 0;
        const numbered = parseText(bytes(text.replace(/\n/g, () => ` ${number++}\n`)));
        return numbered.blocks.map(createRepeatTest(numbered.text));
      }),
  );
});
