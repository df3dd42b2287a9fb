import { defineConfig } from 'vite';

/** One file with all that the program needs, for a Node that does not read TypeScript. */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'src/packaged-main.ts',
    outDir: 'dist/package',
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rollupOptions: {
      output: {
        entryFileNames: 'hien-luong.mjs',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
});
