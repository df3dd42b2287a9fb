import { generateKeyPairSync } from 'node:crypto';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import {
  createDraft,
  demoScope,
  issueDocument,
  sealDocument,
  signDocument,
  submitDraft,
} from '@hien-luong/documents';
import { DraftFields } from '@hien-luong/documents/contract';
import { documentsModule } from '@hien-luong/documents/server';
import { spkiOf } from '@hien-luong/pki';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import { type AuthorizedScope, recordUpload, seedScope } from '@hien-luong/platform';
import {
  createTestPlatform,
  type DatabaseTarget,
  type TestPlatform,
} from '@hien-luong/platform/testing';
import { connectAuthority, connectCrl } from '@hien-luong/trust';
import { seedTrust, trustModule } from '@hien-luong/trust/server';
import { rolePermissions } from '../src/policy.ts';
import { recordsModule } from '../src/server.ts';

const PERSON_PIN = '123456';
export const AGENCY_PIN = '654321';
export const NOW = new Date('2026-11-20T01:00:00Z');
export const TODAY = '2026-11-20';

export type RecordsWorld = TestPlatform & {
  authority: MockAuthority;
  as(username: string): Promise<AuthorizedScope>;
  upload(
    scope: AuthorizedScope,
    name: string,
    bytes: Uint8Array,
    mediaType?: string,
  ): Promise<string>;
  /** An issued decision or letter of the department; answers its id and number. */
  issue(
    subject: string,
    kind?: 'decision' | 'officialLetter',
  ): Promise<{ id: string; numberAndSymbol: string }>;
};

/** The demo province with certificates for one department. */
export async function createRecordsWorld(target: DatabaseTarget): Promise<RecordsWorld> {
  const on = await createTestPlatform({
    target,
    modules: [directoryModule, trustModule, documentsModule, recordsModule],
    now: NOW,
  });
  const { platform } = on;
  await seedProvince(platform);
  const authority = await createMockAuthority({
    now: new Date(NOW.getTime() - 400 * 86_400_000),
    keyType: 'p-256',
  });
  connectAuthority(platform, authority);
  connectCrl(platform, { url: 'mock:root', fetch: (at) => authority.rootCrl(at) });
  await seedTrust(platform, {
    issuer: {
      getAuthorities: async () => ({
        root: authority.root.der,
        intermediates: authority.intermediates.map(({ der }) => der),
      }),
      issue: async (orders) => orders.map((order) => authority.issueFrom(order).der),
      revoke: async (serialNumber, at) => authority.revoke(serialNumber, at),
      issueOnTokens: async (orders) =>
        orders.map((order) => {
          const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          return authority.issueFrom({ ...order, spki: spkiOf(publicKey) }).der;
        }),
    },
    only: ({ agencyId }) => agencyId === demoAgencyId('stttt'),
  });
  const as = async (username: string) => {
    const scope = await demoScope(platform, username);
    const permissions = scope.roles.flatMap((role) => rolePermissions[role]);
    return seedScope({ ...scope, permissions: [...scope.permissions, ...permissions] });
  };
  return {
    ...on,
    authority,
    as,
    upload: async (scope, name, bytes, mediaType = 'application/pdf') => {
      const stored = await platform.files.put(bytes, { maxBytes: bytes.length });
      const upload = await platform.db.write(scope, (tx) =>
        recordUpload(tx, scope, { name, mediaType, ...stored }),
      );
      return upload.id;
    },
    issue: async (subject, kind = 'decision') => {
      const [officer, leader, clerk] = await Promise.all(
        ['cv.stttt', 'ld.stttt', 'vt.stttt'].map(as),
      );
      const draft = await createDraft(
        platform,
        officer!,
        DraftFields.parse({
          kind,
          subject,
          signerPostId: demoPostId('ld.stttt'),
          content: {
            ...(kind === 'decision' && { grounds: ['Căn cứ Luật Lưu trữ'] }),
            body: [{ type: kind === 'decision' ? 'article' : 'paragraph', text: 'Thực hiện.' }],
            ...(kind === 'officialLetter' && { addressees: ['Sở Nội vụ'] }),
          },
          recipientIds: [demoAgencyId('snv')],
        }),
      );
      const submitted = await submitDraft(platform, officer!, draft);
      const signed = await signDocument(platform, leader!, { ...submitted, pin: PERSON_PIN });
      const sealed = await sealDocument(platform, clerk!, {
        ...signed,
        pin: AGENCY_PIN,
        issuedOn: TODAY,
      });
      await issueDocument(platform, clerk!, sealed);
      return { id: draft.id, numberAndSymbol: sealed.numberAndSymbol };
    },
  };
}
