import { ChatCompletionRequest } from '../v1/chat-request.ts';
import { ChatCompletion, ChatCompletionChunk } from '../v1/completion-shapes.ts';
import { EmbeddingList, EmbeddingRequest } from '../v1/embedding-shapes.ts';
import { Model, ModelList } from '../v1/model-shapes.ts';
import { ResponseRequest } from '../v1/responses/response-request.ts';
import { ModelResponse } from '../v1/responses/response-shapes.ts';
import type { OperationGroup } from './operation.ts';

/** What OpenAI's clients speak. */
export const openAi: OperationGroup = {
  name: "OpenAI's API",
  description:
    'For clients of OpenAI: their base URL is this server\'s with "/v1", their key one of ASSAY_API_KEYS. Errors have OpenAI\'s shape.',
  operations: [
    {
      method: 'post',
      path: '/v1/chat/completions',
      id: 'createChatCompletion',
      waits: true,
      style: 'openai',
      summary: 'Answer the last user message',
      description:
        'Earlier messages are its conversation. Citations are Markdown links in the content, and "annotations" that index it; the whole answer with its verdicts is under "assay". Parameters without a meaning here have no effect; tools are never called.',
      body: {
        schema: ChatCompletionRequest,
        example: {
          model: 'assay',
          messages: [{ role: 'user', content: "How large are Russia's rare-earth reserves?" }],
        },
      },
      success: [
        {
          status: 200,
          description: 'The answer, whole or as it is made.',
          schema: ChatCompletion,
          text: {
            mediaType: 'text/event-stream',
            description: 'Sent when "stream" is true: chunks, a sentence each, then [DONE].',
            schema: ChatCompletionChunk,
          },
        },
      ],
      errors: ['not-found', 'not-supported'],
    },
    {
      method: 'post',
      path: '/v1/responses',
      id: 'createResponse',
      waits: true,
      style: 'openai',
      summary: 'Answer in the shape of the newer clients',
      description: 'The same as chat completions. Responses are not kept: earlier messages are sent again.',
      body: {
        schema: ResponseRequest,
        example: { model: 'assay', input: "How large are Russia's rare-earth reserves?" },
      },
      success: [
        {
          status: 200,
          description: 'The answer, whole or as it is made.',
          schema: ModelResponse,
          text: {
            mediaType: 'text/event-stream',
            description:
              'Sent when "stream" is true: OpenAI\'s events from response.created to response.completed, a response.output_text.delta for each sentence.',
          },
        },
      ],
      errors: ['not-found', 'not-supported'],
    },
    {
      method: 'post',
      path: '/v1/embeddings',
      id: 'createEmbedding',
      style: 'openai',
      summary: 'Embed texts',
      description: 'With the embedding that the documents are searched with. Vectors have length 1.',
      body: {
        schema: EmbeddingRequest,
        example: { model: 'assay-embedding', input: ['rare-earth reserves', 'a bridge'], encoding_format: 'float' },
      },
      success: [{ status: 200, description: 'A vector a text, in their order.', schema: EmbeddingList }],
      errors: ['not-found', 'not-supported', 'not-ready'],
    },
    {
      method: 'get',
      path: '/v1/models',
      id: 'listModels',
      style: 'openai',
      summary: 'List the models',
      description: '"assay" answers as configured, "assay-extractive" only quotes, "assay-embedding" embeds.',
      success: [{ status: 200, description: 'All models.', schema: ModelList }],
    },
    {
      method: 'get',
      path: '/v1/models/:id',
      id: 'getModel',
      style: 'openai',
      summary: 'Read about a model',
      success: [{ status: 200, description: 'The model.', schema: Model }],
      errors: ['not-found'],
    },
  ],
};
