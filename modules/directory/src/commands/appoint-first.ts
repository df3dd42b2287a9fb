import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { parseCalendarDate, splitPersonName, toCalendarDate } from '@hien-luong/vn';
import type { HandedCode } from '../contract/index.ts';
import { type DirectoryTx, directoryTx } from '../data/tables.ts';
import { openVersion } from '../data/unit-versions.ts';
import { DirectoryError } from '../rules/directory-error.ts';
import { handCode } from './appoint-person.ts';

export type FirstAdministrator = {
  /** Name of the province, such as `Quảng Trị`. */
  place: string;
  code: string;
  name: string;
  username: string;
  /** Since when the committee stands here; the units below it may not begin before. */
  since: string;
  unitId: string;
  postId: string;
  personId: string;
};

/**
 * The people's committee of the province and one administrator in it, who enters all the rest.
 * Only where nobody is yet: row-level security lets in the first of an empty directory.
 * Throws `DIRECTORY_NOT_EMPTY`.
 */
export async function appointFirst(
  platform: Platform,
  scope: AuthorizedScope,
  first: FirstAdministrator,
): Promise<HandedCode> {
  const now = platform.clock.now();
  const today = toCalendarDate(now);
  return await platform.db.write(scope, async (tx) => {
    const directory = directoryTx(tx);
    const anybody = await directory.selectFrom('directory.unit').select('id').limit(1).execute();
    if (anybody.length > 0) throw new DirectoryError('DIRECTORY_NOT_EMPTY', 'units are there');
    await directory.insertInto('directory.unit').values({ id: first.unitId }).execute();
    const facts = committeeOf(first);
    await openVersion(directory, first.unitId, facts, parseCalendarDate(first.since));
    await insertFirstPost(directory, first, today);
    await appendAudit(tx, scope, {
      action: 'directory.appointFirst',
      subject: { type: 'person', id: first.personId },
      detail: { unit: facts.name, name: first.name, username: first.username },
    });
    return await handCode(tx, { personId: first.personId, username: first.username }, now);
  });
}

async function insertFirstPost(
  tx: DirectoryTx,
  { name, personId, postId, unitId }: FirstAdministrator,
  today: string,
): Promise<void> {
  const { familyAndMiddle, given } = splitPersonName(name);
  await tx
    .insertInto('directory.person')
    .values({ id: personId, family_and_middle: familyAndMiddle, given })
    .execute();
  await tx
    .insertInto('directory.post')
    .values({
      id: postId,
      person_id: personId,
      unit_id: unitId,
      agency_id: unitId,
      title: 'Quản trị hệ thống',
      roles: ['administrator'],
      standing: 'member',
      position: 0,
      valid_from: today,
      valid_to: null,
    })
    .execute();
}

function committeeOf({ place, code }: FirstAdministrator) {
  return {
    name: `Ủy ban nhân dân tỉnh ${place}`,
    shortName: `UBND tỉnh ${place}`,
    abbreviation: 'UBND',
    kind: 'province' as const,
    parentId: null,
    headTitle: 'Chủ tịch',
    code,
    code102: null,
    codeIsDemo: false,
    statisticalCode: null,
    place,
    position: 0,
  };
}
