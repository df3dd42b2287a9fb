import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { appendAudit } from './append-audit.ts';
import { listAudit } from './list-audit.ts';
import { anchorAllAudit, verifyAllAudit } from './verify-all-audit.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

describe.each(testTargets())('the audit log on $name', (target) => {
  let world: TestPlatform;
  let intruder: pg.Client;
  let scope: AuthorizedScope;

  beforeAll(async () => {
    world = await createTestPlatform({ target });
    intruder = new pg.Client({ connectionString: world.database.ownerUrl });
    await intruder.connect();
    // Whoever owns the database can switch every guard in it off; only the hashes then tell.
    await intruder.query('set session_replication_role = replica');
  });
  afterAll(async () => {
    await intruder.end();
    await world.stop();
  });

  beforeEach(async () => {
    scope = world.scopeFor({ agencyId: newId() });
    for (const number of [1, 2, 3, 4, 5]) await append({ number, đơn: 'Đề nghị', phí: 0.1 });
  });

  async function append(detail: Record<string, unknown>): Promise<void> {
    world.clock.advance(1_000);
    await world.platform.db.write(scope, (tx) =>
      appendAudit(tx, scope, {
        action: 'documents.sign',
        subject: { type: 'document', id: `document-${String(detail.number)}` },
        detail,
      }),
    );
  }

  const verify = () => world.platform.db.read(scope, (tx) => verifyAuditChain(tx, scope.agencyId));
  const verifyEverything = async () => {
    for await (const chain of verifyAllAudit(world.platform)) {
      if (chain.agencyId === scope.agencyId) return chain;
    }
    return undefined;
  };
  const tamper = (change: string) =>
    intruder.query(change.replaceAll('$agency', `'${scope.agencyId}'`));

  test('an untouched chain is whole', async () => {
    expect(await verify()).toEqual({ ok: true, checked: 5 });
  });

  test.each([
    [
      'changed detail',
      `update platform.audit_record set detail = '{}' where agency_id = $agency and seq = 2`,
      2,
      'RECORD_CHANGED',
    ],
    [
      'changed time',
      `update platform.audit_record set at = at - interval '1 day' where agency_id = $agency and seq = 4`,
      4,
      'RECORD_CHANGED',
    ],
    [
      'changed actor',
      `update platform.audit_record set actor_name = 'Ai khác' where agency_id = $agency and seq = 5`,
      5,
      'RECORD_CHANGED',
    ],
    [
      'deleted first',
      'delete from platform.audit_record where agency_id = $agency and seq = 1',
      1,
      'RECORD_MISSING',
    ],
    [
      'deleted middle',
      'delete from platform.audit_record where agency_id = $agency and seq = 3',
      3,
      'RECORD_MISSING',
    ],
    [
      'deleted tail',
      'delete from platform.audit_record where agency_id = $agency and seq >= 4',
      4,
      'TAIL_MISSING',
    ],
    [
      'deleted all',
      'delete from platform.audit_record where agency_id = $agency',
      1,
      'TAIL_MISSING',
    ],
    [
      'reordered',
      `update platform.audit_record set seq = -seq where agency_id = $agency and seq in (2, 3);
       update platform.audit_record set seq = 5 + seq where agency_id = $agency and seq < 0`,
      2,
      'RECORD_CHANGED',
    ],
    [
      'moved head',
      'update platform.audit_head set hash = decode(repeat($$00$$, 32), $$hex$$) where agency_id = $agency',
      5,
      'HEAD_CHANGED',
    ],
    [
      'deleted head',
      'delete from platform.audit_head where agency_id = $agency',
      5,
      'HEAD_CHANGED',
    ],
  ])('%s is noticed and named', async (_, change, seq, reason) => {
    await tamper(
      'alter table platform.audit_record drop constraint if exists audit_record_seq_check',
    );
    await tamper(change);
    expect(await verify()).toMatchObject({ ok: false, firstBroken: { seq, reason } });
  });

  test('a record re-hashed after a change no longer fits the next one', async () => {
    await tamper(`update platform.audit_record record set (detail, hash) = (
      select detail, hash from platform.audit_record other
      where other.agency_id = record.agency_id and other.seq = 2)
      where agency_id = $agency and seq = 3`);
    expect(await verify()).toMatchObject({ ok: false, firstBroken: { seq: 3 } });
  });

  test('a tail cut off together with the head is noticed by the anchor outside', async () => {
    await anchorAllAudit(world.platform);
    await tamper('delete from platform.audit_record where agency_id = $agency and seq >= 4');
    await tamper(`update platform.audit_head head set (seq, hash) = (3, (
      select hash from platform.audit_record where agency_id = $agency and seq = 3))
      where agency_id = $agency`);
    expect(await verify()).toEqual({ ok: true, checked: 3 });
    expect(await verifyEverything()).toMatchObject({
      ok: false,
      firstBroken: { seq: 4, reason: 'TAIL_MISSING' },
    });
  });

  test('a chain begun anew is noticed by the anchor outside', async () => {
    await anchorAllAudit(world.platform);
    await tamper('delete from platform.audit_record where agency_id = $agency');
    await tamper('delete from platform.audit_head where agency_id = $agency');
    for (const number of [1, 2, 3, 4, 5, 6]) await append({ number, nothing: 'happened' });
    expect(await verify()).toEqual({ ok: true, checked: 6 });
    expect(await verifyEverything()).toMatchObject({
      ok: false,
      firstBroken: { seq: 5, reason: 'HISTORY_REWRITTEN' },
    });
  });

  test('a chain gone with its head is still known to have been', async () => {
    await tamper('delete from platform.audit_record where agency_id = $agency');
    await tamper('delete from platform.audit_head where agency_id = $agency');
    expect(await verify()).toMatchObject({ firstBroken: { seq: 1, reason: 'TAIL_MISSING' } });
  });

  test('a forged anchor is refused', async () => {
    await anchorAllAudit(world.platform);
    const file = join(world.platform.config.dataDir, 'audit', 'anchors.jsonl');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"seq":5/, '"seq":4'));
    await expect(verifyEverything()).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    await writeFile(file, text);
  });

  test('records written at once line up one behind the other', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => append({ number })));
    expect(await verify()).toEqual({ ok: true, checked: 25 });
  });

  test('the database itself refuses to change, remove or rewind', async () => {
    const owner = new pg.Client({ connectionString: world.database.ownerUrl });
    await owner.connect();
    for (const change of [
      'update platform.audit_record set action = action',
      'delete from platform.audit_record',
      'truncate platform.audit_record',
      'update platform.audit_head set seq = seq - 1',
      'delete from platform.audit_head',
    ]) {
      await expect(owner.query(change)).rejects.toThrow(/append-only|moves forward/);
    }
    await owner.end();
  });

  test('is read newest first, by pages, days and subjects, and only by its own agency', async () => {
    const list = (query: Partial<Parameters<typeof listAudit>[2]>, reader = scope) =>
      world.platform.db.read(reader, (tx) => listAudit(tx, reader, { limit: 50, ...query }));
    const first = await list({ limit: 2 });
    expect(first.items.map(({ seq }) => seq)).toEqual([5, 4]);
    const second = await list({ limit: 3, cursor: first.nextCursor });
    expect(second.items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(second.nextCursor).toBeUndefined();
    const [byId] = (await list({ subjectId: 'document-3' })).items;
    expect(byId).toMatchObject({ seq: 3, detail: { number: 3, đơn: 'Đề nghị' } });
    expect((await list({ from: '2026-11-22', to: '2026-11-22' })).items).toHaveLength(5);
    expect((await list({ to: '2026-11-21' })).items).toEqual([]);
    expect((await list({ action: 'documents.issue' })).items).toEqual([]);
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    expect((await list({}, world.scopeFor({ agencyId: newId() }))).items).toEqual([]);
  });
});
