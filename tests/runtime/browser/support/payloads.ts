import { expect } from 'vitest';
import type { ChatPage } from './chat-page.ts';

/** Markup that would set `window.attacked`, or send a request elsewhere, were it taken for anything but text. */
export const PAYLOADS = [
  '<img src=x onerror="window.attacked=true">',
  '<script>window.attacked=true</script>',
  '<svg onload="window.attacked=true"></svg>',
  '[a link](javascript:window.attacked=true)',
  '![a picture](https://attacker.example/pixel.png)',
  '<style>body{display:none}</style>',
  '<iframe srcdoc="<script>parent.attacked=true</script>"></iframe>',
  '<a href="data:text/html,<script>opener.attacked=true</script>">press</a>',
];

/** That nothing of the page came from markup in a text, and nothing was complained of. */
export const expectHarmless = async ({ page, complaints }: ChatPage): Promise<void> => {
  expect(await page.evaluate('window.attacked')).toBeUndefined();
  expect(await page.locator(':is(#app, main) :is(img, script, style, iframe, object, embed)').count()).toBe(0);
  expect(await page.locator('a:is([href^="javascript" i], [href^="data" i], [href*="attacker"])').count()).toBe(0);
  expect(await page.locator('[onerror], [onload], [onclick], [style*="display"]').count()).toBe(0);
  expect(complaints).toEqual([]);
};
