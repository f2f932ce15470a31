import { table, type Dimension } from './unit.ts';

/** Data in decimal multiples (IEC 80000-13), pictures, and ratios. */
export const INFORMATION: readonly Dimension[] = [
  table(
    'ratio',
    '1',
    `
    %         | percentage (percentages) | 0.01 | PERCENT | percent (percent), per cent (per cent), pct (pct), per-cent (per-cent), percents | ％, pc, ﹪
    ‰         | per mille (per mille)    | 0.001 | PERCENT | permille (permille), per mill (per mill)
  `,
  ),
  table(
    'ratio points',
    'pp',
    `
    pp        | percentage point    | 1    | PERCENT | percent point, per cent point, percentage-point, percent-point, %-point, % point | pps, ppts
    bp        | basis point         | 0.01 | PERCENT | basis-point | bps
  `,
  ),
  table(
    'data',
    'B',
    `
    (B)       | byte                | 1           | IEC
    bit       | bit                 | 0.125       | IEC
    kB        | kilobyte            | 1e3         | IEC | | KB
    MB        | megabyte            | 1e6         | IEC | mb, meg | Mb
    GB        | gigabyte            | 1e9         | IEC | gig | gb, Gb
    TB        | terabyte            | 1e12        | IEC | | tb, Tb
    PB        | petabyte            | 1e15        | IEC
    EB        | exabyte             | 1e18        | IEC
    ZB        | zettabyte           | 1e21        | IEC
    YB        | yottabyte           | 1e24        | IEC
    kbit      | kilobit             | 125         | IEC | | Kbit
    Mbit      | megabit             | 125e3       | IEC | | Mb
    Gbit      | gigabit             | 125e6       | IEC | | Gb
    Tbit      | terabit             | 125e9       | IEC
    KiB       | kibibyte            | 1024        | IEC
    MiB       | mebibyte            | 1048576     | IEC
    GiB       | gibibyte            | 1073741824  | IEC
    TiB       | tebibyte            | 1099511627776 | IEC
  `,
  ),
  table(
    'data rate',
    'B/s',
    `
    bit/s     | bit per second      | 0.125   | IEC | bit per sec | bps
    kbit/s    | kilobit per second  | 125     | IEC | | kbps, Kbps, kb/s
    Mbit/s    | megabit per second  | 125e3   | IEC | mbps | Mbps, Mb/s
    Gbit/s    | gigabit per second  | 125e6   | IEC | gbps | Gbps, Gb/s
    Tbit/s    | terabit per second  | 125e9   | IEC | | Tbps, Tb/s
    kB/s      | kilobyte per second | 1e3     | IEC | | KB/s
    MB/s      | megabyte per second | 1e6     | IEC
    GB/s      | gigabyte per second | 1e9     | IEC
  `,
  ),
  table(
    'pixels',
    'px',
    `
    px        | pixel               | 1   | PIXEL
    MP        | megapixel           | 1e6 | PIXEL | mega pixel, mega-pixel
  `,
  ),
  table('pixel density', 'ppi', 'ppi | pixel per inch | 1 | PIXEL'),
  table('dot density', 'dpi', 'dpi | dot per inch | 1 | PIXEL'),
];
