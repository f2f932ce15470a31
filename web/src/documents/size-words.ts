const units = ['bytes', 'kB', 'MB', 'GB'];

/** A number of bytes in words, to three figures at most: `1.2 MB`. */
export const sizeInWords = (bytes: number): string => {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${size.toLocaleString('en', { maximumSignificantDigits: 3 })} ${units[unit]}`;
};
