import type { ModelMessage } from '../../../ports/language-model.ts';
import { asData } from './as-data.ts';
import { NOT_IN_SOURCES } from './answer-prompt.ts';

/** A sentence that did not stand, and why. */
export type Withheld = { text: string; reason: string };

/** The message that asks once to write anew what did not stand. */
export const repairPrompt = (withheld: readonly Withheld[]): ModelMessage => ({
  role: 'user',
  content: `These sentences were withheld, because the passages do not carry them:
<findings>
${withheld.map(({ text, reason }) => `<finding reason="${asData(reason).replaceAll('"', '”')}">${asData(text)}</finding>`).join('\n')}
</findings>

Write them anew so that the passages carry them word for word as far as possible, each with the numbers of its passages. Leave out what the passages do not say, and do not repeat your other sentences. If nothing is left, write exactly:
${NOT_IN_SOURCES}`,
});
