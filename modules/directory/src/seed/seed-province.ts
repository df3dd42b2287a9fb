import {
  type AuthorizedScope,
  createAccount,
  hashPassword,
  type Platform,
  seedScope,
  type Tx,
} from '@hien-luong/platform';
import { addDays, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { toVersionRow } from '../data/unit-versions.ts';
import { rolePermissions } from '../policy.ts';
import { buildProvince } from './build-province.ts';
import type { DemoProvince } from './demo-province.ts';
import { DEMO_PASSWORD } from './demo-secrets.ts';

/** The structure is that of 31/3/2021 and had stood for some years. */
const IN_FORCE_SINCE = parseCalendarDate('2016-07-01');

/** Rows of one statement; PostgreSQL takes at most 65,535 parameters. */
const BATCH = 1000;

/** True as long as no unit was ever recorded. */
export async function isDirectoryEmpty(platform: Platform): Promise<boolean> {
  const unit = await platform.db.read('public', (tx) =>
    directoryTx(tx).selectFrom('directory.unit').select('id').limit(1).executeTakeFirst(),
  );
  return unit === undefined;
}

/**
 * Writes the demo province: 784 agencies, 2,313 people with posts and accounts, two delegations.
 * All accounts share one password hash, so that it takes seconds and not a quarter of an hour.
 */
export async function seedProvince(
  platform: Platform,
): Promise<{ agencies: number; people: number }> {
  const province = buildProvince();
  const scope = demoAdministratorScope(province);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await platform.db.write(scope, async (tx) => {
    await insertUnits(directoryTx(tx), province);
    await insertPeople(directoryTx(tx), province, scope.postId);
    for (const { id, username } of province.people) {
      await createAccount(tx, { personId: id, username, passwordHash });
    }
  });
  await insertDelegations(platform, province);
  const agencies = province.units.filter(({ facts }) => facts.kind !== 'division').length;
  return { agencies, people: province.people.length };
}

async function insertUnits(tx: DirectoryTx, { units }: DemoProvince): Promise<void> {
  for (const batch of batches(units)) {
    await tx
      .insertInto('directory.unit')
      .values(batch.map(({ id }) => ({ id })))
      .execute();
    const versions = batch.map(({ id, facts }) => toVersionRow(id, facts, IN_FORCE_SINCE));
    await tx.insertInto('directory.unit_version').values(versions).execute();
  }
}

/** The administrator's post goes first: from then on only they may write (0003_who_may_write.sql). */
async function insertPeople(
  tx: DirectoryTx,
  { people, posts }: DemoProvince,
  administratorPostId: string,
): Promise<void> {
  for (const batch of batches(people)) {
    const rows = batch.map((person) => ({
      id: person.id,
      family_and_middle: person.familyAndMiddle.normalize('NFC'),
      given: person.given.normalize('NFC'),
    }));
    await tx.insertInto('directory.person').values(rows).execute();
  }
  const [administrators, others] = partition(posts, ({ id }) => id === administratorPostId);
  for (const batch of [administrators, ...batches(others)]) {
    const rows = batch.map((post) => ({
      id: post.id,
      person_id: post.personId,
      unit_id: post.unitId,
      agency_id: post.agencyId,
      title: post.title,
      roles: [...post.roles],
      standing: post.standing,
      position: post.position,
      valid_from: IN_FORCE_SINCE,
      valid_to: null,
    }));
    await tx.insertInto('directory.post').values(rows).execute();
  }
}

/** Each in the scope of the head who gave it; they run for a year around the day of seeding. */
async function insertDelegations(platform: Platform, province: DemoProvince): Promise<void> {
  const today = toCalendarDate(platform.clock.now());
  for (const delegation of province.delegations) {
    const scope = scopeOfPost(province, delegation.fromPostId);
    await platform.db.write(scope, (tx: Tx) =>
      directoryTx(tx)
        .insertInto('directory.delegation')
        .values({
          agency_id: delegation.agencyId,
          id: delegation.id,
          from_post_id: delegation.fromPostId,
          to_post_id: delegation.toPostId,
          capacity: delegation.capacity,
          legal_document: delegation.legalDocument,
          valid_from: addDays(today, -180),
          valid_to: addDays(today, 180),
          ended_at: null,
        })
        .execute(),
    );
  }
}

/** The scope in which registers that only administrators write are seeded. */
export function demoAdministratorScope(province: DemoProvince = buildProvince()): AuthorizedScope {
  const post = province.posts.find(({ roles }) => roles.includes('administrator'));
  if (post === undefined) throw new Error('the demo province has no administrator');
  return scopeOfPost(province, post.id);
}

function scopeOfPost({ posts, people }: DemoProvince, postId: string): AuthorizedScope {
  const post = posts.find(({ id }) => id === postId);
  const person = people.find(({ id }) => id === post?.personId);
  if (post === undefined || person === undefined) throw new Error(`no demo post ${postId}`);
  return seedScope({
    personId: person.id,
    personName: `${person.familyAndMiddle} ${person.given}`,
    postId: post.id,
    postTitle: post.title,
    agencyId: post.agencyId,
    unitId: post.unitId,
    roles: post.roles,
    permissions: post.roles.flatMap((role) => rolePermissions[role]),
  });
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
