import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runSystem } from './run-system.ts';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

/**
 * One system for all journeys, with data of its own; HL_E2E_URL points them at one that already
 * runs instead.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.HL_E2E_URL;
  if (running !== undefined) {
    project.provide('baseUrl', running);
    return async () => {};
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'hien-luong-e2e-'));
  // A browser without a person asks for more in a minute than an office behind one address.
  const system = await runSystem(dataDir, {
    HL_REQUESTS_PER_MINUTE: '0',
    HL_PUBLIC_CHECKS_PER_MINUTE: '0',
  });
  project.provide('baseUrl', system.url);
  return async () => {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
