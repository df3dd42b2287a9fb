import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfResources } from './pdf-resources.ts';

export default defineConfig({
  plugins: [
    react(),
    lingui({
      cwd: import.meta.dirname,
      failOnMissing: true,
      macroTransform: true,
    }),
    pdfResources(),
  ],
  build: {
    manifest: true,
    target: 'es2023',
    // Everything else is a file of ours with a hash in its name; nothing is inlined past the CSP.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    license: { fileName: 'licenses.md' },
  },
  server: { proxy: { '/api': process.env.HL_API ?? 'http://127.0.0.1:8080' } },
});
