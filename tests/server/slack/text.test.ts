import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMrkdwn, toMrkdwn, toStreamedMarkdown } from '../../../src/server/slack/text/mrkdwn.ts';
import { mentions, questionText } from '../../../src/server/slack/text/question-text.ts';
import { shorten, splitAtSentences } from '../../../src/server/slack/text/split-text.ts';

const addressOf = (id: number): string | null => (id === 1 ? 'https://a.example/x?a=1&b=2|3' : null);

describe('an answer’s Markdown in Slack’s own markup', () => {
  test.each([
    ['Reserves < 5 & > 3.', 'Reserves &lt; 5 &amp; &gt; 3.'],
    [
      '<!channel> and <@U123> & <https://evil.example|here>',
      '&lt;!channel&gt; and &lt;@U123&gt; &amp; &lt;https://evil.example|here&gt;',
    ],
    ['So it is. [1]', 'So it is. <https://a.example/x?a=1&amp;b=2%7C3|[1]>'],
    ['So it is. [2]', 'So it is. [2]'],
    ['**28.7** *million* ~~tonnes~~', '*28.7* _million_ ~tonnes~'],
    ['# Heading\n- one\n- two', '*Heading*\n• one\n• two'],
    ['[the plan](https://a.example/plan "The plan")', '<https://a.example/plan|the plan>'],
    ['[click](javascript:alert(1))', '[click](javascript:alert(1))'],
    ['[mail](mailto:a@b.example)', 'mail'],
    ['5 * 3 * 2 = 30, a_b_c, 2*3*4', '5 * 3 * 2 = 30, a_b_c, 2*3*4'],
    ['\\*not strong\\*', '*not strong*'],
    ['| a | b |', '| a | b |'],
  ])('%j is %j', (markdown, mrkdwn) => expect(toMrkdwn(markdown, addressOf)).toBe(mrkdwn));

  test('no text of a source mentions anybody, links anywhere or escapes unescaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&!@#|[](1)*_~\\ aU:/.'), maxLength: 60 }), (text) => {
        const links = [...toMrkdwn(text, () => null).matchAll(/<([^>]*)>/g)].map((match) => match[1] ?? '');
        for (const link of links) expect(link).toMatch(/^https?:/);
      }),
    );
  });

  test('time grows with the length, whatever the text', () => {
    for (const piece of ['[', '*', '**', '~~', '[1', '](', '\\', '#', '[a](', '<', '\n- '])
      expect(toMrkdwn(piece.repeat(50_000), addressOf).length).toBeGreaterThan(0);
  });
});

test('a streamed answer links its citations and mentions nobody', () => {
  expect(
    toStreamedMarkdown('**So** <!channel> <@U1> 5 < 6 <b>. [1] [2]', (id) =>
      id === 1 ? 'https://a.example/(x)' : null,
    ),
  ).toBe('**So** <\u200B!channel> <\u200B@U1> 5 < 6 <\u200Bb>. ([1](https://a.example/%28x%29)) [2]');
});

describe('what a person wrote', () => {
  test.each([
    ['<@U0ASSAY> How many?', 'How many?'],
    ['<@U0ASSAY|assay>  How   many?', 'How many?'],
    ['Did <@U0ADA|ada> ask <@U0BOB> in <#C1|general>?', 'Did @ada ask @U0BOB in #general?'],
    ['Is 5 &lt; 6 &amp;&amp; 7 &gt; 6?', 'Is 5 < 6 && 7 > 6?'],
    [
      'See <https://a.example/x?a=1&amp;b=2> and <https://a.example|the page>',
      'See https://a.example/x?a=1&b=2 and the page',
    ],
    ['<!here> <!subteam^S1|@team> <!date^1392734382^{date}|Feb 18>?', '@team Feb 18?'],
    ['&amp;lt;', '&lt;'],
  ])('%j is read as %j', (text, question) => expect(questionText(text, 'U0ASSAY')).toBe(question));

  test('mentions are told from names that begin alike', () => {
    expect([mentions('<@U1> hi', 'U1'), mentions('<@U1|x> hi', 'U1'), mentions('<@U12> hi', 'U1')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('long texts', () => {
  const sentence = fc.string({ minLength: 1, maxLength: 80 }).map((words) => `${words.replace(/\s+/g, ' ')}. `);

  test('are cut into pieces within the limit, escapes counted, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), fc.integer({ min: 12, max: 300 }), (parts, limit) => {
        const text = parts.join('');
        const pieces = splitAtSentences(text, limit, (piece) => escapeMrkdwn(piece).length);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(escapeMrkdwn(piece).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('are cut at sentences, at words where a sentence is too long, and never inside a character', () => {
    expect(splitAtSentences('One is here. Two is there. Three.', 28)).toEqual([
      'One is here. Two is there.',
      ' Three.',
    ]);
    expect(splitAtSentences('one two three four five six', 12)).toEqual(['one two ', 'three four ', 'five six']);
    for (const piece of splitAtSentences('😀'.repeat(50), 7)) expect(piece.isWellFormed()).toBe(true);
  });

  test('are shortened to a line', () => {
    expect(shorten('  one \n two ', 20)).toBe('one two');
    expect(shorten('one two three four', 12)).toBe('one two…');
    expect(shorten('x'.repeat(50), 10)).toHaveLength(10);
  });
});
