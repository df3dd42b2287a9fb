import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchArchiving } from './archive-pdf.bench.ts';
import { benchColdStart } from './cold-start.bench.ts';
import { benchFanOut } from './fan-out.bench.ts';
import { benchLargeFile } from './large-pdf.bench.ts';
import { mergeReport, type ReportPart } from './merge-report.ts';
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
const wanted = values.only?.split(',') ?? Object.keys(BENCHES);
const unknown = wanted.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0)
  throw new Error(
    `No such benchmark: ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}`,
  );

const parts: ReportPart[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (!wanted.includes(name)) continue;
  console.error(`${name} …`);
  const section = await bench();
  const text = renderSection(section, whenAndWhere());
  console.log(text);
  parts.push({ title: section.title, text });
  // At once: a later one that fails takes nothing away.
  if (values.write) writeFileSync(REPORT, mergeReport(readFileSync(REPORT, 'utf8'), parts));
}

function whenAndWhere(): string {
  const [processor] = cpus();
  const [load = 0] = loadavg();
  const machine = `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`;
  return `${new Date().toISOString().slice(0, 10)} with Node ${process.version} on ${machine}, load ${load.toFixed(1)}`;
}
