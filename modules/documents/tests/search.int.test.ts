import { demoAgencyId } from '@hien-luong/directory';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDraft } from '../src/commands/create-draft.ts';
import { getMyWork } from '../src/data/get-my-work.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listOutgoing } from '../src/data/list-outgoing.ts';
import { searchDocuments } from '../src/data/search-documents.ts';
import {
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  TODAY,
} from './demo-world.ts';

const today = parseCalendarDate(TODAY);
const page = { limit: 50 };

describe.each(testTargets())('finding documents on $name', (target) => {
  let world: DemoWorld;
  let clerk: AuthorizedScope;
  let receiver: AuthorizedScope;

  beforeAll(async () => {
    world = await createDemoWorld(target);
    const officer = await world.as('cv.stttt');
    clerk = await world.as('vt.stttt');
    receiver = await world.as('vt.snv');
    for (const subject of [
      'Về việc triển khai chữ ký số chuyên dùng',
      'Về việc đánh giá hiệu quả ứng dụng công nghệ thông tin',
      'Về việc danh gia (viết không dấu) các phần mềm',
      'Về việc nâng cấp cổng dịch vụ công',
    ]) {
      world.clock.advance(1000);
      await createDraft(world.platform, officer, decisionFields({ subject }));
    }
    await carryOutgoing(
      world,
      'issued',
      decisionFields({
        subject: 'Về việc điều động viên chức',
        recipientIds: [demoAgencyId('snv')],
      }),
    );
    await world.drainOutbox();
  });
  afterAll(async () => world.stop());

  const search = async (
    q: string,
    scope = clerk,
    over: { cursor?: string | undefined; limit?: number } = {},
  ) =>
    world.platform.db.read(scope, (tx) =>
      searchDocuments(tx, scope, { ...page, q, ...over }, today),
    );
  const subjects = async (q: string) =>
    (await search(q)).items.map(({ subject }) => subject.replace('Về việc ', ''));

  test.each([
    ['chữ ký số', ['triển khai chữ ký số chuyên dùng']],
    ['chu ky so', ['triển khai chữ ký số chuyên dùng']],
    ['CHỮ KÝ', ['triển khai chữ ký số chuyên dùng']],
    ['dieu dong', ['điều động viên chức']],
    ['01/QĐ-STTTT', ['điều động viên chức']],
    ['01/qd-stttt', ['điều động viên chức']],
    ['chuyen dun', ['triển khai chữ ký số chuyên dùng']],
    ['nâng cấp -cổng', []],
    ['"dịch vụ công"', ['nâng cấp cổng dịch vụ công']],
    ['"công dịch vụ"', ['nâng cấp cổng dịch vụ công']],
    ['"vụ dịch"', []],
    ['không có gì', []],
    ["'; drop table documents.outgoing; --", []],
    ['100%', []],
    ['((( &|!', []],
  ])('%s', async (q, expected) => {
    expect(await subjects(q)).toEqual(expected);
  });

  test('what matches with its accents comes first, whatever is newer', async () => {
    expect(await subjects('danh gia')).toEqual([
      'danh gia (viết không dấu) các phần mềm',
      'đánh giá hiệu quả ứng dụng công nghệ thông tin',
    ]);
    expect(await subjects('đánh giá')).toEqual([
      'đánh giá hiệu quả ứng dụng công nghệ thông tin',
      'danh gia (viết không dấu) các phần mềm',
    ]);
    expect((await search('đánh giá')).items.map(({ exact }) => exact)).toEqual([true, false]);
  });

  test('text typed in another Unicode form is the same text', async () => {
    expect(await subjects('chữ ký số'.normalize('NFD'))).toHaveLength(1);
  });

  test('pages go on where the last one ended', async () => {
    const first = await search('ve viec', clerk, { limit: 2 });
    const second = await search('ve viec', clerk, { limit: 2, cursor: first.nextCursor });
    const third = await search('ve viec', clerk, { limit: 2, cursor: second.nextCursor });
    const ids = [...first.items, ...second.items, ...third.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(third.nextCursor).toBeUndefined();
  });

  test('nobody finds what is another agency’s, and the receiver finds what arrived', async () => {
    expect((await search('chữ ký số', receiver)).items).toEqual([]);
    expect((await search('điều động', receiver)).items).toMatchObject([
      { direction: 'incoming', agencyName: 'Sở Thông tin và Truyền thông' },
    ]);
    expect((await search('thong tin va truyen thong', receiver)).items).toHaveLength(1);
  });

  test('lists narrow by words too', async () => {
    const outgoing = await world.platform.db.read(clerk, (tx) =>
      listOutgoing(tx, clerk, { ...page, q: 'cong dich vu' }),
    );
    expect(outgoing.items).toHaveLength(1);
    const incoming = await world.platform.db.read(receiver, (tx) =>
      listIncoming(tx, receiver, { ...page, q: 'vien chuc' }, today),
    );
    expect(incoming.items).toHaveLength(1);
  });

  test('my work is what waits for my post, counted truly', async () => {
    const keys = async (username: string) => {
      const scope = await world.as(username);
      const { sections } = await world.platform.db.read(scope, (tx) => getMyWork(tx, scope, today));
      return Object.fromEntries(sections.map(({ key, count }) => [key, count]));
    };
    expect(await keys('vt.snv')).toEqual({
      toAnswer: 0,
      toRecord: 1,
      toSeal: 0,
      toIssue: 0,
      toWork: 0,
      toRevise: 0,
    });
    expect(await keys('ld.snv')).toEqual({ toSign: 0, toDirect: 0, toWork: 0, toRevise: 0 });
    expect(await keys('cv.stttt')).toEqual({ toWork: 0, toRevise: 0 });
    await carryOutgoing(world, 'signed');
    expect(await keys('vt.stttt')).toMatchObject({ toSeal: 1 });
  });
});
