import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Where `npm run dev` sends the API calls: what `make run` has started.
const api = 'http://localhost:8080';
// Whole paths: /medarbetare is a page of ours, /me is not.
const forwarded = ['^/(commitments|statistics|deviations|notifications|feeds|oauth2)/', '^/(me|logout)$'];

/** What is a part of the first load: the frame, and what each of the pages is made of. */
const FRAME = /src\/(app\/|look\/|api\/(client|problem|queries|version|useWrite|useLive|model)|i18n\/(index|sv|counting)|commitment\/(Home|StateBar|commitment\.module)|ui\/(ui\.module|icons|parts|Loaded|Newer|Trouble|leaving|useDraft|useNow|FederationChoice))/;

/** The service worker, with what it keeps: every file of the client but the fonts of letters that Swedish and English do not have. */
const offline: Plugin = {
  name: 'offline',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle).filter((f) => f.startsWith('assets/') && !/latin-ext|vietnamese/.test(f)).map((f) => `/${f}`).toSorted();
    const written = readFileSync('src/offline/worker.js', 'utf8').replace('__FILES__', JSON.stringify([...files, '/icon.svg']));
    const version = createHash('sha256').update(written).digest('hex').slice(0, 12);
    this.emitFile({ type: 'asset', fileName: 'offline.js', source: written.replaceAll('__VERSION__', version) });
  },
};

/** The letters that every page is written with come beside the client, so that no line moves when they replace others. */
const letters: Plugin = {
  name: 'letters',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) => Object.keys(bundle ?? {})
      .filter((f) => /-latin-wght-normal-.*\.woff2$/.test(f))
      .map((f) => ({ tag: 'link', attrs: { rel: 'preload', href: `/${f}`, as: 'font', type: 'font/woff2', crossorigin: '' }, injectTo: 'head' as const })),
  },
};

export default defineConfig({
  plugins: [
    react(),
    offline,
    letters,
  ],
  build: {
    assetsInlineLimit: 0, // no data: URLs, so that a strict CSP holds
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true, // which part needs which, for sizes.mjs
    // What every page needs, in two files instead of a dozen that each take a turn on a slow line: others' code, which a release seldom changes, and ours.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|react-router|cookie|@tanstack)\// },
            { name: 'frame', test: FRAME },
          ],
        },
      },
    },
  },
  server: { proxy: Object.fromEntries(forwarded.map((path) => [path, api])) },
  // One page for all files, cleaned by each test: a page of its own for every file takes three times the time.
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], isolate: false, pool: 'threads' },
});
