import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerConfig } from './config.ts';
import { createPlatform } from './create-platform.ts';
import { discardDatabase, type OpenDatabase } from './open-database.ts';
import { isUnseeded, type SeedProgress, seedDemo } from './seed-demo.ts';

/**
 * A demo that was interrupted while it was made is half a province. Nobody has worked in it yet,
 * so the embedded one is thrown away; of a database elsewhere that is not ours to decide.
 */
export async function discardHalfSeeded(
  config: ServerConfig,
  database: OpenDatabase,
): Promise<boolean> {
  if (!existsSync(markOf(config))) return false;
  if (!database.embedded) {
    throw new Error('The demo in DATABASE_URL was left half made: empty that database first');
  }
  await discardDatabase(database.ownerUrl);
  await rm(join(config.dataDir, 'files'), { recursive: true, force: true });
  await rm(markOf(config));
  return true;
}

/** Makes the demo at the first start. @returns whether it was made now. */
export async function seedOnce(
  config: ServerConfig,
  database: OpenDatabase,
  report: SeedProgress,
): Promise<boolean> {
  const platform = await createPlatform({ ...config, logLevel: 'silent' }, database.appUrl);
  try {
    if (!(await isUnseeded(platform))) return false;
    await writeFile(markOf(config), '');
    await seedDemo(platform, report);
    await rm(markOf(config));
    return true;
  } finally {
    await platform.db.close();
  }
}

function markOf({ dataDir }: ServerConfig): string {
  return join(dataDir, 'seeding');
}
