import { generateKeyPairSync } from 'node:crypto';
import { demoAgencyId, demoPersonId, demoPostId } from '@hien-luong/directory';
import { directoryModule, seedProvince } from '@hien-luong/directory/server';
import {
  createDraft,
  issueDocument,
  sealDocument,
  signDocument,
  submitDraft,
} from '@hien-luong/documents';
import { DraftFields } from '@hien-luong/documents/contract';
import { documentsModule } from '@hien-luong/documents/server';
import { attachmentOf, type DocumentPacket, writeDocumentPacket } from '@hien-luong/edxml';
import { spkiOf } from '@hien-luong/pki';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import type { Role } from '@hien-luong/platform/contract';
import {
  createTestPlatform,
  type DatabaseTarget,
  type TestPlatform,
} from '@hien-luong/platform/testing';
import { connectAuthority, connectCrl } from '@hien-luong/trust';
import { seedTrust, trustModule } from '@hien-luong/trust/server';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { CarrierKind } from '../src/adapters/carrier.ts';
import { exchangePackets } from '../src/commands/exchange-packets.ts';
import { exchangeModule } from '../src/server.ts';

export const NOW = new Date('2026-11-20T01:00:00Z');

const ROLES: Record<string, Role> = { cv: 'officer', ld: 'leader', vt: 'clerk' };

export type ExchangeWorld = TestPlatform & {
  as(username: string): AuthorizedScope;
  /** One run of the job, after everything in the outbox. */
  exchange(...kinds: CarrierKind[]): Promise<void>;
  /** A decision of Sở TTTT, issued by the people whose turn it is. */
  issue(recipientIds: readonly string[], subject?: string): Promise<string>;
};

/** The demo province, with certificates for one agency, and no partner yet. */
export async function createExchangeWorld(
  target: DatabaseTarget,
  config: Parameters<typeof createTestPlatform>[0] = {},
): Promise<ExchangeWorld> {
  const on = await createTestPlatform({
    target,
    modules: [directoryModule, trustModule, documentsModule, exchangeModule],
    now: NOW,
    ...config,
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
        orders.map(
          (order) =>
            authority.issueFrom({
              ...order,
              spki: spkiOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey),
            }).der,
        ),
    },
    only: ({ agencyId }) => agencyId === demoAgencyId('stttt'),
  });
  const as = (username: string) => {
    const [prefix = '', agency = ''] = username.split(/\.(.*)/u);
    return on.scopeFor({
      agencyId: demoAgencyId(username === 'quantri' ? 'stttt' : agency),
      roles: [ROLES[prefix] ?? 'administrator'],
      personId: demoPersonId(username),
      postId: demoPostId(username),
      personName: username,
    });
  };
  return {
    ...on,
    as,
    exchange: async (...kinds) => {
      await on.drainOutbox();
      await exchangePackets({ platform, scopeOf: (id) => on.systemScopeFor(id) }, kinds);
      await on.drainOutbox();
    },
    issue: async (recipientIds, subject = 'Về việc thử nghiệm liên thông') => {
      const [officer, leader, clerk] = ['cv.stttt', 'ld.stttt', 'vt.stttt'].map(as);
      const fields = DraftFields.parse({
        kind: 'decision',
        subject,
        signerPostId: demoPostId('ld.stttt'),
        content: { grounds: ['Căn cứ'], body: [{ type: 'article', text: 'Hiệu lực.' }] },
        recipientIds,
      });
      let document = await createDraft(platform, officer!, fields);
      document = await submitDraft(platform, officer!, document);
      document = await signDocument(platform, leader!, { ...document, pin: '123456' });
      document = await sealDocument(platform, clerk!, {
        ...document,
        pin: '654321',
        issuedOn: toCalendarDate(on.clock.now()),
      });
      return (await issueDocument(platform, clerk!, document)).id;
    },
  };
}

/** A packet of an agency outside, as its own software writes it. */
export function outsidePacket(
  from: { agencyCode: string; name: string },
  toCodes: readonly string[],
  over: Partial<DocumentPacket> = {},
): Uint8Array {
  return writeDocumentPacket(
    {
      from,
      to: toCodes.map((agencyCode) => ({ agencyCode })),
      documentId: newId(),
      code: { number: '7', notation: 'CV-MP' },
      promulgation: { place: 'Hà Nội', date: parseCalendarDate('2026-11-19') },
      documentType: { type: 2, name: 'Công văn' },
      subject: 'Về việc thử nghiệm',
      urgency: 'normal',
      appendixes: [],
      responseFor: [],
      steeringType: 'none',
      toPlaces: [],
      traces: [],
      business: { type: 'new', paper: false, replacements: [] },
      attachments: [
        attachmentOf({ contentId: '1', name: 'văn bản.txt', bytes: Buffer.from('nội dung') }),
      ],
      ...over,
    },
    { now: NOW },
  );
}
