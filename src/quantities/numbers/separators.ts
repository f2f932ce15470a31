const EUROPEAN_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/;
const ENGLISH_GROUPS = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;

/**
 * What the separators of a text's figures tell about each other: "1.250" is 1,250 beside "28.700.000" or "3,5", and
 * 1.25 in any text with an English figure.
 */
export class SeparatorStyles {
  #european = 0;
  #english = 0;
  /** "28,7" in a text that also has "1,000" may be two figures of a list: it decides nothing there. */
  #hasThousands = false;
  #hasDecimals = false;

  /** Takes note of a figure in ASCII digits. */
  see(digits: string): void {
    const comma = digits.indexOf(',');
    const point = digits.indexOf('.');
    if (comma < 0 && point < 0) return;
    if (EUROPEAN_GROUPS.test(digits)) this.#european++;
    else if (ENGLISH_GROUPS.test(digits)) this.#english++;
    else if (comma < 0 && /^\d+\.(?:\d{1,2}|\d{4,})$/.test(digits)) this.#english++;
    else if (/^\d{1,3},\d{3}$/.test(digits)) this.#hasThousands = true;
    else if (point < 0 && /^\d+,\d{1,2}$/.test(digits)) this.#hasDecimals = true;
  }

  /** Whether points group digits and commas begin decimals throughout the text. */
  isEuropean(): boolean {
    return this.#english === 0 && (this.#european > 0 || (this.#hasDecimals && !this.#hasThousands));
  }
}

const SWAPPED: Readonly<Record<string, string>> = { '.': ',', ',': '.' };

/** A figure with European separators rewritten with English ones; shapes that are no such figure stay. */
export const toEnglish = (digits: string): string =>
  /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/.test(digits)
    ? digits.replace(/[.,]/g, (separator) => SWAPPED[separator] ?? separator)
    : digits;
