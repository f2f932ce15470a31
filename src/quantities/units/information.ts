import { dimension, type Dimension } from './unit.ts';

/** Data in decimal multiples (IEC 80000-13), picture sizes, and ratios. */
export const INFORMATION: readonly Dimension[] = [
  dimension('data', 'B', [
    ['B', 'byte', 1, '', '', ''],
    ['bit', 'bit', 0.125],
    ['kB', 'kilobyte', 1e3, '', 'KB'],
    ['MB', 'megabyte', 1e6, 'mb,meg', 'Mb'],
    ['GB', 'gigabyte', 1e9, 'gig', 'gb,Gb'],
    ['TB', 'terabyte', 1e12, '', 'tb,Tb'],
    ['PB', 'petabyte', 1e15],
    ['EB', 'exabyte', 1e18],
    ['ZB', 'zettabyte', 1e21],
    ['kbit', 'kilobit', 125, '', 'Kbit'],
    ['Mbit', 'megabit', 125e3],
    ['Gbit', 'gigabit', 125e6],
    ['Tbit', 'terabit', 125e9],
    ['KiB', 'kibibyte', 1024],
    ['MiB', 'mebibyte', 1024 ** 2],
    ['GiB', 'gibibyte', 1024 ** 3],
    ['TiB', 'tebibyte', 1024 ** 4],
  ]),
  dimension('data rate', 'bit/s', [
    ['bit/s', 'bit per second', 1],
    ['kbit/s', 'kilobit per second', 1e3, '', 'kbps,Kbps,kb/s'],
    ['Mbit/s', 'megabit per second', 1e6, 'mbps', 'Mbps,Mb/s'],
    ['Gbit/s', 'gigabit per second', 1e9, 'gbps', 'Gbps,Gb/s'],
    ['Tbit/s', 'terabit per second', 1e12, '', 'Tbps'],
    ['kB/s', 'kilobyte per second', 8e3, '', 'KB/s'],
    ['MB/s', 'megabyte per second', 8e6],
    ['GB/s', 'gigabyte per second', 8e9],
  ]),
  dimension('pixels', 'px', [
    ['px', 'pixel', 1],
    ['MP', 'megapixel', 1e6, 'mega pixel,mega-pixel'],
  ]),
  dimension('pixel density', 'ppi', [
    ['ppi', 'pixel per inch', 1, 'pixels per inch'],
    ['dpi', 'dot per inch', 1, 'dots per inch'],
  ]),
  dimension('ratio', '1', [
    ['%', 'percentage', 0.01, 'percent,per cent,pct,per-cent,percentage', '％,pc,﹪'],
    ['‰', 'per mille', 0.001, 'permille,per mill'],
  ]),
  dimension('ratio points', 'pp', [
    ['pp', 'percentage point', 1, 'percent point,per cent point,percentage-point', 'pps,ppts'],
    ['bp', 'basis point', 0.01, 'basis-point', 'bps'],
  ]),
];
