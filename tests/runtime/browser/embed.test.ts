import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityViolations } from './support/axe.ts';
import { PHONE } from './support/chat-page.ts';
import { launchChromium } from './support/chromium.ts';
import { startServer, type Server } from './support/server.ts';

const ATTACK = '<img src=x onerror="window.attacked=true"><script>window.attacked=true</script>';
const DOCUMENT = `The Zorblatt mine holds 41 tonnes of ${ATTACK} ore.\n`;

/** A page of another site, under a policy as strict as one that allows the chat can be. */
const startSite = async (): Promise<{ site: HttpServer; origin: string }> => {
  const site = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    const assay = url.searchParams.get('assay') ?? '';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', `default-src 'none'; script-src ${assay}; connect-src ${assay}`);
    response.end(`<!doctype html><html lang="en"><head><title>Another site</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <script src="${assay}/embed.js" defer></script></head>
      <body><main><h1>The archive</h1><assay-chat heading="Ask the archive"${
        url.searchParams.has('dark') ? ' theme="dark"' : ''
      }></assay-chat></main></body></html>`);
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  return { site, origin: `http://127.0.0.1:${(site.address() as AddressInfo).port}` };
};

let browser: Browser;
let allowed: Awaited<ReturnType<typeof startSite>>;
let foreign: Awaited<ReturnType<typeof startSite>>;
let server: Server;

beforeAll(async () => {
  [allowed, foreign, browser] = await Promise.all([startSite(), startSite(), launchChromium()]);
  server = await startServer({ 'zorblatt.txt': DOCUMENT }, { ASSAY_EMBED_ORIGINS: allowed.origin });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  for (const { site } of [allowed, foreign]) {
    site.closeAllConnections();
    site.close();
  }
});

const open = async (origin: string, options = {}, query = ''): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${origin}/?assay=${encodeURIComponent(server.url)}${query}`);
  return page;
};

const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
};

const ask = async (page: Page, question: string): Promise<void> => {
  const box = page.getByRole('textbox', { name: 'Your question' });
  const earlier = await page.locator('.answer').count();
  await box.fill(question);
  await box.press('Enter');
  await page.locator('.answer[aria-busy="false"]').nth(earlier).waitFor();
};

test('the script is small and needs no other', async () => {
  const script = await (await fetch(`${server.url}/embed.js`)).text();
  expect(gzipSync(script).length).toBeLessThan(10_000);
  expect(script).not.toMatch(/\bimport\b|innerHTML|insertAdjacentHTML|\beval\b/);
});

test("another site's page asks and gets a cited, checked answer", async () => {
  const page = await open(allowed.origin);
  const complaints = complaintsOf(page);
  await ask(page, "How large are Russia's rare-earth reserves?");
  const answer = page.locator('.answer').last();
  expect(await answer.locator('.prose').innerText()).toContain('28.7 million');
  expect(await answer.locator('.claim.supported').count()).toBeGreaterThan(0);
  expect(await answer.locator('summary').innerText()).toMatch(/^Numbers checked: \d+ supported$/);
  await answer.locator('summary').click();
  expect(await answer.locator('details li').first().innerText()).toMatch(/supported/);

  const [source] = await Promise.all([page.waitForEvent('popup'), answer.locator('.marker').first().click()]);
  expect(source.url()).toMatch(new RegExp(String.raw`^${server.url}/documents/[^?]+\?start=\d+&end=\d+#passage$`));
  expect(await source.locator('mark').innerText()).toContain('28.7 million');
  expect(complaints).toEqual([]);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.context().close();
});

