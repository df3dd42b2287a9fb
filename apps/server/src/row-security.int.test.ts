import { createTestDatabase, listOpenTables, testTargets } from '@hien-luong/platform/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from './compose.ts';

describe.each(testTargets())('row-level security of all modules on $name', (target) => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase({ target, modules });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  test('every table of an agency is walled, against its owner too', async () => {
    expect(await listOpenTables(database.ownerUrl)).toEqual([]);
  });

  test('a table that forgot it is found', async () => {
    await owner.query(`
      create table platform.forgotten (agency_id uuid);
      create table platform.unforced (agency_id uuid);
      alter table platform.unforced enable row level security;`);
    expect(await listOpenTables(database.ownerUrl)).toEqual([
      'platform.forgotten',
      'platform.unforced',
    ]);
    await owner.query('drop table platform.forgotten, platform.unforced');
  });

  test('the program owns nothing, creates nothing and steps over no wall', async () => {
    const { rows } = await owner.query(`
      select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty,
        exists (select from pg_class where relowner = pg_roles.oid) as owns,
        has_database_privilege(rolname, current_database(), 'create, temp') as creates,
        exists (select from pg_namespace
          where has_schema_privilege(rolname, pg_namespace.oid, 'create')) as extends,
        exists (select from pg_auth_members where member = pg_roles.oid) as becomes
      from pg_roles where rolname = 'hl_app'`);
    expect(rows).toEqual([
      {
        rolname: 'hl_app',
        mighty: false,
        owns: false,
        creates: false,
        extends: false,
        becomes: false,
      },
    ]);
  });
});
