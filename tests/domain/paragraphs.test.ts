import { describe, expect, test } from 'vitest';
import { lineSpans, paragraphs } from '../../src/domain/paragraphs.ts';
import { takesLinearTime } from './linear-time.ts';

const split = (text: string): string[] => paragraphs(text).map(({ start, end }) => text.slice(start, end));

const long = (word: string): string => `${word} ${'and so on with many more words '.repeat(8)}until the end.`;

describe('paragraphs', () => {
  test('are parted by blank lines, whatever white space these hold', () => {
    expect(split('\n\nOne.\n \t\nTwo.\n\n\n')).toEqual(['One.', 'Two.']);
  });

  test('are lines where lines are long', () => {
    expect(split(`${long('One')}\n${long('Two')}\nThree.\n${long('Four')}`)).toHaveLength(4);
  });

  test('are not cut inside a sentence by a long line', () => {
    expect(split(`${long('More powerful than O').slice(0, -14)}\n2 and others. ${long('End')}`)).toHaveLength(1);
  });

  test('are not cut where hard-wrapped text breaks', () => {
    const wrapped =
      'The quick brown fox jumps over the lazy dog and runs on through the\nForest of Arden until it comes to the river, which it crosses by\n2026 at the latest. Then it sleeps.';
    expect(split(wrapped)).toEqual([wrapped]);
  });

  test('end where the next word would have fitted on the line', () => {
    const first = 'The quick brown fox jumps over the lazy dog and runs on through the\nforest until it sleeps.';
    expect(split(`${first}\nThen it wakes up and runs back through the forest as if nothing had`)[0]).toBe(first);
  });

  test('are headings, items, rows and rules of Markdown', () => {
    expect(split('## Head\ntext\n- item one\n  goes on\n- item two\n| a |\n|---|\n---\n```\ncode\n```')).toEqual([
      '## Head',
      'text',
      '- item one\n  goes on',
      '- item two',
      '| a |',
      '|---|',
      '---',
      '```',
      'code',
      '```',
    ]);
  });

  test('take a number that wrapping put first for no list item, but go on with a list', () => {
    const wrapped =
      'The number of rare-earth metals in the reserves of the country comes to\n15. That is most of them.';
    expect(split(wrapped)).toEqual([wrapped]);
    expect(split('1. one\n2. two\n3) three')).toEqual(['1. one', '2. two', '3) three']);
  });

  test.each(['a', '\n', ' ', 'a\n', '- \n', 'A\n\n', '#', '|\n', '1. a\n'])('take linear time on %j', (unit) =>
    takesLinearTime(unit, paragraphs),
  );
});

test('lineSpans gives every line, the last one too', () => {
  expect(lineSpans('a\n\nb')).toEqual([
    { start: 0, end: 1 },
    { start: 2, end: 2 },
    { start: 3, end: 4 },
  ]);
});
