import { FeedbackRequest } from '../feedback/routes.ts';
import type { OperationGroup } from './operation.ts';
import { FeedbackList, UnansweredQuestions } from './shapes.ts';

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
  ],
} as const satisfies OperationGroup;
