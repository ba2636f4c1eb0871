import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), msw({ mode: 'worker-only' })],
  // Vite's own for pages, and ours before them: packages of the workspace are read from their sources.
  // The fake and MSW, which only the demo loads, and in one piece.
  build: { chunkSizeWarningLimit: 700 },
  resolve: { conditions: ['@org/source', 'module', 'browser', 'development|production'] },
});
