import { FeedbackRequest } from '../feedback/routes.ts';
import type { OperationGroup } from './operation.ts';
import { FeedbackList, UnansweredQuestions, UnreviewedQuestion, UnreviewedQuestions } from './shapes.ts';

/** What people thought of answers. */
export const feedback = {
  name: 'Feedback',
  description:
    'What people thought of answers, and the questions that the documents did not answer. Whoever may ask may see it: where ASSAY_API_KEYS is set, everyone with a key.',
  operations: [
    {
      method: 'get',
      path: '/api/feedback',
      id: 'listFeedback',
      summary: 'List the ratings',
      success: [
        { status: 200, description: 'With the questions that they are about, newest first.', schema: FeedbackList },
      ],
    },
    {
      method: 'post',
      path: '/api/feedback',
      id: 'rateAnswer',
      summary: 'Rate an answer',
      description:
        'A later rating of the same answer replaces the earlier one. `expected` says what a right answer holds, in keys of `expect` in questions.yaml: the draft of a golden question.',
      body: {
        schema: FeedbackRequest,
        example: {
          answerId: '0b9e',
          rating: 'down',
          comment: 'The wrong year.',
          expected: { contains: ['28.7 million tonnes'] },
        },
      },
      success: [{ status: 204, description: 'Noted.' }],
      errors: ['not-found'],
    },
    {
      method: 'delete',
      path: '/api/feedback/:answerId',
      id: 'takeBackRating',
      summary: 'Take a rating back',
      success: [{ status: 204, description: 'Taken back.' }],
      errors: ['not-found'],
    },
    {
      method: 'get',
      path: '/api/feedback/unanswered',
      id: 'listUnanswered',
      summary: 'List the unanswered questions',
      success: [
        {
          status: 200,
          description: 'Questions whose latest answer is an abstention, newest first.',
          schema: UnansweredQuestions,
        },
      ],
    },
    {
      method: 'get',
      path: '/api/feedback/questions.yaml',
      id: 'exportGoldenQuestions',
      summary: 'Export the drafts of golden questions',
      success: [
        {
          status: 200,
          description: 'The drafts.',
          text: { mediaType: 'application/yaml', description: 'A file of golden questions, as `assay eval` reads it.' },
        },
      ],
    },
    {
      method: 'post',
      path: '/api/feedback/:answerId/golden',
      id: 'addGoldenQuestion',
      summary: 'Add a draft to the golden questions',
      description: 'Appends it to questions.yaml of the corpus folder; all else in that file stays as it is.',
      success: [{ status: 204, description: 'Added.' }],
      errors: ['not-found', 'already-exists', 'invalid-questions'],
    },
    {
      method: 'post',
      path: '/api/answers/:id/golden',
      id: 'keepAsGoldenQuestion',
      summary: 'Keep an answer as a golden question',
      description:
        'Appends its question to questions.yaml of the corpus folder, tagged `unreviewed`, with what the answer has: its short answer, figure and first source, or that it corrects or abstains.',
      success: [{ status: 201, description: 'The draft.', schema: UnreviewedQuestion }],
      errors: ['not-found', 'already-exists', 'invalid-questions'],
    },
    {
      method: 'get',
      path: '/api/golden/unreviewed',
      id: 'listUnreviewed',
      summary: 'List the golden questions that nobody has looked over',
      success: [
        {
          status: 200,
          description: 'Those of questions.yaml with the tag `unreviewed`, in its order.',
          schema: UnreviewedQuestions,
        },
      ],
    },
    {
      method: 'post',
      path: '/api/golden/unreviewed/:id/review',
      id: 'reviewGoldenQuestion',
      summary: 'Take the tag `unreviewed` off a golden question',
      success: [{ status: 204, description: 'Taken off; all else in the file stays as it is.' }],
      errors: ['not-found'],
    },
    {
      method: 'delete',
      path: '/api/golden/unreviewed/:id',
      id: 'removeUnreviewed',
      summary: 'Remove a golden question that nobody has looked over',
      success: [{ status: 204, description: 'Removed.' }],
      errors: ['not-found'],
    },
  ],
} as const satisfies OperationGroup;
