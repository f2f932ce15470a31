import { answerAsMarkdown } from '../answer/answer-as-markdown.ts';
import { answerAsText } from '../answer/answer-as-text.ts';
import type { Answer, Feedback } from '../api/types.ts';
import { CopyButton } from '../app/CopyButton.tsx';
import { CopyIcon, MarkdownIcon } from '../app/icons.tsx';
import { words } from '../words.ts';
import { KeepAsGolden } from './KeepAsGolden.tsx';
import { Rating } from './Rating.tsx';
import { ShareButton } from './ShareButton.tsx';

const howMade = (answer: Answer): string => {
  const total = answer.timings['total'];
  const model = answer.model === 'extractive' ? words.answer.withoutModel : answer.model;
  return total === undefined ? model : `${words.answer.seconds(total)} · ${model}`;
};

/** What to do with an answer. */
export const AnswerActions = ({ answer, feedback }: { answer: Answer; feedback: Feedback | null }) => (
  <div class="actions">
    <CopyButton
      label={words.answer.copy}
      title={words.answer.copyTitle}
      icon={<CopyIcon />}
      text={async () => answerAsText(answer)}
    />
    <CopyButton
      label={words.answer.markdown}
      title={words.answer.markdownTitle}
      icon={<MarkdownIcon />}
      text={async () => answerAsMarkdown(answer, location.href)}
    />
    <ShareButton answerId={answer.id} />
    <Rating answer={answer} feedback={feedback} />
    <KeepAsGolden answerId={answer.id} />
    <span class="how-made">{howMade(answer)}</span>
  </div>
);
