/** Families of models that think before they write, by the names that providers have for them. */
const THINKERS = /(?:^|[/:])(?:o\d|gpt-[5-9](?!-chat)|gpt-oss|deepseek-r\d|qwq|qwen3|magistral)/i;

const THINKING_TOKENS = 4_096;

/** Tokens that a model may use up before the first of its completion: most providers count both against one limit. */
export const thinkingTokens = (model: string): number => (THINKERS.test(model) ? THINKING_TOKENS : 0);
