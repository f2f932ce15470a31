import type { Fact } from '../../domain/fact.ts';

/** Words of what begins a life or an existence, as headings of tables and verbs say it. */
const BEGINNING =
  /\b(?:open(?:ed|ing)?|found(?:ed|ing|ation)|establish(?:ed|ment)|built|born|birth|start(?:ed)?|beg[au]n|creat(?:ed|ion)|launch(?:ed)?|construct(?:ed|ion)|complet(?:ed|ion)|finished|commissioned|inaugurated|incorporated)\b/i;
const OF_AGE = /\bage[ds]?\b/i;

/** Whether a word compares by age. */
export const comparesAge = (folded: string): boolean => /^(?:old|young|new)(?:er|est)$/.test(folded);

/**
 * What tells how old things are: ages, and dates on which they began, each with a value that is the larger the older it is. No
 * other figure does: a mill that puts out more is not the older one.
 */
export const agesIn = (facts: readonly Fact[]): Fact[] =>
  facts.flatMap((fact): Fact[] => {
    const { quantity, measure, role, modality, subject } = fact;
    if (modality !== 'actual' || subject === '') return [];
    const isAge = role === 'level' && quantity.value !== null && (OF_AGE.test(measure) || quantity.dimension === 'age');
    if (isAge && quantity.kind !== 'date') return [fact];
    const since = Date.parse(quantity.date?.start ?? '');
    return quantity.kind === 'date' && BEGINNING.test(measure) && !Number.isNaN(since)
      ? [{ ...fact, quantity: { ...quantity, value: -since } }]
      : [];
  });
