import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Answer } from '../../../../src/domain/answer.ts';
import type { Server } from './server.ts';

export type ChatPage = {
  page: Page;
  /** Console errors and warnings, uncaught exceptions and requests to anywhere but the server. */
  complaints: string[];
  question: Locator;
  /** The last exchange's answer. */
  answer: Locator;
  /** The pane beside or over the chat. */
  inspector: Locator;
  ask: (question: string) => Promise<Answer>;
  close: () => Promise<void>;
};

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

const collectComplaints = (page: Page, origin: string): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      complaints.push(`request to ${request.url()}`);
  });
  return complaints;
};

/** The conversation in the address, as the server keeps it. */
const lastAnswer = async (server: Server, page: Page): Promise<Answer> => {
  const id = decodeURIComponent(new URL(page.url()).hash.replace('#/c/', ''));
  const response = await fetch(`${server.url}/api/conversations/${encodeURIComponent(id)}`);
  const { messages } = (await response.json()) as { messages: { answer?: Answer }[] };
  const answer = messages.at(-1)?.answer;
  if (answer === undefined) throw new Error(`Conversation ${JSON.stringify(id)} has no answer.`);
  return answer;
};

/** Opens the chat in a fresh browser profile. */
export const openChat = async (
  browser: Browser,
  server: Server,
  options: BrowserContextOptions = {},
  path = '/',
): Promise<ChatPage> => {
  const context = await browser.newContext({
    viewport: DESKTOP,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = collectComplaints(page, server.url);
  await page.goto(`${server.url}${path}`);
  const question = page.getByRole('textbox', { name: 'Your question' });
  const answers = page.getByRole('group', { name: 'Answer', exact: true });
  return {
    page,
    complaints,
    question,
    answer: answers.last(),
    inspector: page.locator('dialog.inspector'),
    ask: async (text) => {
      const before = await answers.count();
      await question.fill(text);
      await question.press('Enter');
      const latest = answers.nth(before);
      const problem = latest.locator('.note.problem');
      await latest.getByRole('button', { name: 'Copy', exact: true }).or(problem).first().waitFor();
      if (await problem.isVisible())
        throw new Error(`The chat says: ${await problem.innerText()} The server said: ${server.output()}`);
      return lastAnswer(server, page);
    },
    close: () => context.close(),
  };
};