test("the server's own page shows it, in both themes, under the policy of all its pages", async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ colorScheme, viewport: PHONE })).newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${server.url}/embed.html`);
    const [plain, own] = await page.locator('assay-chat').all();
    await plain?.getByRole('textbox').fill("How large are Russia's rare-earth reserves?");
    await plain?.getByRole('textbox').press('Enter');
    await plain?.locator('.answer[aria-busy="false"]').waitFor();
    const backgrounds = [plain, own].map((chat) =>
      chat
        ?.locator('.frame')
        .evaluate((frame) => frame.ownerDocument.defaultView?.getComputedStyle(frame).backgroundColor),
    );
    expect(new Set(await Promise.all(backgrounds)).size).toBe(2);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test('a follow-up goes on in the same conversation', async () => {
  const page = await open(allowed.origin);
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/ask') && request.method() === 'POST') sent.push(request.postDataJSON());
  });
  await ask(page, "How large are Russia's rare-earth reserves?");
  await ask(page, 'Where are they?');
  expect(sent).toMatchObject([{ question: expect.any(String) }, { conversationId: expect.any(String) }]);
  expect(sent[0]).not.toHaveProperty('conversationId');
  expect(await page.locator('.question').count()).toBe(2);
  await page.context().close();
});

test('what the sources contradict is said in words', async () => {
  const page = await open(allowed.origin);
  await ask(page, "Is it true that Russia's rare-earth reserves come to 30 million tonnes?");
  const answer = page.locator('.answer').last();
  expect(await answer.locator('.status').innerText()).toBe('The sources say otherwise');
  expect(await answer.locator('details').innerText()).toContain('30 million tonnes contradicted (in your question)');
  await page.context().close();
});

/** Answers in the server's place, as it would be if it failed. */
const answerWith = (page: Page, body: string, status = 200): Promise<unknown> =>
  page.route('**/api/ask', (route) =>
    route.fulfill({
      status,
      body,
      headers: { 'access-control-allow-origin': '*', 'content-type': 'text/event-stream' },
    }),
  );

test.each([
  ['a broken connection', 'event: delta\ndata: {"text":"Half an answer."}\n\n', 'The connection broke off'],
  [
    'an error event',
    'event: delta\ndata: {"text":"Half an answer."}\n\nevent: error\ndata: {"detail":"It is away."}\n\n',
    'It is away.',
  ],
])('after %s what was checked stays, and the next question works', async (_what, body, problem) => {
  const page = await open(allowed.origin);
  await answerWith(page, body);
  await ask(page, 'How large are the reserves?');
  expect(await page.locator('.prose').innerText()).toBe('Half an answer.');
  expect(await page.getByRole('alert').innerText()).toContain(problem);
  await page.unroute('**/api/ask');
  await ask(page, "How large are Russia's rare-earth reserves?");
  expect(await page.locator('.prose').last().innerText()).toContain('28.7 million');
  await page.context().close();
});

test('a refusal is shown in the words of the server', async () => {
  const page = await open(allowed.origin);
  await answerWith(page, '{"detail":"This needs an API key."}', 401);
  await ask(page, 'How large are the reserves?');
  expect(await page.getByRole('alert').innerText()).toBe('This needs an API key.');
  await page.context().close();
});

test('an answer under way is stopped with the button or Escape, and by taking the chat off the page', async () => {
  const page = await open(allowed.origin);
  await page.route('**/api/ask', () => undefined);
  const box = page.getByRole('textbox', { name: 'Your question' });
  for (const stop of [() => page.getByRole('button', { name: 'Stop' }).click(), () => box.press('Escape')]) {
    await box.fill('How large are the reserves?');
    await box.press('Enter');
    await page.getByText('Searching the documents…').waitFor();
    await stop();
    expect(await page.getByRole('alert').last().innerText()).toBe('Stopped.');
    await page.getByRole('button', { name: 'Ask' }).waitFor();
  }
  const failed = page.waitForEvent('requestfailed');
  await box.fill('How large are the reserves?');
  await box.press('Enter');
  await page.evaluate('document.querySelector("assay-chat").remove()');
  expect((await failed).url()).toContain('/api/ask');
  await page.context().close();
});

test('markup of questions and sources stays text', async () => {
  const page = await open(allowed.origin);
  await ask(page, `How many tonnes does the Zorblatt mine hold? ${ATTACK}`);
  expect(await page.locator('.question').last().innerText()).toContain(ATTACK);
  expect(await page.locator('.answer').last().innerText()).toContain(ATTACK);
  expect(await page.locator('assay-chat :is(img, script, iframe, style)').count()).toBe(0);
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  await page.context().close();
});

test("a page that the server does not allow says so, and the server's own data stay out of its reach", async () => {
  const page = await open(foreign.origin);
  await ask(page, 'How large are the reserves?');
  expect(await page.getByRole('alert').innerText()).toContain('ASSAY_EMBED_ORIGINS');
  const read = `fetch(${JSON.stringify(`${server.url}/api/documents`)}).then(() => 'read', () => 'refused')`;
  expect(await page.evaluate(read)).toBe('refused');
  await page.context().close();
  const other = await open(allowed.origin);
  expect(await other.evaluate(read)).toBe('refused');
  await other.context().close();
});

test('keys: Tab reaches box, button and links; Shift+Enter is a new line; page shortcuts stay quiet', async () => {
  const page = await open(allowed.origin);
  await page.evaluate('window.keys = 0; document.addEventListener("keydown", () => { window.keys += 1; })');
  const box = page.getByRole('textbox', { name: 'Your question' });
  await page.locator('assay-chat').focus();
  await box.focus();
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  expect(await box.inputValue()).toBe('one\ntwo');
  expect(await page.evaluate('window.keys')).toBe(0);
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate('document.querySelector("assay-chat").shadowRoot.activeElement.textContent');
  expect(await focused()).toBe('Ask');

  await ask(page, "How large are Russia's rare-earth reserves?");
  await page.getByRole('log').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('[1]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^Numbers checked/);
  await page.keyboard.press('Enter');
  expect(await page.locator('details').last().getAttribute('open')).toBe('');
  await page.context().close();
});

test.each([
  ['light', PHONE, ''],
  ['dark', PHONE, ''],
  ['light', { width: 1000, height: 800 }, '&dark'],
] as const)('in a %s browser of %o%s it is legible and fits', async (colorScheme, viewport, query) => {
  const page = await open(allowed.origin, { colorScheme, viewport }, query);
  await ask(page, "How large are Russia's rare-earth reserves?");
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.context().close();
});
