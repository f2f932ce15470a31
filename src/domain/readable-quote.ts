/** What a source says at a place, as people read it: cells of a Markdown row with dots between them, one line. Else as it stands. */
export const readableQuote = (text: string): string =>
  /^\s*\|[^\n]*\|\s*$/.test(text)
    ? text
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' · ')
    : text;
