import { api } from '../api/client.ts';
import { answerAsText } from '../answer/answer-as-text.ts';
import type { Answer } from '../api/types.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { words } from '../words.ts';
import { CopyIcon, LinkIcon } from '../app/icons.tsx';
import { Rating } from './Rating.tsx';

const shareLink = async (answerId: string): Promise<string> => {
  const shared = await api.share(answerId);
  if (!shared.ok) throw new Error(shared.problem.detail);
  return shared.value.url;
};

const howMade = (answer: Answer): string => {
  const total = answer.timings['total'];
  const model = answer.model === 'extractive' ? words.answer.withoutModel : answer.model;
  return total === undefined ? model : `${words.answer.seconds(total)} · ${model}`;
};

/** What to do with an answer. */
export const AnswerActions = ({ answer }: { answer: Answer }) => (
  <div class="actions">
    <CopyButton
      label={words.answer.copy}
      title={words.answer.copyTitle}
      icon={<CopyIcon />}
      text={async () => answerAsText(answer)}
    />
    <CopyButton
      label={words.answer.link}
      title={words.answer.linkTitle}
      icon={<LinkIcon />}
      text={() => shareLink(answer.id)}
    />
    <Rating answerId={answer.id} />
    <span class="how-made">{howMade(answer)}</span>
  </div>
);
