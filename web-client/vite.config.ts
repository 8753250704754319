import locales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Where `npm run dev` sends the API calls: what `make run` has started.
const api = 'http://localhost:8080';
// Whole paths: /medarbetare is a page of ours, /me is not.
const forwarded = ['^/(commitments|statistics|deviations|notifications|oauth2)/', '^/(me|logout)$'];

export default defineConfig({
  plugins: [
    react(),
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
