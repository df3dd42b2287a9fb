import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../new-id.ts';
import type { AuthorizedScope } from '../scope/scope.ts';
import { createTestPlatform, type TestPlatform, testTargets } from '../testing/index.ts';
import { countUnread } from './count-unread.ts';
import { listNotifications } from './list-notifications.ts';
import { markRead } from './mark-read.ts';
import { type NotificationEntry, notifyPeople } from './notify-people.ts';
import { settleNotifications } from './settle-notifications.ts';
import { sweepNotifications } from './sweep-notifications.ts';

describe.each(testTargets())('notifications on $name', (target) => {
  let world: TestPlatform;
  let reader: AuthorizedScope;
  const agencyId = newId();

  beforeAll(async () => {
    world = await createTestPlatform({ target });
    reader = world.scopeFor({ agencyId });
  });
  afterAll(() => world.stop());

  const tell = (once: string, over: Partial<NotificationEntry> = {}) => {
    const scope = world.systemScopeFor(agencyId);
    return world.platform.db.write(scope, (tx) =>
      notifyPeople(tx, {
        agencyId,
        recipients: [{ personId: reader.personId, postId: reader.postId }],
        kind: 'test.told',
        parameters: { subject: once },
        link: '/somewhere',
        once,
        ...over,
      }),
    );
  };
  const list = (scope = reader, query = {}) =>
    world.platform.db.read(scope, (tx) => listNotifications(tx, scope, { limit: 2, ...query }));
  const unread = (scope = reader) => world.platform.db.read(scope, (tx) => countUnread(tx, scope));
  const subjects = ({ items }: Awaited<ReturnType<typeof list>>) =>
    items.map(({ parameters }) => parameters.subject);

  test('are told once, however often they are told and whoever is named twice', async () => {
    const twice = [
      { personId: reader.personId, postId: reader.postId },
      { personId: reader.personId },
    ];
    await tell('a', { recipients: twice });
    await tell('a');
    expect(await unread()).toMatchObject({ count: 1 });
    const { items } = await list();
    expect(items[0]).toMatchObject({ postId: reader.postId, link: '/somewhere', readAt: null });
  });

  test('are listed by key, newest first, and marked up to where one has read', async () => {
    for (const once of ['b', 'c', 'd']) {
      world.clock.advance(1000);
      await tell(once);
    }
    const first = await list();
    expect(subjects(first)).toEqual(['d', 'c']);
    const second = await list(reader, { cursor: first.nextCursor });
    expect(subjects(second)).toEqual(['b', 'a']);
    expect(second.nextCursor).toBeUndefined();
    await expect(list(reader, { cursor: 'x_y' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await markRead(world.platform, reader, { upTo: second.items[0]!.id });
    expect(subjects(await list(reader, { unread: true }))).toEqual(['d', 'c']);
    const left = await markRead(world.platform, reader, { ids: [first.items[0]!.id] });
    expect(left).toEqual({ count: 1, newestId: first.items[0]!.id });
  });

  test('are nobody else’s to see, to mark or to tell in another agency’s name', async () => {
    const colleague = world.scopeFor({ agencyId });
    expect(await list(colleague)).toEqual({ items: [] });
    const mine = (await list()).items.map(({ id }) => id);
    await markRead(world.platform, colleague, { ids: mine });
    expect(await unread()).toMatchObject({ count: 1 });
    // The same person in a post of another agency still sees them.
    const elsewhere = world.scopeFor({ agencyId: newId(), personId: reader.personId });
    expect(await unread(elsewhere)).toMatchObject({ count: 1 });
    await expect(tell('e', { agencyId: newId() })).rejects.toThrow(/row-level security/);
  });

  test('ask no longer once anybody of the agency has done it', async () => {
    const settle = (scope = world.systemScopeFor(agencyId), kinds = ['test.asks']) =>
      world.platform.db.write(scope, (tx) => settleNotifications(tx, { link: '/todo', kinds }));
    await tell('asks', { kind: 'test.asks', link: '/todo' });
    const before = (await unread()).count;
    await settle(world.systemScopeFor(newId()));
    await settle(undefined, ['test.other']);
    expect((await unread()).count).toBe(before);
    await settle();
    expect((await unread()).count).toBe(before - 1);
  });

  test('are forgotten after half a year and not before', async () => {
    await sweepNotifications.run({ platform: world.platform, scopeOf: world.systemScopeFor });
    expect((await list()).items).toHaveLength(2);
    world.clock.advance(181 * 86_400_000);
    await tell('late');
    await sweepNotifications.run({ platform: world.platform, scopeOf: world.systemScopeFor });
    expect(subjects(await list())).toEqual(['late']);
  });
});
