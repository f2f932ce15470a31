import { isGlued, type Token } from './tokens.ts';

/** Words before a number that make it a name or a reference, in any case. */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  `section sections article articles chapters clauses paragraphs figures tables chapter page pages figure fig table room route highway flight gate version vol volume no nos
  clause paragraph appendix episode season act scene verse psalm exhibit suite apartment apt class category tier stage
  group division zone district ward block lot plot bus iphone ipad galaxy windows xbox playstation android ios macbook boeing airbus
  mark mk apollo sp ftse nasdaq nikkei dax cac russell fortune forbes formula covid sars channel studio pier terminal platform junction exit
  interstate rule note equation schedule annex form isbn issn doi rfc iso en din unit phone tel telephone fax call dial opus resolution
  directive regulation proposition prop amendment title bill nr nrs autobahn motorway bluetooth usb html css http python java
  firefox ubuntu debian fedora photoshop directx gpt`.split(/\s+/),
);

/** Abbreviations of such words, written with a point. */
const ABBREVIATIONS = /^(?:no|nos|nr|nrs|vol|fig|figs|p|pp|sec|art|ch|para|eq|cap|ref|tel|ext)$/;

/** Whether the word before `index` makes a number a name or a reference: "pages 10-12", "pp. 23–45", "Section 4.2". */
export const isAfterLabelWord = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  if (before === undefined) return false;
  if (before.text === '.') return isGlued(before) && ABBREVIATIONS.test(tokens[index - 2]?.lower ?? '');
  // "no 300 people": a determiner, and no number
  return LABEL_WORDS.has(before.lower) && before.text !== 'no';
};
