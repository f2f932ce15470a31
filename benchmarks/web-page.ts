// The web page as a browser meets it on loopback with a processor four times as slow: first paint, what moves, and script.
//   node benchmarks/web-page.ts [RUNS]
// Needs Chromium. Exits 1 where a limit is passed: first paint 1 s (median); shifts of 0.1 while a page loads, which Web Vitals
// call good, and none while an answer streams in; 70 kB of script in all.
import { PHONE } from '../tests/runtime/browser/support/chat-page.ts';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../tests/runtime/browser/support/chromium.ts';
import { scriptSizes } from '../tests/runtime/browser/support/script-sizes.ts';
import { startServer } from '../tests/runtime/browser/support/server.ts';
import { quantile } from './support/statistics.ts';

const SLOWER = 4;
const [FIRST_PAINT, LOADING_SHIFT, SCRIPT] = [1_000, 0.1, 70_000];
const RUNS = Number(process.argv[2] ?? 5);

/** Each page with what shows that it is all there. */
const PAGES: Record<string, { address: string; shown: string }> = {
  chat: { address: '/', shown: '.example' },
  'check a text': { address: '/#/check', shown: '#draft' },
  facts: { address: '/#/facts', shown: '.fact-item' },
  documents: { address: '/#/documents', shown: 'main h1' },
  feedback: { address: '/#/feedback', shown: 'main h1' },
};

/** Runs in the page before its scripts: every shift counts, those right after a key too, but for the question box's own. */
const OBSERVE = `window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (!entry.sources.every(({ node }) => (node?.parentElement ?? node)?.closest?.('.composer')))
      window.shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.className || node?.nodeName)]);
}).observe({ type: 'layout-shift', buffered: true });`;

type Visit = { paint: number; shifts: [value: number, ...nodes: string[]][] };

const visit = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
  work: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<unknown>,
): Promise<Visit> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await work(page);
  await page.waitForTimeout(300); // for shifts that come late
  const paint = await page.evaluate(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
  const shifts = await page.evaluate('window.shifts');
  await context.close();
  return { paint: paint as number, shifts: shifts as Visit['shifts'] };
};

const shiftOf = ({ shifts }: Pick<Visit, 'shifts'>): number => shifts.reduce((total, [value]) => total + value, 0);

const moved = ({ shifts }: Pick<Visit, 'shifts'>): string => {
  const sum = shiftOf({ shifts });
  return sum === 0
    ? 'nothing moves'
    : `moves by ${sum.toFixed(4)} (${shifts.flatMap(([, ...nodes]) => nodes).join(', ')})`;
};

let isOver = false;
const judge = (isFine: boolean): string => {
  isOver ||= !isFine;
  return isFine ? '' : '  OVER THE LIMIT';
};

const server = await startServer();
const browser = await launchChromium();
try {
  for (const [name, { address, shown }] of Object.entries(PAGES)) {
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run++)
      visits.push(await visit(browser, server.url + address, {}, (page) => page.locator(shown).first().waitFor()));
    const paint = quantile(
      visits.map((one) => one.paint),
      0.5,
    );
    const worst = visits.toSorted((a, b) => shiftOf(b) - shiftOf(a))[0]!;
    const isFine = paint < FIRST_PAINT && shiftOf(worst) < LOADING_SHIFT;
    console.log(`${name}: first paint ${paint.toFixed(0)} ms, ${moved(worst)}${judge(isFine)}`);
  }
  for (const [name, options] of Object.entries({ desktop: {}, phone: { viewport: PHONE } })) {
    const asked = await visit(browser, server.url, options, async (page) => {
      await page.locator('.example').first().waitFor();
      await page.evaluate('window.shifts = []');
      await page.locator('#question').fill('Is it true that Russia’s rare-earth reserves come to 30 million tonnes?');
      await page.locator('#question').press('Enter');
      await page.getByRole('button', { name: 'Copy', exact: true }).waitFor();
    });
    console.log(`an answer streaming in, ${name}: ${moved(asked)}${judge(asked.shifts.length === 0)}`);
  }
} finally {
  await browser.close();
  await server.close();
}
const sizes = await scriptSizes();
for (const [name, bytes] of sizes) console.log(`${name}: ${(bytes / 1_000).toFixed(1)} kB gzip`);
const all = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
console.log(`all script: ${(all / 1_000).toFixed(1)} kB gzip${judge(all <= SCRIPT)}`);
if (isOver) process.exitCode = 1;
