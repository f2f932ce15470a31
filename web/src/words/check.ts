import { count } from './count.ts';

/** Words of the page that checks a draft. */
export const checkWords = {
  title: 'Check a text',
  lead: 'Paste a draft: every number in it is checked against the documents.',
  draft: 'Your draft',
  placeholder: 'Paste or type the text here, or drop a file',
  hint: 'Ctrl+Enter checks. This browser keeps the draft.',
  start: 'Check the numbers',
  openFile: 'Open a file',
  notText: (name: string) => `“${name}” is not UTF-8 text. Save it as UTF-8 and open it again.`,
  tooLarge: (name: string, limit: number) => `“${name}” is larger than ${limit} MB. Open a smaller file.`,
  tooLong: (length: number, limit: number) =>
    `This draft has ${length.toLocaleString('en')} characters. The limit is ${limit.toLocaleString('en')}: check it in parts.`,
  show: 'Numbers to mark',
  filters: { all: 'All', problems: 'Problems' },
  state: { busy: 'Checking…', noNumber: 'There is no number in this text.', noProblem: 'Every number is supported.' },
  keys: 'F8 or → goes to the next problem, Shift+F8 or ← back.',
  done: (all: number, contradicted: number, unverified: number) =>
    `${count(all, 'number', 'numbers')} checked: ${contradicted} contradicted, ${unverified} unverified.`,
  step: { previous: 'Previous', next: 'Next', gone: 'This number is no longer in the text.' },
  instead: 'Write instead',
  replace: 'Replace',
  take: (stated: string) => `Write “${stated}” as the source does`,
  part: {
    label: 'Part of the draft',
    edit: 'Edit this part',
    hint: 'Ctrl+Enter checks it, Esc leaves it as it was.',
  },
  actions: { edit: 'Edit the text', again: 'Check all again', clear: 'Start over', undo: 'Undo', report: 'Report' },
  copy: { report: 'Copy report', text: 'Copy text' },
  save: { markdown: 'Save as Markdown', html: 'Save as HTML' },
  report: 'Report of the number check',
  made: (when: string) => `Checked on ${when}`,
};
