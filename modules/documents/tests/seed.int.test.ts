import { demoAgencyId } from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { createTestPlatform, type TestPlatform, testTargets } from '@hien-luong/platform/testing';
import { connectAuthority, connectCrl } from '@hien-luong/trust';
import { seedTrust, trustModule } from '@hien-luong/trust/server';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getMyWork } from '../src/data/get-my-work.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listOutgoing } from '../src/data/list-outgoing.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { listUnreadablePackets } from '../src/data/list-unreadable-packets.ts';
import { demoScope } from '../src/seed/demo-scope.ts';
import { SCENARIO } from '../src/seed/scenario.ts';
import { documentsModule, seedDocuments } from '../src/server.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const today = parseCalendarDate('2026-11-20');
const page = { limit: 200 };

describe.each(testTargets())('a month of documents on $name', (target) => {
  let on: TestPlatform;
  beforeAll(async () => {
    on = await createTestPlatform({
      target,
      modules: [directoryModule, trustModule, documentsModule],
      now: NOW,
    });
    await seedProvince(on.platform);
    const authority = await createMockAuthority({
      now: new Date(NOW.getTime() - 400 * 86_400_000),
      keyType: 'p-256',
    });
    connectAuthority(on.platform, authority);
    connectCrl(on.platform, { url: 'mock:root', fetch: (at) => authority.rootCrl(at) });
    const acting = new Set(
      ['ubnd', ...SCENARIO.flatMap(({ from }) => [from]), 'giolinh'].map(demoAgencyId),
    );
    await seedTrust(on.platform, {
      issuer: {
        getAuthorities: async () => ({
          root: authority.root.der,
          intermediates: authority.intermediates.map(({ der }) => der),
        }),
        issue: async (orders) => orders.map((order) => authority.issueFrom(order).der),
        revoke: async (serialNumber, at) => authority.revoke(serialNumber, at),
      },
      only: ({ agencyId }) => acting.has(agencyId),
    });
    await seedDocuments(on.platform);
  });
  afterAll(async () => on.stop());

  const incoming = async (username: string) => {
    const scope = await demoScope(on.platform, username);
    return (await on.platform.db.read(scope, (tx) => listIncoming(tx, scope, page, today))).items;
  };

  test('leaves something to do on every demo desk', async () => {
    for (const [username, keys] of [
      ['ld.stttt', ['toSign', 'toDirect']],
      ['vt.stttt', ['toRecord', 'toAnswer', 'toSeal', 'toIssue']],
      ['cv.stttt', ['toWork', 'toRevise']],
      ['vt.snv', ['toRecord', 'toSeal']],
      ['ld.snv', ['toSign', 'toDirect']],
      ['cv.snv', ['toWork']],
      ['ld.hailang', ['toSign', 'toDirect']],
      ['cv.hailang', ['toWork']],
    ] as const) {
      const scope = await demoScope(on.platform, username);
      const { sections } = await on.platform.db.read(scope, (tx) => getMyWork(tx, scope, today));
      for (const key of keys) {
        expect(
          sections.find((section) => section.key === key)?.count,
          `${username} ${key}`,
        ).toBeGreaterThan(0);
      }
    }
  });

  test('has a copy with the leader, one with the clerk and one in the register', async () => {
    const clerk = await demoScope(on.platform, 'vt.stttt');
    const { items } = await on.platform.db.read(clerk, (tx) =>
      listOutgoing(tx, clerk, { ...page, copies: 'only' }),
    );
    expect(
      items.map(({ copyKind, numberAndSymbol, state }) => [copyKind, state, numberAndSymbol]),
    ).toEqual([
      ['certifiedCopy', 'submitted', null],
      ['extract', 'signed', null],
      ['certifiedCopy', 'sealed', '01/SY-STTTT'],
    ]);
  });

  test('shows every state, some late, one altered, one returned and one unreadable', async () => {
    const rows = [
      ...(await incoming('vt.stttt')),
      ...(await incoming('vt.snv')),
      ...(await incoming('vt.hailang')),
      ...(await incoming('vt.snn')),
    ];
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(['arrived', 'returned', 'recorded', 'directed', 'inProgress', 'completed']),
    );
    expect(rows.some(({ deadline }) => deadline === 'overdue')).toBe(true);
    expect(rows.filter(({ outcome }) => outcome === 'invalid')).toMatchObject([
      { subject: 'văn bản bị sửa sau khi ký (kịch bản)' },
    ]);
    expect(rows.filter(({ outcome }) => outcome !== 'valid')).toHaveLength(1);
    const clerk = await demoScope(on.platform, 'vt.stttt');
    const unreadable = await on.platform.db.read(clerk, (tx) =>
      listUnreadablePackets(tx, clerk, page),
    );
    expect(unreadable.items).toHaveLength(1);
  });

  test('reached all 125 communes, and what the outbox delivers again changes nothing', async () => {
    const clerk = await demoScope(on.platform, 'vt.stttt');
    const { items } = await on.platform.db.read(clerk, (tx) =>
      listOutgoing(tx, clerk, { ...page, kind: 'plan' }),
    );
    const big = items.find(({ recipientCount }) => recipientCount === 125)!;
    const states = async () =>
      (
        await on.platform.db.read(clerk, (tx) => listRecipients(tx, clerk, { ...page, id: big.id }))
      ).items.map(({ state, history }) => [state, history.length]);
    const before = await states();
    expect(before.every(([state]) => state === 'arrived')).toBe(true);
    const count = (await incoming('vt.stttt')).length;
    await on.drainOutbox();
    expect(await states()).toEqual(before);
    expect(await incoming('vt.stttt')).toHaveLength(count);
  });

  test('nothing happened in the future, nor at a weekend', async () => {
    for (const { arrivedAt } of await incoming('vt.stttt')) {
      expect(arrivedAt < NOW.toISOString()).toBe(true);
      expect([0, 6]).not.toContain(new Date(Date.parse(arrivedAt) + 7 * 3_600_000).getUTCDay());
    }
  });
});
