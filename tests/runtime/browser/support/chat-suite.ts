import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openChat, type ChatPage } from './chat-page.ts';
import { launchChromium } from './chromium.ts';
import { startServer, type Server } from './server.ts';

// Each test file has its own copy of this module, so these are the file's own.
export let browser: Browser;
export let server: Server;
/** A fresh page of the chat for each test. */
export let chat: ChatPage;

/** One browser and one server (of these documents) for a file of tests, and for each test a chat that ends without complaint. */
export const useChat = (...serverOptions: Parameters<typeof startServer>): void => {
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServer(...serverOptions)]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    chat = await openChat(browser, server);
  });
  afterEach(async () => {
    expect(chat.complaints).toEqual([]);
    await chat.close();
  });
};
