import { Answer } from '../../domain/answer.ts';
import { ConversationPatch, ConversationQuery } from '../answers/conversations.ts';
import type { OperationGroup } from './operation.ts';
import { Conversation, ConversationList, ConversationSummary, Share } from './shapes.ts';

/** What was asked and answered. */
export const history = {
  name: 'Conversations and answers',
  description:
    'What was asked, with the full answers. What came from a source that has been deleted since is withheld, with a notice `source-deleted`; a citation of a source that has changed since is marked `changed`.',
  operations: [
    {
      method: 'get',
      path: '/api/conversations',
      id: 'listConversations',
      summary: 'List the conversations',
      query: ConversationQuery,
      success: [{ status: 200, description: 'Newest first.', schema: ConversationList }],
    },
    {
      method: 'get',
      path: '/api/conversations/:id',
      id: 'getConversation',
      summary: 'Read a conversation',
      success: [
        {
          status: 200,
          description:
            'Its messages with their answers, oldest first. Where a question was asked again in other words, `after` of its answer names the answer that it follows.',
          schema: Conversation,
        },
      ],
      errors: ['not-found'],
    },
    {
      method: 'patch',
      path: '/api/conversations/:id',
      id: 'renameConversation',
      summary: 'Rename a conversation',
      body: { schema: ConversationPatch, example: { title: 'Rare earths' } },
      success: [{ status: 200, description: 'The conversation as it now is.', schema: ConversationSummary }],
      errors: ['not-found'],
    },
    {
      method: 'delete',
      path: '/api/conversations/:id',
      id: 'deleteConversation',
      summary: 'Delete a conversation',
      success: [{ status: 204, description: 'Deleted.' }],
      errors: ['not-found'],
    },
    {
      method: 'get',
      path: '/api/answers/:id',
      id: 'getAnswer',
      summary: 'Read a past answer',
      success: [{ status: 200, description: 'The answer as it may be shown now.', schema: Answer }],
      errors: ['not-found'],
    },
    {
      method: 'post',
      path: '/api/answers/:id/share',
      id: 'shareAnswer',
      summary: 'Get a link to an answer',
      success: [{ status: 200, description: 'The address of its page.', schema: Share }],
      errors: ['not-found'],
    },
  ],
} as const satisfies OperationGroup;
