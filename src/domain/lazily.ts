/** A value that is computed when it is first asked for, and then kept. */
export const lazily = <Value>(compute: () => Value): (() => Value) => {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
};
