import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { recordUpload } from '../uploads/record-upload.ts';

const FILE = {
  name: 'tờ trình.pdf',
  mediaType: 'application/pdf',
  size: 3,
  sha256: 'a'.repeat(64),
};

describe.each(testTargets())('the database on $name', (target) => {
  let world: TestPlatform;
  const mine = newId();
  const theirs = newId();

  beforeAll(async () => {
    world = await createTestPlatform({ target });
  });
  afterAll(() => world.stop());

  test('rows of another agency are not there, even when the query forgets to ask', async () => {
    const { db } = world.platform;
    const scope = world.scopeFor({ agencyId: mine });
    const upload = await db.write(scope, (tx) => recordUpload(tx, scope, FILE));
    const listIds = async (reader: Parameters<typeof db.read>[0]) =>
      await db.read(reader, async (tx) => {
        const rows = await tx.selectFrom('platform.upload').select('id').execute();
        return rows.map(({ id }) => id);
      });
    expect(await listIds(scope)).toEqual([upload.id]);
    expect(await listIds(world.systemScopeFor(mine))).toEqual([upload.id]);
    expect(await listIds(world.scopeFor({ agencyId: theirs }))).toEqual([]);
    expect(await listIds('public')).toEqual([]);
  });

  test('a row for another agency cannot be written', async () => {
    const scope = world.scopeFor({ agencyId: mine });
    const forged = { ...scope, agencyId: theirs } as typeof scope;
    const writing = world.platform.db.write(scope, (tx) => recordUpload(tx, forged, FILE));
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  test('a read cannot write', async () => {
    const scope = world.scopeFor({ agencyId: mine });
    const writing = world.platform.db.read(scope, (tx) => recordUpload(tx, scope, FILE));
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });

  test.each([
    'create table platform.extra (id int)',
    'create table public.extra (id int)',
    'create temporary table extra (id int)',
    'create schema extra',
    'alter table platform.upload add column extra int',
    'alter table platform.upload disable row level security',
    'drop policy own_agency on platform.upload',
    'drop table platform.upload',
    'truncate platform.upload',
    'set role hl_owner',
    'create extension pg_trgm schema platform',
    'update platform.audit_record set detail = null',
    'delete from platform.audit_record',
    'select * from platform.outbox_event',
    'select * from graphile_worker._private_jobs',
  ])('the program may not: %s', async (statement) => {
    const scope = world.scopeFor({ agencyId: mine });
    const doing = world.platform.db.write(scope, (tx) => sql.raw(statement).execute(tx));
    await expect(doing).rejects.toThrow(/permission denied|must be owner|already exists/);
  });

  test('two writers who deadlock both come through', async () => {
    const { db } = world.platform;
    const scope = world.scopeFor({ agencyId: mine });
    const keys = [Buffer.from('one'), Buffer.from('two')];
    const start = { failures: 0, last_failed_at: new Date(0), locked_until: null };
    await db.write(scope, (tx) =>
      tx
        .insertInto('platform.sign_in_failure')
        .values(keys.map((subject) => ({ subject, ...start })))
        .execute(),
    );
    let met = 0;
    const addInOrder = (order: Buffer[]) =>
      db.write(scope, async (tx) => {
        for (const subject of order) {
          await tx
            .updateTable('platform.sign_in_failure')
            .set((row) => ({ failures: row('failures', '+', 1) }))
            .where('subject', '=', subject)
            .execute();
          met += 1;
          while (met < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        }
      });
    await Promise.all([addInOrder(keys), addInOrder([...keys].reverse())]);
    const rows = await db.read(scope, (tx) =>
      tx.selectFrom('platform.sign_in_failure').select('failures').execute(),
    );
    expect(rows).toEqual([{ failures: 2 }, { failures: 2 }]);
  });

  test('the clock of the program reaches the defaults of columns', async () => {
    const at = new Date('2021-03-31T01:00:00Z');
    const db = world.platform.db.at({ now: () => at });
    const scope = world.scopeFor({ agencyId: newId() });
    const upload = await db.write(scope, (tx) => recordUpload(tx, scope, FILE));
    const row = await db.read(scope, (tx) =>
      tx
        .selectFrom('platform.upload')
        .select('created_at')
        .where('id', '=', upload.id)
        .executeTakeFirstOrThrow(),
    );
    expect(row.created_at).toEqual(at);
  });

  test('folding ignores accents, đ, case and the form of Unicode', async () => {
    const words = ['ĐƯỜNG Ủy ban', 'Đường ủy ban'.normalize('NFD'), 'duong uy ban'];
    const folded = await world.platform.db.read('public', (tx) =>
      sql<{ fold: string }>`select distinct platform.vn_fold(word) as fold
        from unnest(${words}::text[]) as word`.execute(tx),
    );
    expect(folded.rows).toEqual([{ fold: 'duong uy ban' }]);
  });
});
