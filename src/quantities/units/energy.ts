import { dimension, prefixed, type Dimension, type Unit } from './unit.ts';

const temperature = (
  unit: string,
  name: string,
  factor: number,
  offset: number,
  words: string,
  symbols: string,
  glued: string,
): Unit => ({
  unit,
  name,
  dimension: 'temperature',
  factor,
  offset,
  words: words.split(','),
  symbols: symbols.split(',').filter(Boolean),
  glued: glued.split(',').filter(Boolean),
});

const degrees = (letter: string, name: string, others: string): string =>
  [
    name,
    ...['degree', 'degrees', 'deg', 'degs', '°', 'º'].flatMap((degree) => [`${degree} ${name}`, `${degree} ${letter}`]),
    ...(others === '' ? [] : others.split(',')),
  ].join(',');

/** Temperature, energy, power, electricity, light, sound, radiation. Calorie: thermochemical; horsepower: mechanical. */
export const ENERGY: readonly Dimension[] = [
  {
    dimension: 'temperature',
    base: 'K',
    units: [
      temperature(
        '°C',
        'celsius',
        1,
        273.15,
        degrees('c', 'celsius', 'celcius,centigrade,degrees centigrade,degree centigrade'),
        '°C,℃,ºC',
        'C',
      ),
      temperature(
        '°F',
        'fahrenheit',
        5 / 9,
        459.67 * (5 / 9),
        degrees('f', 'fahrenheit', 'farenheit,degrees farenheit'),
        '°F,℉,ºF',
        'F',
      ),
      temperature('K', 'kelvin', 1, 0, 'kelvin,kelvins,degrees kelvin,degree kelvin,degrees k', '°K', 'K'),
    ],
  },
  dimension('energy', 'J', [
    ['J', 'joule', 1, '', '', 'J'],
    ...prefixed('m k M G T P', ['J', 'joule', 1]),
    ['Wh', 'watt hour', 3600, 'watt-hour'],
    ...prefixed('k M G T', ['Wh', 'watt hour', 3600, 'watt-hour']),
    ['kWh', 'kilowatt hour', 3.6e6, 'kilowatt-hour', 'kwh,KWh,KWH'],
    ['cal', 'calorie', 4.184],
    ['kcal', 'kilocalorie', 4184],
    ['BTU', 'british thermal unit', 1055.05585262, 'btu', 'Btu'],
    ['MMBtu', 'mmbtu', 1.05505585262e9, '', 'mmBtu,MMBTU'],
    ['therm', 'therm', 105505585.262],
    ['eV', 'electronvolt', 1.602176634e-19],
    ...prefixed('k M G T', ['eV', 'electronvolt', 1.602176634e-19]),
    ['boe', 'barrel of oil equivalent', 6117863200, 'barrels of oil equivalent'],
  ]),
  dimension('power', 'W', [
    ['W', 'watt', 1],
    ...prefixed('n µ m k M G T', ['W', 'watt', 1]),
    ['kW', 'kilowatt', 1e3, '', 'kw,KW'],
    ['hp', 'horsepower', 745.6998715822702, '', 'HP'],
    ['bhp', 'brake horsepower', 745.6998715822702, '', 'BHP'],
    ['PS', 'metric horsepower', 735.49875, '', '', 'PS'],
  ]),
  dimension('electric charge', 'C', [
    ['C', 'coulomb', 1, '', '', ''],
    ['Ah', 'ampere-hour', 3600, 'amp hour,ampere hour,amp-hour'],
    ['mAh', 'milliampere-hour', 3.6, 'milliamp hour,milliampere hour,milliamp-hour', 'mah,MAH'],
  ]),
  dimension('electric current', 'A', [
    ['A', 'ampere', 1, 'amp', '', 'A'],
    ...prefixed('µ m k', ['A', 'ampere', 1, 'amp']),
  ]),
  dimension('voltage', 'V', [['V', 'volt', 1], ...prefixed('µ m k M', ['V', 'volt', 1])]),
  dimension('resistance', 'Ω', [['Ω', 'ohm', 1], ...prefixed('m k M', ['Ω', 'ohm', 1])]),
  dimension('capacitance', 'F', [
    ['farad', 'farad', 1],
    ['µF', 'microfarad', 1e-6],
    ['nF', 'nanofarad', 1e-9],
    ['pF', 'picofarad', 1e-12],
  ]),
  dimension('magnetic flux density', 'T', [
    ['tesla', 'tesla', 1, '', '', ''],
    ['mT', 'millitesla', 1e-3],
    ['gauss', 'gauss', 1e-4],
  ]),
  dimension('luminance', 'cd/m²', [
    ['nit', 'nit', 1, '', 'nits'],
    ['cd/m²', 'candela per square metre', 1, '', 'cd/m2'],
  ]),
  dimension('luminous flux', 'lm', [['lm', 'lumen', 1]]),
  dimension('illuminance', 'lx', [['lx', 'lux', 1]]),
  dimension('sound level', 'dB', [['dB', 'decibel', 1, '', 'db,dBA']]),
  dimension('dose', 'Sv', [['Sv', 'sievert', 1], ...prefixed('µ m', ['Sv', 'sievert', 1])]),
  dimension('absorbed dose', 'Gy', [['Gy', 'gray', 1, '', '', 'Gy'], ...prefixed('µ m', ['Gy', 'gray', 1])]),
  dimension('radioactivity', 'Bq', [
    ['Bq', 'becquerel', 1],
    ...prefixed('k M G T', ['Bq', 'becquerel', 1]),
    ['Ci', 'curie', 3.7e10],
  ]),
  dimension('fuel economy', 'mpg', [['mpg', 'mile per gallon', 1, 'miles per gallon', 'MPG']]),
];
