import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/domain/sentences.ts';
import { takesLinearTime } from './linear-time.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Each case is the sentences that their text, joined with spaces, has to be split into. */
const joined: Record<string, string[]> = {
  plain: ['It rained.', 'Did it?', 'Yes!', 'Then it stopped.'],
  titles: ['Mr. Smith met Dr. J. R. R. Tolkien and Gen. Lee in St. Petersburg.', 'They talked.'],
  'abbreviations that may end a sentence': ['He works for Foo Inc.', 'The firm is in the U.S.', 'It grew.'],
  'abbreviations inside a sentence': ['The U.S. Navy and Foo Co. Ltd. met, e.g. in Rome, i.e. The Hague.', 'Good.'],
  'dates and hours': ['It opened on Jan. 5 at 3.30 p.m. in Oslo.', 'It closed at 5 p.m.', 'The crowd left.'],
  decimals: ['It cost $2.5 million.', 'Output rose 3.2%.', 'It fell to .5 t.', 'Russia has 28.7 Mt.'],
  references: ['See No. 5, fig. 3 and pp. 4–9 of vol. II.', 'He said no.', 'Then he left.'],
  quotations: ['"Really?" he asked.', 'He said "No."', '“We will see.”', 'She left.'],
  brackets: ['It is large (see above).', '(It really is.)', 'So what?'],
  ellipses: ['Wait... no.', 'And so on…', 'The plan . . . ended.', 'Good.'],
  'note markers': ['Russia grew.[3]', 'China too.[12][^2]', 'Japan did not.'],
  emphasis: ['**It grew.**', '_It fell._', 'It stayed.'],
  'units after figures': ['It lies at 53 N.', 'It is 5 km.', 'The road ends.'],
  'letters as names': ['They had a plan B.', 'However, it failed.'],
  'other scripts': ['Он вырос на 5 %.', 'Потом упал.'],
};

describe('sentences', () => {
  test.each(Object.entries(joined))('%s', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  test('need no space in Chinese and Japanese', () => {
    expect(split('今日は晴れ。明日は雨！')).toEqual(['今日は晴れ。', '明日は雨！']);
  });

  test('run over the line breaks of hard-wrapped text', () => {
    const text =
      'Russian President Vladimir Putin has ordered his government to draw up a\nplan for the extraction of rare earth metals by December. The bridge in New\nYork is planned.\n\nNext paragraph.';
    expect(split(text)).toEqual([
      'Russian President Vladimir Putin has ordered his government to draw up a\nplan for the extraction of rare earth metals by December.',
      'The bridge in New\nYork is planned.',
      'Next paragraph.',
    ]);
  });

  test('end with a line where each line is a paragraph', () => {
    const long = 'Russia boasts significant reserves of rare-earth metals '.repeat(4).trim();
    expect(split(`Title of the piece\n${long}\n${long}.\nShort one.`)).toEqual([
      'Title of the piece',
      long,
      `${long}.`,
      'Short one.',
    ]);
  });

  test('stop at headings, items, table rows and rules', () => {
    expect(
      split('# Head\nText\n- one. Two.\n- three\n1. First. Second.\n| a | b |\n|---|---|\n| 1 | 2 |\n***\nEnd'),
    ).toEqual([
      '# Head',
      'Text',
      '- one.',
      'Two.',
      '- three',
      '1. First.',
      'Second.',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '***',
      'End',
    ]);
  });

  test('cover every visible character once, in order', () => {
    const piece = fc.constantFrom(
      'A',
      'b',
      '.',
      '. ',
      '\n',
      '\n\n',
      ' ',
      '"',
      '1',
      '- ',
      'Mr. ',
      '…',
      '。',
      '🙂',
      '| ',
      '# ',
      '[1]',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let visible = '';
        let from = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          visible += text.slice(start, end);
          from = end;
        }
        expect(visible.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['a', 'a. ', '. ', '.', '1.', '\n', ' ', 'a\n', '"', '.[a', '. .', 'Mr. ', '- ', '。'])(
    'take linear time on a megabyte of %j',
    (unit) => takesLinearTime(unit, sentences),
  );
});
