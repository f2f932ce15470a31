/**
 * Makes the screenshots of README and guides, each page in both themes, from the real server over the repository's corpus
 * and one made-up document: `node web/screenshots.ts [NAME…]`.
 * Needs Chromium, and takes Inter for the interface where it is installed (`apt-get install -y chromium fonts-inter`).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openChat, PHONE, type ChatPage } from '../tests/runtime/browser/support/chat-page.ts';
import { launchChromium } from '../tests/runtime/browser/support/chromium.ts';
import { startServer, type Server } from '../tests/runtime/browser/support/server.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match><test name="family"><string>DejaVu Sans</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
<match><test name="family"><string>system-ui</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match></fontconfig>`;

type Picture = { name: string; options: BrowserContextOptions; show: (chat: ChatPage) => Promise<void> };

const reserves = async (chat: ChatPage) => {
  await chat.ask('How large are Russia’s rare-earth reserves?');
};

const source = async (chat: ChatPage) => {
  await reserves(chat);
  await chat.answer.locator('.prose .citation').first().click();
  await chat.inspector.locator('mark').waitFor();
};

const correction = async (chat: ChatPage) => {
  await chat.ask('Is it true that Russia’s rare-earth reserves come to 30 million tonnes?');
  await chat.answer.locator('.correction .claim.supported').first().click();
  await chat.inspector.locator('.fact dl').first().waitFor();
};

const go = async ({ page }: ChatPage, address: string, shown: string) => {
  await page.goto(`${new URL(page.url()).origin}/${address}`);
  await page.locator(shown).first().waitFor();
};

const DRAFT = `Russia’s rare-earth reserves come to 28.7 million tonnes, the Natural Resources Ministry says. They hold 17 rare-earth metals.

The new bridge to North Korea must be completed by 2027, and 4,200 people work on it. A plan is due by December.`;

const check = async (chat: ChatPage) => {
  await go(chat, '#/check', '#draft');
  await chat.page.locator('#draft').fill(DRAFT);
  await chat.page.locator('#draft').press('Control+Enter');
  await chat.page.locator('.marked-draft .claim').first().waitFor();
  await chat.page.keyboard.press('F8');
  await chat.inspector.locator('.fact dl').first().waitFor();
};

const facts = (chat: ChatPage) => go(chat, '#/facts?subject=Tarn&unit=Mt', '.series-plot');
const documents = (chat: ChatPage) => go(chat, '#/documents', 'main h1');

const feedback = async (chat: ChatPage) => {
  const { id } = await chat.ask('What is the population of Vladivostok?');
  await chat.page.request.post(new URL('/api/feedback', chat.page.url()).href, {
    data: { answerId: id, rating: 'down', comment: 'The census of 2021 has it: please add that article.' },
  });
  await go(chat, '#/feedback', 'main h1');
};

const inBothThemes = (name: string, show: Picture['show']): Picture[] => [
  { name, options: {}, show },
  { name: `${name}-dark`, options: { colorScheme: 'dark' }, show },
];

const PICTURES: Picture[] = [
  { name: 'chat', options: {}, show: source },
  { name: 'chat-dark', options: { colorScheme: 'dark' }, show: correction },
  { name: 'chat-phone', options: { viewport: PHONE, deviceScaleFactor: 2, hasTouch: true }, show: reserves },
  ...inBothThemes('check', check),
  ...inBothThemes('facts', facts),
  ...inBothThemes('documents', documents),
  ...inBothThemes('feedback', feedback),
];

const TARN = `---
title: Tarn mine, figures by year
publishedAt: 2024-02-01
tags: [copper]
---
# Tarn mine

| Year | Copper output (Mt) |
| ---- | ------------------ |
| 2018 | 3.6 |
| 2019 | 3.9 |
| 2020 | 4.1 |
| 2021 | 4.4 |
| 2022 | 4.2 |
| 2023 | 4.6 |
`;

/** As WebP, a third of a PNG's size: the pictures live in the repository. */
const save = async ({ page }: ChatPage, name: string) => {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
};

const takePicture = async (browser: Browser, server: Server, { name, options, show }: Picture) => {
  const chat = await openChat(browser, server, { reducedMotion: 'reduce', ...options });
  await show(chat);
  await chat.page.mouse.move(0, 0);
  await chat.page.waitForTimeout(300); // for what loads after the page
  await save(chat, name);
  await chat.close();
};

const wanted = process.argv.slice(2);
const temporary = await mkdtemp(join(tmpdir(), 'assay-fonts-'));
await writeFile(join(temporary, 'fonts.conf'), FONTS);
const browser = await launchChromium({ FONTCONFIG_FILE: join(temporary, 'fonts.conf') });
const server = await startServer({ 'tarn-mine.md': TARN });
try {
  for (const picture of PICTURES)
    if (wanted.length === 0 || wanted.includes(picture.name)) await takePicture(browser, server, picture);
} finally {
  await browser.close();
  await server.close();
  await rm(temporary, { recursive: true });
}
