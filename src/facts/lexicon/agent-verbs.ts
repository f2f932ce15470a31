import { conceptOf } from '../terms.ts';

/** What people and institutions do rather than things and figures: "it employs", "it announced". */
export const AGENT_VERBS: ReadonlySet<string> = new Set(
  `employ own operate sell report announce plan expect hire say add build buy launch produce generate serve run open close acquire
  manufacture publish offer invest sign agree decide deny confirm aim intend propose order export import treat teach enrol found
  win lose elect appoint approve ban recruit lay fire supply deliver charge fine sue pay lend borrow donate`
    .split(/\s+/)
    .map(conceptOf),
);
