import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSystem } from '@hien-luong/e2e/system';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const LATER_STARTS = 3;

/** `npm run up` from nothing, and again on the data of the first start. */
export async function benchColdStart(): Promise<Section> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hien-luong-bench-'));
  const rows: string[][] = [];
  try {
    rows.push(
      await startOnce(
        dataDir,
        'first start: database, schema, 784 agencies, 2,313 people, certificates, documents',
      ),
    );
    for (let index = 1; index <= LATER_STARTS; index += 1) {
      rows.push(await startOnce(dataDir, `start ${index + 1}, on kept data`));
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return {
    title: 'Cold start',
    method:
      'From the start of the process until it answers, packages installed and the desk built. Memory is the resident set of its Node processes (program, web, worker, simulators) once it is ready, and the proportional set of the database, whose processes share their buffers.',
    head: ['start', 's', 'Node MiB', 'PostgreSQL MiB'],
    rows,
  };
}

async function startOnce(dataDir: string, name: string): Promise<string[]> {
  const system = await runSystem(dataDir);
  try {
    const { node, postgres } = memoryOf(system.process.pid ?? 0);
    return [name, figure(system.startedMs / 1000), figure(node), figure(postgres)];
  } finally {
    await system.stop();
  }
}

type Process = { pid: number; parent: number; mebibytes: number; name: string };

/** MiB of a process and all below it, told apart by name; a proportional set where Linux tells it. */
function memoryOf(root: number): { node: number; postgres: number } {
  const listing = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' });
  const processes = listing.trim().split('\n').map(readProcess);
  const below = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pid, parent } of processes) {
      if (below.has(pid) || !below.has(parent)) continue;
      below.add(pid);
      grew = true;
    }
  }
  const ours = processes.filter(({ pid }) => below.has(pid));
  const sum = (postgres: boolean) =>
    ours
      .filter(({ name }) => name.startsWith('postgres') === postgres)
      .reduce((total, one) => total + (postgres ? proportional(one) : one.mebibytes), 0);
  return { node: sum(false), postgres: sum(true) };
}

function readProcess(line: string): Process {
  const [pid = '', parent = '', kibibytes = '', ...name] = line.trim().split(/\s+/);
  return {
    pid: Number(pid),
    parent: Number(parent),
    mebibytes: Number(kibibytes) / 1024,
    name: name.join(' '),
  };
}

function proportional({ pid, mebibytes }: Process): number {
  try {
    const rollup = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? mebibytes * 1024) / 1024;
  } catch {
    return mebibytes;
  }
}
