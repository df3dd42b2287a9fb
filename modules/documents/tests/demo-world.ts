import { generateKeyPairSync } from 'node:crypto';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import { type CmsSigner, formatName, keySigner, spkiOf } from '@hien-luong/pki';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import { type AuthorizedScope, recordUpload } from '@hien-luong/platform';
import {
  createTestPlatform,
  type DatabaseTarget,
  type TestPlatform,
} from '@hien-luong/platform/testing';
import { connectAuthority, connectCrl } from '@hien-luong/trust';
import { seedTrust, trustModule } from '@hien-luong/trust/server';
import type { ChangedDocument } from '../src/commands/act-on-outgoing.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { DraftFields } from '../src/contract/index.ts';
import { demoScope } from '../src/seed/demo-scope.ts';
import { documentsModule } from '../src/server.ts';

export const PERSON_PIN = '123456';
export const AGENCY_PIN = '654321';
export const NOW = new Date('2026-11-20T01:00:00Z');
export const TODAY = '2026-11-20';

/** Agencies whose people and seals have certificates in these tests. */
const CERTIFIED = ['stttt', 'snv', 'hailang', 'haian.hailang'];

export type DemoWorld = TestPlatform & {
  authority: MockAuthority;
  /** Devices of the leader and of the agency of `stttt`; the server holds neither key. */
  tokens: Map<'person-signing' | 'agency-signing', CmsSigner>;
  as(username: string): Promise<AuthorizedScope>;
  upload(scope: AuthorizedScope, name: string, bytes: Uint8Array): Promise<string>;
};

/** The demo province with its directory, an authority in this process, and certificates for a few. */
export async function createDemoWorld(target: DatabaseTarget, spoiled = {}): Promise<DemoWorld> {
  const on = await createTestPlatform({
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
  const tokens: DemoWorld['tokens'] = new Map();
  const agencies = new Set(CERTIFIED.map(demoAgencyId));
  await seedTrust(on.platform, {
    issuer: {
      getAuthorities: async () => ({
        root: authority.root.der,
        intermediates: authority.intermediates.map(({ der }) => der),
      }),
      issue: async (orders) => orders.map((order) => authority.issueFrom(order).der),
      revoke: async (serialNumber, at) => authority.revoke(serialNumber, at),
      issueOnTokens: async (orders) =>
        orders.map((order) => {
          const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          const certificate = authority.issueFrom({ ...order, spki: spkiOf(publicKey) });
          // Other agencies of the demo have tokens as well; these are of the one that acts.
          if (formatName(order.subject).includes('Sở Thông tin và Truyền thông')) {
            tokens.set(order.profile, keySigner(certificate, privateKey));
          }
          return certificate.der;
        }),
    },
    only: ({ agencyId }) => agencies.has(agencyId),
    spoiled,
  });
  return {
    ...on,
    authority,
    tokens,
    as: (username) => demoScope(on.platform, username),
    upload: async (scope, name, bytes) => {
      const stored = await on.platform.files.put(bytes, { maxBytes: bytes.length });
      const mediaType =
        Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-'
          ? 'application/pdf'
          : 'application/xml';
      const upload = await on.platform.db.write(scope, (tx) =>
        recordUpload(tx, scope, { name, mediaType, ...stored }),
      );
      return upload.id;
    },
  };
}

export function decisionFields(over: Partial<DraftFields> = {}): DraftFields {
  return DraftFields.parse({
    kind: 'decision',
    subject: 'Về việc kiện toàn Ban Chỉ đạo xây dựng chính quyền điện tử',
    signerPostId: demoPostId('ld.stttt'),
    content: {
      grounds: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'],
      body: [
        { type: 'article', text: 'Kiện toàn Ban Chỉ đạo.' },
        { type: 'article', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      ],
    },
    recipientIds: ['snv', 'hailang', 'haian.hailang'].map(demoAgencyId),
    ...over,
  });
}

/** Carries a draft of the officer's to the state asked for, by the people whose turn it is. */
export async function carryOutgoing(
  world: DemoWorld,
  until: 'drafting' | 'submitted' | 'signed' | 'sealed' | 'issued',
  fields: DraftFields = decisionFields(),
): Promise<ChangedDocument> {
  const { platform } = world;
  const [officer, leader, clerk] = await Promise.all(
    ['cv.stttt', 'ld.stttt', 'vt.stttt'].map(world.as),
  );
  let document = await createDraft(platform, officer!, fields);
  if (until === 'drafting') return document;
  document = await submitDraft(platform, officer!, document);
  if (until === 'submitted') return document;
  document = await signDocument(platform, leader!, { ...document, pin: PERSON_PIN });
  if (until === 'signed') return document;
  document = await sealDocument(platform, clerk!, {
    ...document,
    pin: AGENCY_PIN,
    issuedOn: TODAY,
  });
  if (until === 'sealed') return document;
  return issueDocument(platform, clerk!, document);
}
