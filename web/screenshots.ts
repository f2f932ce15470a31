/**
 * Makes the screenshots of the README from the real server and the repository's corpus: `node web/screenshots.ts`.
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

const PICTURES: Picture[] = [
  { name: 'chat', options: {}, show: source },
  { name: 'chat-dark', options: { colorScheme: 'dark' }, show: correction },
  { name: 'chat-phone', options: { viewport: PHONE, deviceScaleFactor: 2, hasTouch: true }, show: reserves },
];

const takePicture = async (browser: Browser, server: Server, { name, options, show }: Picture) => {
  const chat = await openChat(browser, server, { reducedMotion: 'reduce', ...options });
  await show(chat);
  await chat.page.mouse.move(0, 0);
  await chat.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await chat.close();
};

const temporary = await mkdtemp(join(tmpdir(), 'assay-fonts-'));
await writeFile(join(temporary, 'fonts.conf'), FONTS);
const browser = await launchChromium({ FONTCONFIG_FILE: join(temporary, 'fonts.conf') });
const server = await startServer();
try {
  for (const picture of PICTURES) await takePicture(browser, server, picture);
} finally {
  await browser.close();
  await server.close();
  await rm(temporary, { recursive: true });
}
