declare module 'js-quantities' {
  /** A quantity; throws when the unit is not known, or `to` one of another dimension. */
  const Qty: (value: number, unit: string) => { to: (unit: string) => { scalar: number } };
  export default Qty;
}

declare module '@lhncbc/ucum-lhc' {
  type Conversion = { status: string; toVal: number | null };
  export const UcumLhcUtils: {
    getInstance: () => { convertUnitTo: (from: string, value: number, to: string) => Conversion };
  };
}
