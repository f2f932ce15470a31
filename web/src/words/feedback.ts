/** Words of rating an answer. */
export const ratingWords = {
  up: 'Good answer',
  down: 'Bad answer',
  form: 'What was wrong with the answer',
  comment: 'What was wrong? (optional)',
  expected: 'What would a right answer do?',
  wanted: {
    nothing: 'I don’t know',
    contains: 'Say these words',
    corrects: 'Correct the question with these words',
    abstains: 'Say that the documents don’t tell',
  },
  wantedWords: 'The right words',
  wantedExample: 'e.g. 28.7 million tonnes',
  golden: 'Kept as the draft of a golden question: a test of later answers.',
  send: 'Send',
  thanks: 'Thanks, noted.',
  drafted: 'Thanks. The golden question is drafted.',
  takenBack: 'Taken back.',
};

/** Words of keeping an answer as a golden question. */
export const goldenWords = {
  keep: 'Keep as golden question',
  keepTitle:
    'A test that later answers to this question have to pass; a draft in questions.yaml until somebody looks it over',
  kept: 'Drafted in questions.yaml.',
  look: 'Look it over',
};

/** Words of the page that lists what readers thought. */
export const feedbackWords = {
  title: 'Feedback',
  lead: 'What readers thought of the answers, and what the documents did not answer.',
  tabs: 'What to list',
  rated: 'Ratings',
  unanswered: 'Unanswered',
  drafts: 'Golden drafts',
  search: 'Search questions and comments',
  filter: 'Which ratings',
  filters: { all: 'All', up: 'Good', down: 'Bad', commented: 'With a comment', golden: 'With the right answer' },
  loading: 'Looking up the feedback…',
  none: 'No one has rated an answer yet. The thumbs are under each answer.',
  noneUnanswered: 'The documents have answered every question so far.',
  noMatch: 'Nothing fits. Try other words or another filter.',
  shown: (n: number, of: number) =>
    n === of ? `${n.toLocaleString('en')} in all` : `${n.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  good: 'Good',
  bad: 'Bad',
  abstained: 'not answered',
  corrected: 'corrected the question',
  open: 'Open the answer',
  askAgain: 'Ask again',
  times: (n: number) => (n === 1 ? 'asked once' : `asked ${n.toLocaleString('en')} times`),
  expected: {
    contains: 'Should say',
    corrects: 'Should correct the question with',
    abstains: 'Should say that the documents don’t tell',
  },
  draftsLead:
    'Golden questions of questions.yaml that nobody has looked over. assay eval asks them, and they expect what was answered when they were drafted, right or wrong.',
  noDrafts: 'No golden question waits to be looked over. “Keep as golden question” under an answer drafts one.',
  unreviewed: 'Not reviewed',
  expects: 'A right answer',
  review: 'Reviewed',
  reviewTitle: 'What it expects is right: take the mark off',
  reviewed: 'Marked as reviewed.',
  removeDraft: 'Remove this draft from questions.yaml',
  draftRemoved: 'Removed from questions.yaml.',
  add: 'Add to questions.yaml',
  added: 'In questions.yaml',
  addedNow: 'Added to questions.yaml.',
  remove: 'Remove this rating',
  removed: 'Rating removed.',
  copyYaml: 'Copy as YAML',
  copyYamlTitle: 'Copy the drafts of golden questions as YAML',
  exportCsv: 'Export as CSV',
  exportYaml: 'Download questions.yaml',
  who: 'Whoever may ask may see this page: on this computer everyone, elsewhere everyone with an API key.',
  columns: ['question', 'rating', 'comment', 'expected', 'status', 'date', 'answer'],
  unansweredColumns: ['question', 'times asked', 'last asked', 'answer'],
};
