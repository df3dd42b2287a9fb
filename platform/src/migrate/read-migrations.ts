import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerModule } from '../server-module.ts';

export type Migration = { module: string; name: string; sql: string; sha256: string };

/** What a migration needs to know of a module. */
export type MigratedModule = Pick<ServerModule, 'name' | 'migrations'>;

const platformMigrations: MigratedModule = {
  name: 'platform',
  migrations: new URL('../migrations/', import.meta.url),
};

/** All migrations in the order they run: the platform's, then module by module, by file name. */
export async function readMigrations(modules: readonly MigratedModule[]): Promise<Migration[]> {
  const migrations: Migration[] = [];
  for (const module of [platformMigrations, ...modules]) {
    const folder = new URL(module.migrations.href.replace(/\/*$/, '/'));
    const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name));
    for (const name of names.sort()) {
      const sql = await readFile(new URL(name, folder), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      migrations.push({ module: module.name, name, sql, sha256 });
    }
  }
  return migrations;
}
