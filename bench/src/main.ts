import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchArchiving } from './archive-pdf.bench.ts';
import { benchColdStart } from './cold-start.bench.ts';
import { benchFanOut } from './fan-out.bench.ts';
import { benchLargeFile } from './large-pdf.bench.ts';
import { benchSigning } from './sign-pdf.bench.ts';
import { benchXml } from './sign-xml.bench.ts';
import type { Section } from './table.ts';
import { renderSection } from './table.ts';
import { benchPaths } from './validate-path.bench.ts';

const REPORT = new URL('../../docs/benchmarks.md', import.meta.url);
const BENCHES: Record<string, () => Promise<Section>> = {
  signing: benchSigning,
  archiving: benchArchiving,
  paths: benchPaths,
  'large-file': benchLargeFile,
  xml: benchXml,
  'fan-out': benchFanOut,
  'cold-start': benchColdStart,
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});
const chosen = Object.entries(BENCHES).filter(
  ([name]) => values.only === undefined || values.only === name,
);
if (chosen.length === 0)
  throw new Error(`No such benchmark; there are: ${Object.keys(BENCHES).join(', ')}`);

const parts: string[] = [];
for (const [name, bench] of chosen) {
  console.error(`${name} …`);
  const part = renderSection(await bench());
  console.log(part);
  parts.push(part);
}
if (values.write) writeFileSync(REPORT, `${heading()}\n${parts.join('\n')}`);

function heading(): string {
  const [processor] = cpus();
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${process.platform} ${process.arch}`;
  return [
    '# Benchmarks',
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}, a shared virtual machine: compare ratios within a run rather than absolute figures. \`npm run bench\` measures again, \`npm run bench -- --write\` rewrites this page.`,
    '',
  ].join('\n');
}
