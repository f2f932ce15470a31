import { checkWords } from './words/check.ts';
import { count } from './words/count.ts';
import { curatedWords, factsWords, seriesWords } from './words/facts.ts';
import { feedbackWords, goldenWords, ratingWords } from './words/feedback.ts';
import type { Verdict } from './api/types.ts';

/** Every word of the interface, in one place: plain and short. */
export const words = {
  product: 'Assay',
  skip: 'Skip to the question box',
  skipToContent: 'Skip to the content',
  pages: 'Pages',
  pageFailed: 'This page could not be loaded. Check the connection and open it again.',
  you: 'You asked',

  welcome: {
    title: 'What would you like to know?',
    lead: 'Answers are proven from your documents. Every number is checked.',
    documents: (n: number) => `Reading ${count(n, 'document', 'documents')}`,
    more: (n: number) => `and ${n.toLocaleString('en')} more`,
    none: 'There are no documents yet. Put some into the corpus folder and run “assay ingest”.',
    examples: 'Try asking',
  },

  composer: {
    label: 'Your question',
    first: 'Ask about your documents',
    next: 'Ask a follow-up',
    send: 'Send',
    stop: 'Stop',
    tooLong: (length: number, limit: number) =>
      `This question has ${length.toLocaleString('en')} characters. The limit is ${limit.toLocaleString('en')}: shorten it to send it.`,
    left: (n: number) => `${n.toLocaleString('en')} characters left`,
    notKept: 'This browser keeps nothing: drafts are gone when the page is closed.',
    hint: 'Enter to send · Shift+Enter for a new line · / to get here',
  },

  conversations: {
    label: 'Conversations',
    show: 'Show conversations',
    hide: 'Hide conversations',
    fresh: 'New chat',
    none: 'Your conversations will appear here.',
    search: 'Search conversations',
    noMatch: 'No conversation has these words.',
    untitled: 'Untitled',
    rename: (title: string) => `Rename “${title}”`,
    newTitle: 'New name',
    save: 'Save name',
    remove: (title: string) => `Delete “${title}”`,
    confirm: 'Delete this conversation?',
    confirmYes: 'Delete',
    confirmNo: 'Keep',
    today: 'Today',
    yesterday: 'Yesterday',
    week: 'Last seven days',
    older: 'Older',
    loading: 'Opening the conversation…',
  },

  documents: 'Documents',
  reference: 'API reference',

  theme: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },

  answer: {
    label: 'Answer',
    searching: 'Searching the documents…',
    reading: (n: number) => `Reading ${count(n, 'passage', 'passages')}…`,
    stopped: 'Stopped. What was checked so far stays.',
    done: 'Answer complete.',
    copy: 'Copy',
    copyTitle: 'Copy the answer with its sources',
    markdown: 'Copy as Markdown',
    markdownTitle: 'Copy question, answer and sources as Markdown',
    copied: 'Copied',
    copyFailed: 'Copying is not allowed here',
    retry: 'Try again',
    edit: 'Edit the question',
    unfinished: 'Not finished.',
    seconds: (milliseconds: number) =>
      milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`,
    withoutModel: 'quoted, no language model',
  },

  question: {
    edited: 'The question in other words',
    stays: 'The earlier answer stays, with what followed it.',
    again: 'Ask again',
    cancel: 'Cancel',
    versions: 'Wordings of this question',
    earlier: 'Earlier wording',
    later: 'Later wording',
  },

  rating: ratingWords,
  feedback: feedbackWords,
  golden: goldenWords,
  share: {
    label: 'Share',
    title: 'Make a link to this answer',
    copied: 'Link copied',
    here: 'The link',
    open: 'Open',
    what: 'It shows this answer with its sources. What comes from a source that is deleted later is withheld.',
  },
  corrected: {
    title: 'The sources say otherwise',
    asked: 'In your question',
    sources: 'In the sources',
  },
  abstained: {
    title: 'No answer in the documents',
    nearest: 'Closest passages',
    nothing: 'Nothing in the documents comes close.',
  },
  withheld: (n: number) => `${count(n, 'sentence was', 'sentences were')} held back for want of proof`,
  conflicts: {
    title: (measure: string) => `Sources disagree on ${measure}`,
  },
  notices: 'Please note',

  sources: {
    title: 'Sources',
    open: (id: number, title: string) => `Source ${id}: ${title}. Show the passage`,
    page: (page: number) => `page ${page}`,
    undated: 'undated',
    pane: 'Source',
    text: 'Text of the source',
    previous: 'Previous source',
    next: 'Next source',
    position: (at: number, of: number) => `${at} of ${of}`,
    openPage: 'Open as a page',
    original: 'Original',
    pageOf: (page: number, of: number) => `page ${page} of ${of}`,
    pageStart: (page: number) => `Page ${page}`,
    facts: (n: number) => count(n, 'fact', 'facts'),
    factsHere: 'Facts stated here',
    fetched: (when: string) => `fetched ${when}`,
    loading: 'Opening the source…',
    changed: 'This source has changed since the answer was given. The cited words stand below as they were.',
    moved: 'This source has changed since the answer was given. The cited words are now in another place.',
    changedSince: 'changed since',
    clickHint: 'Click to read it in the source',
  },

  close: 'Close',
  back: 'Back',

  checks: {
    title: 'Number check',
    label: 'Number check of this answer',
    none: 'No number to check',
    count: (verdict: Verdict, n: number) => `${count(n, 'number', 'numbers')} ${words.verdict[verdict].toLowerCase()}`,
    inQuestion: 'in your question',
    show: (text: string, verdict: Verdict) => `${text} ${words.verdict[verdict].toLowerCase()}. Show the check`,
    formula: 'Worked out as',
    facts: 'Fact in the sources',
    manyFacts: 'Facts in the sources',
    noFacts: 'No matching fact was found in the documents.',
    stated: 'As stated',
    readAs: 'Read as',
    means: 'Stands for',
    rule: 'Rule',
    reading: 'How it was read',
    here: 'Here',
    inSource: 'In the source',
    otherwise: 'Other sources say otherwise',
    newer: 'newer',
    older: 'older',
    newest: 'newest',
    whole: 'The whole fact',
    inQuestionCount: (n: number) => `${count(n, 'number', 'numbers')} of your question contradicted`,
    disagree: 'Sources disagree',
    comparison: 'Compared',
    role: 'Role',
    about: 'About',
    when: 'Period',
    attribution: 'According to',
    source: 'Source',
    published: 'Published',
    curated: 'Entered by an editor',
    extracted: 'Read from the text',
    showSource: 'Show in the source',
    loading: 'Looking up the fact…',
  },
  facts: factsWords,
  check: checkWords,
  series: seriesWords,
  curated: curatedWords,
  verdict: { supported: 'Supported', contradicted: 'Contradicted', unverified: 'Unverified' } satisfies Record<
    Verdict,
    string
  >,

  problem: {
    title: 'That did not work',
    brokenOff: 'The connection broke off before the answer was complete. What was checked so far stays.',
    offline: 'The Assay server can’t be reached. Check that it is running; your question is kept.',
    general: (status: number | undefined) =>
      status === undefined ? 'The server reported an unknown problem.' : `The server answered with status ${status}.`,
    unknownConversation: 'This conversation no longer exists. Start a new chat.',
  },
  status: {
    offline: 'Connection lost. Trying again…',
    back: 'Connected again.',
    indexing: 'Still reading the documents. Answers come as soon as that is done.',
  },
  indexing: ({ stage, done, total }: { stage: 'documents' | 'facts'; done: number; total: number }) =>
    stage === 'facts'
      ? `All can be found already; the facts of ${done.toLocaleString('en')} of ${total.toLocaleString('en')} are read.`
      : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} are read.`,
};
