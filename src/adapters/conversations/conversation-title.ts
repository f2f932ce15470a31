const LONGEST = 80;

/** Title of a conversation until somebody renames it: its first question, cut between words. */
export const conversationTitle = (question: string): string => {
  const line = question.trim().replace(/\s+/g, ' ');
  if (line.length <= LONGEST) return line;
  const cut = line.lastIndexOf(' ', LONGEST - 1);
  const kept = line.slice(0, cut > LONGEST / 2 ? cut : LONGEST - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
};
