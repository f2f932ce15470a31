const LEAST = /\b(?:from|at least|as of|starting (?:at|from|on)|a minimum of|aged)\s*$/i;
const MOST = /\b(?:until|till|up to|at most|no later than|a maximum of)\s*$/i;

/** Whether the words before a figure make it the least or the most of what is meant: "from 15 October", "up to an hour"; null for neither. */
export const boundBefore = (lead: string): 'least' | 'most' | null =>
  LEAST.test(lead) ? 'least' : MOST.test(lead) ? 'most' : null;
