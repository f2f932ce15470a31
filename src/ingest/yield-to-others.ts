/** Gives other work its turn, so that a server goes on answering while it ingests. */
export const yieldToOthers = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
