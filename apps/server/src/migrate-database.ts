import { migrate } from '@hien-luong/platform/program';
import { modules } from './compose.ts';
import type { ServerConfig } from './config.ts';
import type { OpenDatabase } from './open-database.ts';
import { deriveRolePasswords, readSecretKey } from './secret-key.ts';

/** Brings the database to the present. @returns the names of what was applied now. */
export async function migrateDatabase(
  config: ServerConfig,
  { ownerUrl }: Pick<OpenDatabase, 'ownerUrl'>,
): Promise<string[]> {
  const passwords = deriveRolePasswords(await readSecretKey(config.dataDir));
  return await migrate({ ownerUrl, passwords, modules });
}
