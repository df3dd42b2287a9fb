import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js fetches for scans, old Asian encodings and fonts that a document did not embed. */
const FOLDERS = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];

/** Copies those folders beside the build, so that no document makes a browser ask a stranger. */
export function pdfResources(): Plugin {
  return {
    name: 'hien-luong:pdf-resources',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const require = createRequire(new URL('../../ui/package.json', import.meta.url));
      const source = dirname(require.resolve('pdfjs-dist/package.json'));
      for (const folder of FOLDERS) {
        cpSync(join(source, folder), join(dir, 'pdfjs', folder), { recursive: true });
      }
    },
  };
}
