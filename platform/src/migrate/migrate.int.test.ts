import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase, testTargets } from '../testing/index.ts';
import { migrate } from './migrate.ts';

const PASSWORDS = { app: 'test', jobs: 'test' };

describe.each(testTargets())('migrations on $name', (target) => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase({ target });
    folder = await mkdtemp(join(tmpdir(), 'hien-luong-migrations-'));
    await writeFile(join(folder, '0001_first.sql'), 'create table extra.first (id int);');
  });
  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const run = () =>
    migrate({
      ownerUrl: database.ownerUrl,
      passwords: PASSWORDS,
      modules: [{ name: 'extra', migrations: pathToFileURL(folder) }],
    });

  async function ask(query: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  }

  test('each file is applied once, in a schema of its module, as the owner of all', async () => {
    await writeFile(join(folder, 'notes.sql'), 'this is no migration');
    expect(await run()).toEqual(['extra/0001_first.sql']);
    expect(await run()).toEqual([]);
    await writeFile(join(folder, '0002_second.sql'), 'alter table extra.first add name text;');
    expect(await run()).toEqual(['extra/0002_second.sql']);
    expect(await ask(`select tableowner from pg_tables where schemaname = 'extra'`)).toEqual([
      { tableowner: 'hl_owner' },
    ]);
  });

  test('two that start at once apply everything once', async () => {
    const applied = await Promise.all([run(), run(), run()]);
    expect(applied.flat()).toEqual(['extra/0001_first.sql']);
  });

  test('a file changed after it was applied is refused', async () => {
    await run();
    await writeFile(join(folder, '0001_first.sql'), 'create table extra.first (id bigint);');
    await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' });
  });

  test('a file that was applied and is gone is refused', async () => {
    await run();
    await rm(join(folder, '0001_first.sql'));
    await expect(run()).rejects.toMatchObject({ code: 'MIGRATION_MISSING' });
  });

  test('a file that fails is undone whole and named, those before it stay', async () => {
    await writeFile(
      join(folder, '0002_broken.sql'),
      'create table extra.second (id int); select no_such_function();',
    );
    await expect(run()).rejects.toThrow('extra/0002_broken.sql');
    expect(await ask(`select tablename from pg_tables where schemaname = 'extra'`)).toEqual([
      { tablename: 'first' },
    ]);
    await writeFile(join(folder, '0002_broken.sql'), 'create table extra.second (id int);');
    expect(await run()).toEqual(['extra/0002_broken.sql']);
  });
});
