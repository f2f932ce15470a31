/** How a spreadsheet shows a number: what stands around it, and by how much it is scaled. */
export type NumberFormat =
  | { kind: 'number'; prefix: string; suffix: string; scale: number }
  | { kind: 'date' | 'date-time' | 'time' };

const PLAIN: NumberFormat = { kind: 'number', prefix: '', suffix: '', scale: 1 };

/** Formats that files name by number alone (ECMA-376 part 1, 18.8.30); all other such numbers show a plain number. */
const BUILT_IN: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** Quoted text, an escaped character, a bracket (currency, colour, elapsed time), padding, or one character. */
const TOKEN = /"([^"]*)"|\\(.)|\[(\$?)([^\]]*)\]|[_*].|(AM\/PM|General)|(.)/gisu;

/** Reads a number format code; its section for positive numbers decides. */
export const readNumberFormat = (id: number, codes: ReadonlyMap<number, string>): NumberFormat => {
  const code = codes.get(id) ?? BUILT_IN[id];
  if (code === undefined) return PLAIN;
  const around = { prefix: '', suffix: '' };
  let scale = 1;
  let placeholders = '';
  let dateLetters = '';
  for (const [, quoted, escaped, dollar, bracket, word, character] of code.slice(0, 255).matchAll(TOKEN)) {
    const side = placeholders === '' ? 'prefix' : 'suffix';
    const literal = quoted ?? escaped ?? (dollar === '$' ? (bracket?.split('-')[0] ?? '') : undefined);
    if (literal !== undefined) around[side] += literal;
    else if (bracket !== undefined) dateLetters += /^[hms]+$/i.test(bracket) ? bracket.toLowerCase() : '';
    else if (word !== undefined) placeholders += '0';
    else if (character === ';') break;
    else if (character !== undefined && /[0#?.,]/.test(character)) placeholders += character;
    else if (character !== undefined && /[ymdhs]/i.test(character)) dateLetters += character.toLowerCase();
    else if (character === '%') {
      around[side] += '%';
      scale *= 100;
    } else if (character !== undefined && /[\p{Sc} ]/u.test(character)) around[side] += character;
  }
  if (/[yd]/.test(dateLetters)) return { kind: /[hs]/.test(dateLetters) ? 'date-time' : 'date' };
  if (/[hs]/.test(dateLetters)) return { kind: 'time' };
  if (dateLetters !== '') return { kind: 'date' };
  // A comma after the last digit place shows thousands.
  scale /= 1_000 ** (/,+(?=\.|$)/.exec(placeholders)?.[0].length ?? 0);
  return { kind: 'number', scale, prefix: around.prefix.trimStart(), suffix: around.suffix.trimEnd() };
};

const DAY = 86_400_000;

const serialDate = (serial: number, uses1904: boolean): Date => {
  // Day 60 of the 1900 system is a 29 February that never was.
  const days = uses1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - 25_569) * 86_400) * 1_000);
};

/** A stored number as text: at full precision, with the unit, percent sign or date that its format gives it. */
export const showNumber = (value: number, format: NumberFormat, uses1904: boolean): string => {
  if (format.kind === 'number') {
    // 15 significant digits are what spreadsheets keep; more is noise of binary fractions.
    const scaled = Number((value * format.scale).toPrecision(15));
    const digits = Math.abs(scaled).toString();
    return `${scaled < 0 ? '-' : ''}${format.prefix}${digits}${format.suffix}`;
  }
  const date = serialDate(value, uses1904);
  if (Math.abs(date.getTime()) > 100_000_000 * DAY) return String(value);
  const [day, time] = date.toISOString().slice(0, 19).split('T');
  if (format.kind === 'time') return value < 1 ? time! : `${Math.floor(value * 24)}${time!.slice(2)}`;
  const isMidnight = time === '00:00:00';
  return format.kind === 'date' || isMidnight ? day! : `${day} ${time}`;
};
