import { table, type Dimension } from './unit.ts';

/** Time, speed, frequency, force, pressure, angle. A month is a twelfth and a year the Julian year of 365.25 days. */
export const MOTION: readonly Dimension[] = [
  table(
    'time',
    's',
    `
    s         | second              | 1           | SI       | sec | s | S | p n µ m
    min       | minute              | 60          | SI-8     | mins, minut
    h         | hour                | 3600        | SI-8     | hr | Hr
    (d)       | day                 | 86400       | SI-8     |
    wk        | week                | 604800      | CALENDAR | wk
    fortnight | fortnight           | 1209600     | CALENDAR
    mo        | month               | 2629800     | CALENDAR | | mos
    (quarter) | quarter             | 7889400     | CALENDAR
    (a)       | year                | 31557600    | IAU      | yr, calendar year | | y, yr
    kyr       | kiloyear            | 31557600e3  | IAU      | | ka
    Myr       | megayear            | 31557600e6  | IAU      | |
    Gyr       | gigayear            | 31557600e9  | IAU      | |
    decade    | decade              | 315576000   | CALENDAR
    century   | century (centuries) | 3155760000  | CALENDAR
    millennium | millennium (millennia) | 31557600000 | CALENDAR | millenium
  `,
  ),
  table(
    'frequency',
    'Hz',
    `
    Hz        | hertz (hertz)       | 1    | SI   | | hz, HZ | | m k M G T
    rpm       | revolutions per minute (revolutions per minute) | 1/60 | TURN | revolution per minute | RPM
    bpm       | beat per minute     | 1/60 | TURN | | BPM
    fps       | frame per second    | 1    | TURN | | FPS
  `,
  ),
  table(
    'speed',
    'm/s',
    `
    km/h      | kilometre per hour  | 1/3.6     | SI-8 | kph, kmh, kmph, km per hour | km/hr, kmh
    mph       | mile per hour       | 0.44704   | FOOT | | MPH, mi/h
    m/s       | metre per second    | 1         | SI   | mps
    km/s      | kilometre per second | 1000     | SI   |
    cm/s      | centimetre per second | 0.01    | SI   | centimeter per second
    ft/s      | foot per second (feet per second) | 0.3048 | FOOT | | fps
    kn        | knot                | 1852/3600 | SEA  | | kts, kt/h, kn | kt
    Mach      | mach (mach)         | 340.294   | ICAO |
    (c)       | speed of light (speed of light) | 299792458 | SI | times the speed of light (times the speed of light)
  `,
  ),
  table(
    'acceleration',
    'm/s²',
    `
    m/s²      | metre per second squared (metres per second squared) | 1 | SI | meter per second squared (meters per second squared), metre per second per second | m/s2, ms-2
    gₙ        | standard gravity (standard gravities) | 9.80665 | GRAVITY |
    (Gal)     | galileo (galileo)   | 0.01 | CGS
  `,
  ),
  table(
    'force',
    'N',
    `
    N         | newton              | 1                   | SI      | | | | m k M
    lbf       | pound-force (pounds-force) | 4.4482216152605 | FOOT | pound force (pounds force)
    kgf       | kilogram-force (kilograms-force) | 9.80665 | GRAVITY | kilopond
    dyn       | dyne                | 1e-5                | CGS     |
  `,
  ),
  table(
    'torque',
    'N·m',
    `
    N·m       | newton metre        | 1                   | SI   | newton meter, newton-metre, newton-meter | Nm, N m
    lb·ft     | pound-foot (pound-feet) | 1.3558179483314004 | FOOT | pound foot (pound feet), foot-pound, foot pound | lb-ft, lb ft, ft-lb, ft lb, ft-lbs, lb·ft
  `,
  ),
  table(
    'pressure',
    'Pa',
    `
    Pa        | pascal              | 1                    | SI      | | | Pa | h k M G
    bar       | bar (bar)           | 1e5                  | CGS     | | | | k
    mbar      | millibar            | 100                  | CGS     | mbar (mbar) | mb
    (atm)     | atmosphere          | 101325               | ATM     | standard atmosphere | atm
    psi       | pound per square inch | 4.4482216152605/0.00064516 | FOOT | psi (psi) | PSI, psig, psia
    ksi       | kilopound per square inch | 4448.2216152605/0.00064516 | FOOT | |
    mmHg      | millimetre of mercury (millimetres of mercury) | 133.322387415 | MERCURY | millimeter of mercury (millimeters of mercury), mm hg (mm hg) | mmhg, mm Hg
    inHg      | inch of mercury (inches of mercury) | 3386.388640341 | MERCURY |
    Torr      | torr (torr)         | 101325/760           | ATM     |
  `,
  ),
  table(
    'viscosity',
    'Pa·s',
    `
    (P)       | poise (poise)       | 0.1    | CGS
    cP        | centipoise (centipoise) | 0.001 | CGS
  `,
  ),
  table(
    'kinematic viscosity',
    'm²/s',
    `
    (St)      | stokes (stokes)     | 1e-4 | CGS
    cSt       | centistokes (centistokes) | 1e-6 | CGS
  `,
  ),
  table(
    'angle',
    '°',
    `
    °         | degree              | 1        | SI-8 | deg, degs | º
    (rad)     | radian              | 57.29577951308232 | SI | | | rad | m µ
    (gon)     | gon                 | 0.9      | SI-8 | gradian
    arcmin    | arcminute           | 1/60     | SI-8 | minute of arc (minutes of arc), arc minute, arc-minute
    arcsec    | arcsecond           | 1/3600   | SI-8 | second of arc (seconds of arc), arc second, arc-second
    (mas)     | milliarcsecond      | 1/3600e3 | SI-8 | milliarc second
  `,
  ),
  table(
    'solid angle',
    'sr',
    `
    sr        | steradian           | 1        | SI
  `,
  ),
  table('magnitude', 'Mw', '(Mw) | magnitude | 1 | MAGNITUDE'),
];
