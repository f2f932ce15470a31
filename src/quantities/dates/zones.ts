import { isDash, isGlued, type Token } from '../tokens.ts';

/** Offsets of the usual names of time zones; zones whose name stands for several (CST, IST) take the most common one. */
const OFFSETS: ReadonlyMap<string, string> = new Map(
  `UTC Z,GMT Z,WET Z,BST +01:00,WEST +01:00,CET +01:00,CEST +02:00,EET +02:00,EEST +03:00,MSK +03:00,IST +05:30,SGT +08:00,HKT +08:00,JST +09:00,
  KST +09:00,AEST +10:00,AEDT +11:00,NZST +12:00,NZDT +13:00,EST -05:00,EDT -04:00,CST -06:00,CDT -05:00,MST -07:00,MDT -06:00,PST -08:00,PDT -07:00`
    .split(',')
    .map((row): [string, string] => {
      const [name = '', offset = ''] = row.trim().split(' ');
      return [name, offset];
    }),
);

/** Names that leave open whether it is summer time. */
const SEASONLESS = /^(?:ET|CT|MT|PT)$/;

/** Offset of the zone at `index` as EDTF writes it, empty where the name leaves it open, with the index after it. */
export const zoneAt = (tokens: readonly Token[], index: number): { offset: string; next: number } | null => {
  const token = tokens[index];
  if (token === undefined || token.newline) return null;
  const offset = OFFSETS.get(token.text);
  if (offset !== undefined) {
    const [sign, hours] = [tokens[index + 1], tokens[index + 2]];
    const shifted =
      offset === 'Z' &&
      isGlued(sign) &&
      (isDash(sign) || sign.text === '+') &&
      /^\d{1,2}$/.test(hours?.lower ?? '') &&
      isGlued(hours);
    if (!shifted) return { offset, next: index + 1 };
    return { offset: `${sign.text === '+' ? '+' : '-'}${hours.lower.padStart(2, '0')}:00`, next: index + 3 };
  }
  return SEASONLESS.test(token.text) ? { offset: '', next: index + 1 } : null;
};
