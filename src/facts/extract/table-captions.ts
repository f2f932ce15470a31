import { isMarkdownRow } from './table-cells.ts';

/** What stands above a table: its title, or what a sentence says of its figures. */
export type Caption = {
  text: string;
  /** Whether its unit is that of the columns of periods alone, as others may hold figures of another kind. */
  isOfPeriods: boolean;
};

export const NO_CAPTION: Caption = { text: '', isOfPeriods: false };

/** A line that names the table below it. */
const TITLE = /^(?:#{1,6}\s+|\**\s*(?:table|tab\.)\s*[\w.]*\s*[:.–-]?\s*)(.{1,150})$|^(.{1,120}):$/i;
const LONGEST_TITLE = 150;
/** "Landings are given in tonnes.", "All figures are in millions of crowns." */
const NOTE =
  /^(?:all |the )?(.{1,60}?) (?:is|are)(?: (?:all|given|shown|stated|quoted|expressed|reported|measured|listed|counted|set out))* in ((?:thousands|millions|billions)(?: of [^.,;()]{1,25})?|[^.,;()]{1,30})\.?$/i;
/** Words for figures of whatever kind. */
const GENERAL = /^(?:figures?|values?|numbers?|amounts?|quantities|data|cells?|results?|it|they|these)\b/i;

/** The caption that `line` gives the table below it; empty where it gives none. `following` is the line behind it. */
export const captionOf = (line: string, following: string): Caption => {
  const [, titled, ended] = TITLE.exec(line) ?? [];
  const title = titled ?? ended;
  if (title !== undefined) return { text: title.replace(/[*:]+$/, '').trim(), isOfPeriods: false };
  const [, measure, unit] = NOTE.exec(line) ?? [];
  if (measure !== undefined && unit !== undefined && !/\d/.test(unit))
    return GENERAL.test(measure)
      ? { text: `(${unit})`, isOfPeriods: false }
      : { text: `${measure} (${unit})`, isOfPeriods: true };
  const isTitle = isMarkdownRow(following) && line.length <= LONGEST_TITLE && !/[.!?]["”’')]?$/.test(line);
  return isTitle ? { text: line.trim(), isOfPeriods: true } : NO_CAPTION;
};
