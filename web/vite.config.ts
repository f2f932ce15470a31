import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

/** `dist/embed.js`: one classic script for other sites' pages, so its code cannot be shared with the chat page's. */
const embedScript = (): Plugin => ({
  name: 'embed-script',
  apply: 'build',
  closeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: fileURLToPath(new URL('dist', import.meta.url)),
        emptyOutDir: false,
        copyPublicDir: false,
        target: 'es2023',
        lib: {
          entry: fileURLToPath(new URL('./embed/embed.ts', import.meta.url)),
          formats: ['iife'],
          name: 'assayEmbed',
          fileName: () => 'embed.js',
        },
      },
    });
  },
});

/** The chat page: one script, one style sheet, nothing inline, so that it runs under a strict content security policy. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [embedScript()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
