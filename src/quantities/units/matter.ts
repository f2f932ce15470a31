import { dimension, prefixed, type Dimension } from './unit.ts';

/** Mass and weight, concentration, density. Avoirdupois pound: 0.45359237 kg (exact); a bare "ton" is the US short ton. */
export const MATTER: readonly Dimension[] = [
  dimension('mass', 'kg', [
    ['kg', 'kilogram', 1, 'kilogramme,kilo,kgs', 'Kg,KG'],
    ['g', 'gram', 0.001, 'gramme', 'gm,gms,gr,gs'],
    ...prefixed('n µ m c', ['g', 'gram', 0.001, 'gramme']),
    ['µg', 'microgram', 1e-9, '', 'μg,mcg,ug'],
    ['t', 'metric ton', 1000, 'tonne,metric tonne', 'mt,MT'],
    ['kt', 'kiloton', 1e6, 'kilotonne,thousand tonne,thousand metric ton'],
    ['Mt', 'megaton', 1e9, 'megatonne'],
    ['Gt', 'gigaton', 1e12, 'gigatonne'],
    ['ton', 'ton', 907.18474, 'short ton,us ton'],
    ['long ton', 'long ton', 1016.0469088, 'imperial ton'],
    ['lb', 'pound', 0.45359237, '', 'lbs,Lb,Lbs,LB,LBS'],
    ['oz', 'ounce', 0.028349523125, '', 'ozs,Oz,OZ'],
    ['troy oz', 'troy ounce', 0.0311034768, 'ounce troy'],
    ['st', 'stone', 6.35029318, '', '', 'st'],
    ['ct', 'carat', 0.0002, '', '', 'ct'],
    ['grain', 'grain', 0.00006479891, '', '', ''],
    ['q', 'quintal', 100, '', '', ''],
    ['cwt', 'hundredweight', 45.359237],
    ['Da', 'dalton', 1.6605390689252e-27],
  ]),
  dimension('concentration', 'ppm', [
    ['ppm', 'parts-per-million', 1, 'part per million,parts per million'],
    ['ppb', 'parts-per-billion', 1e-3, 'part per billion,parts per billion'],
    ['ppt', 'parts-per-trillion', 1e-6, 'part per trillion,parts per trillion'],
  ]),
  dimension('amount of substance', 'mol', [
    ['mol', 'mole', 1, '', '', 'mol'],
    ...prefixed('µ m k', ['mol', 'mole', 1]),
  ]),
  dimension('molarity', 'mol/l', [
    ['M', 'molar', 1, '', '', ''],
    ['mM', 'millimolar', 1e-3],
    ['µM', 'micromolar', 1e-6, '', 'μM'],
  ]),
  dimension('catalytic activity', 'IU', [['IU', 'international unit', 1]]),
];
