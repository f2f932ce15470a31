/** A text with `{{name}}` replaced by the variable of that name, where that is a text or a number. */
export const fillText = (text: string, vars: Readonly<Record<string, unknown>>): string =>
  text.replace(/\{\{\s{0,9}(\w{1,200})\s{0,9}\}\}/g, (whole, name: string) => {
    const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });

/** An assertion with `{{name}}` in its value replaced by the variable. */
export const fillIn = <Asserted extends Record<string, unknown>>(
  assertion: Asserted,
  vars: Readonly<Record<string, unknown>>,
): Asserted => {
  const fill = (value: unknown): unknown => (typeof value === 'string' ? fillText(value, vars) : value);
  const { value } = assertion;
  return 'value' in assertion
    ? { ...assertion, value: Array.isArray(value) ? value.map(fill) : fill(value) }
    : assertion;
};
