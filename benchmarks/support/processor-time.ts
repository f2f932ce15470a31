/** Milliseconds of processor time that an action takes, of all threads: on a busy machine the clock tells less. */
export const processorTime = (action: () => void): number => {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least processor time of an action run at least twice, and for `time` milliseconds in all. */
export const leastProcessorTime = (action: () => void, time: number): number => {
  let [least, spent] = [Infinity, 0];
  for (let runs = 0; runs < 2 || spent < time; runs++) {
    const run = processorTime(action);
    spent += run;
    least = Math.min(least, run);
  }
  return least;
};
