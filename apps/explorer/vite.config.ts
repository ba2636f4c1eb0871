import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { leanSdk } from './build/lean-sdk.ts';

/** A server to develop against: `npm start`. */
const SERVER = 'http://127.0.0.1:4566';

/**
 * Libraries that are loaded with any view; rows of long tables have their own, and of queries the list needs neither the
 * hooks nor what changes something.
 */
const OF_EVERY_VIEW =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(?!.*virtual|.*mutationObserver|react-query\/(?!.*Provider))[\w-]+)\//;

export default defineConfig({
  plugins: [leanSdk(), react(), msw({ mode: 'worker-only' })],
  build: {
    // The fake and MSW, which only the demo loads, and in one piece.
    chunkSizeWarningLimit: 700,
    // Browsers of today; nothing is written twice for others.
    target: 'es2024',
    modulePreload: {
      polyfill: false,
      // What the demo needs is asked for by itself: the name of each file would stand in what every page loads first.
      resolveDependencies: (file, needed) => (file.includes('/demo-') ? [] : needed),
    },
    // The server's policy lets pages load files of their origin, and no `data:` but images.
    assetsInlineLimit: 0,
    // What every view needs, in one file: it is smaller so, and changes with its versions alone.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'frame', test: OF_EVERY_VIEW }] } },
    },
    // What the bundle holds of others is published with their licences.
    license: { fileName: 'licenses.md' },
  },
  // Vite's own for pages, and ours before them: packages of the workspace are read from their sources.
  resolve: { conditions: ['@org/source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '^/(\\d{4}-\\d\\d-\\d\\d/|_fake/|_upstream/|[a-z0-9-]+-layers/snapshots/)': SERVER } },
});
