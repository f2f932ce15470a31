/** What the app says of itself, in Slack's markup. */
export const HELP =
  'Ask a question about the documents: mention me in a channel, write to me directly, or use `/assay QUESTION` for an answer that only you see. Every number is checked against the sources before you see it.';

export const SEARCHING = 'Searching the documents…';
/** Slack puts the name of the app before it. */
export const STATUS = 'is searching the documents…';
export const NOT_READY = 'The documents are still being read. Ask again in a minute or two.';
export const BROKEN =
  'Something went wrong while answering. It has been written to the log of the server; please ask again.';
export const THANKS = 'Thank you, that was noted.';
export const ANSWER_GONE = 'That answer is no longer kept.';
export const POSTED = 'Posted.';
