import { dimension, prefixed, type Dimension } from './unit.ts';

/** Time, speed, frequency, force, pressure, angle. A month is a twelfth and a year the Julian year of 365.25 days. */
export const MOTION: readonly Dimension[] = [
  dimension('time', 's', [
    ['s', 'second', 1, 'sec,secs', 'S', 's,S'],
    ...prefixed('p n µ m', ['s', 'second', 1, 'sec']),
    ['min', 'minute', 60, 'mins,minuts'],
    ['h', 'hour', 3600, 'hr,hrs', 'Hr', 'h'],
    ['d', 'day', 86400, '', '', ''],
    ['wk', 'week', 604800, '', 'wks'],
    ['fortnight', 'fortnight', 1209600],
    ['mo', 'month', 2629800, '', 'mos'],
    ['quarter', 'quarter', 7889400, '', '', ''],
    ['a', 'year', 31557600, 'yr,yrs,calendar year', '', 'y,yr'],
    ['decade', 'decade', 315576000],
    ['century', 'century', 3155760000, 'centuries'],
    ['millennium', 'millennium', 31557600000, 'millennia'],
  ]),
  dimension('speed', 'm/s', [
    ['km/h', 'kilometre per hour', 1 / 3.6, 'kph,kmh,kmph', 'km/hr,kmh'],
    ['mph', 'mile per hour', 0.44704, '', 'MPH,mi/h'],
    ['m/s', 'metre per second', 1, 'mps'],
    ['km/s', 'kilometre per second', 1000],
    ['ft/s', 'foot per second', 0.3048, 'fps'],
    ['kn', 'knot', 1852 / 3600, '', 'kts,kt/h', 'kn'],
    ['Mach', 'mach', 340.3],
  ]),
  dimension('acceleration', 'm/s²', [['m/s²', 'metre per second squared', 1, '', 'm/s2']]),
  dimension('frequency', 'Hz', [
    ['Hz', 'hertz', 1, '', 'hz,HZ'],
    ...prefixed('m k M G T', ['Hz', 'hertz', 1]),
    ['rpm', 'revolutions per minute', 1 / 60, 'revolution per minute', 'RPM'],
    ['bpm', 'beat per minute', 1 / 60, 'beats per minute', 'BPM'],
    ['fps', 'frame per second', 1, 'frames per second', 'FPS'],
  ]),
  dimension('force', 'N', [
    ['N', 'newton', 1, '', '', 'N'],
    ...prefixed('m k M', ['N', 'newton', 1]),
    ['lbf', 'pound-force', 4.4482216152605],
  ]),
  dimension('torque', 'N·m', [
    ['N·m', 'newton metre', 1, 'newton meter,newton-metre,newton-meter', 'Nm,N m'],
    [
      'lb·ft',
      'pound-foot',
      1.3558179483314003,
      'pound foot,pound feet,pound-feet,foot-pound,foot pound,lb-ft,lb ft',
      'lb-ft',
    ],
  ]),
  dimension('pressure', 'Pa', [
    ['Pa', 'pascal', 1, '', '', 'Pa'],
    ...prefixed('h k M G', ['Pa', 'pascal', 1]),
    ['bar', 'bar', 1e5],
    ['mbar', 'millibar', 100, '', 'mb'],
    ['atm', 'atmosphere', 101325, '', 'atm'],
    ['psi', 'pound per square inch', 6894.757293168361, 'pounds per square inch', 'PSI'],
    ['mmHg', 'millimetre of mercury', 133.322387415, 'mmhg,mm hg'],
    ['inHg', 'inch of mercury', 3386.389],
  ]),
  dimension('angle', '°', [
    ['°', 'degree', 1, 'deg,degs', 'º'],
    ['rad', 'radian', 180 / Math.PI, '', '', 'rad'],
    ['arcmin', 'arcminute', 1 / 60, 'minute of arc'],
    ['arcsec', 'arcsecond', 1 / 3600, 'second of arc'],
  ]),
];
