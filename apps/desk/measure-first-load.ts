import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a first visit may cost, in bytes of compressed JavaScript. */
const BUDGET = 250_000;

type ManifestChunk = { file: string; imports?: string[]; isEntry?: boolean };

/** The chunks that show the first screen after signing in: the entry, the desk and its work list. */
const FIRST = [
  'index.html',
  'src/locales/vi.po',
  'src/app/SignedInDesk.tsx',
  '../../modules/documents/src/web/screens/WorkScreen.tsx',
];

const dist = join(import.meta.dirname, 'dist');
const manifest: Record<string, ManifestChunk> = JSON.parse(
  readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
);

const files = new Set(FIRST.flatMap((name) => [...listFiles(name)]));
const sizes = [...files].map((file) => gzipSync(readFileSync(join(dist, file))).length);
const total = sizes.reduce((sum, size) => sum + size, 0);

process.stdout.write(
  `First load: ${(total / 1000).toFixed(1)} kB gz in ${files.size} files, budget ${BUDGET / 1000} kB\n`,
);
if (total > BUDGET) process.exitCode = 1;

function listFiles(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the build has no chunk ${name}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) listFiles(imported, seen);
  return seen;
}
