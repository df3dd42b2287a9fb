import { demoAgencyId, demoPersonId, demoPostId, describePeople } from '@hien-luong/directory';
import { type AuthorizedScope, type Platform, platformAt, seedScope } from '@hien-luong/platform';
import type { Role } from '@hien-luong/platform/contract';
import { toCalendarDate } from '@hien-luong/vn';
import { actOnRequest } from '../commands/act-on-request.ts';
import { createRequest } from '../commands/create-request.ts';
import type { RequestAct } from '../contract/index.ts';
import { trustTx } from '../data/tables.ts';
import { rolePermissions } from '../policy.ts';

const DAY_MS = 86_400_000;

type DemoRequest = {
  agency: string;
  /** Who asks, and whose certificate runs out. */
  requester: string;
  about: string;
  daysAgo: number;
  /** Done by the administrator after it was submitted. */
  acts: readonly RequestAct[];
};

/** Requests under way in the demo: one to be approved, one that the provider owes an answer. */
export async function seedRequests(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  const sentOn = toCalendarDate(new Date(now.getTime() - 9 * DAY_MS));
  const requests: readonly DemoRequest[] = [
    { agency: 'stttt', requester: 'cv.stttt', about: 'cv2.stttt', daysAgo: 2, acts: [] },
    {
      agency: 'dongha',
      requester: 'cv.dongha',
      about: 'cv2.dongha',
      daysAgo: 9,
      acts: [
        { act: 'approved', note: '' },
        { act: 'sent', reference: '27/UBND-VP', sentOn },
      ],
    },
  ];
  for (const request of requests) {
    const at = platformAt(platform, new Date(now.getTime() - request.daysAgo * DAY_MS));
    await seedRequest(at, request);
  }
}

async function seedRequest(platform: Platform, request: DemoRequest): Promise<void> {
  const officer = await scopeOf(platform, request.requester, request.agency, 'officer');
  const administrator = await scopeOf(platform, 'quantri', 'stttt', 'administrator');
  const certificate = await platform.db.read(officer, (tx) =>
    trustTx(tx)
      .selectFrom('trust.certificate')
      .select(['id', 'holder_name', 'serial_number'])
      .where('holder_id', '=', demoPersonId(request.about))
      .executeTakeFirst(),
  );
  // Tests certify a part of the province only.
  if (certificate === undefined) return;
  const { id } = await createRequest(platform, officer, {
    form: 'renew',
    subjects: [
      {
        kind: 'certificate',
        certificateId: certificate.id,
        holderName: certificate.holder_name,
        serialNumber: certificate.serial_number,
        note: 'Chứng thư sắp hết hạn.',
      },
    ],
    receiver: null,
    ground: null,
    coordinator: '',
    note: '',
  });
  let { version } = await actOnRequest(platform, officer, {
    id,
    version: 1,
    act: { act: 'submitted', note: '' },
  });
  for (const act of request.acts) {
    ({ version } = await actOnRequest(platform, administrator, { id, version, act }));
  }
}

async function scopeOf(
  platform: Platform,
  username: string,
  agency: string,
  role: Role,
): Promise<AuthorizedScope> {
  const personId = demoPersonId(username);
  const names = await platform.db.read('public', (tx) => describePeople(tx, [personId]));
  const agencyId = demoAgencyId(agency);
  return seedScope({
    personId,
    personName: names.get(personId) ?? username,
    postId: demoPostId(username),
    postTitle: role === 'administrator' ? 'Quản trị hệ thống' : 'Chuyên viên',
    agencyId,
    unitId: agencyId,
    roles: [role],
    permissions: rolePermissions[role],
  });
}
