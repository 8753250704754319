import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Where `npm run dev` sends the API calls: what `make run` has started.
const api = 'http://localhost:8080';
// Whole paths: /medarbetare is a page of ours, /me is not.
const forwarded = ['^/(commitments|statistics|deviations|notifications|oauth2)/', '^/(me|logout)$'];

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

export default defineConfig({
  plugins: [
    react(),
    offline,
    // Only the languages that we ship; must run before anything else resolves the modules.
    { ...locales.vite({ locales: ['sv-SE', 'en-GB', 'en-US'] }), enforce: 'pre' },
  ],
  build: {
    assetsInlineLimit: 0, // no data: URLs, so that a strict CSP holds
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true, // which part needs which, for sizes.mjs
  },
  server: { proxy: Object.fromEntries(forwarded.map((path) => [path, api])) },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
