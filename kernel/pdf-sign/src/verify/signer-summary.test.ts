import type { NameKey } from '@hien-luong/pki';
import { nameOf, spkiOf } from '@hien-luong/pki';
import { expect, test } from 'vitest';
import { NOW, testAuthority } from '../testing/test-authority.ts';
import { summarizeSigner } from './signer-summary.ts';

async function summaryOf(...pairs: (readonly [NameKey, string])[]) {
  const { authority, agency } = await testAuthority();
  const certificate = authority.issueFrom({
    spki: spkiOf(agency.key),
    subject: nameOf(['C', 'VN'], ...pairs),
    profile: 'person-signing',
    notBefore: NOW,
    notAfter: new Date('2027-01-01T00:00:00Z'),
  });
  return summarizeSigner(certificate);
}

test.each<[NameKey, string, string]>([
  ['UID', 'CCCD:001099000001', 'PERSON'],
  ['UID', 'MST:0100000001', 'AGENCY'],
  ['T', 'Chủ tịch', 'PERSON'],
  ['OU', 'Văn phòng', 'UNKNOWN'],
])('%s=%s hints at %s', async (key, value, kind) => {
  expect((await summaryOf([key, value], ['CN', 'Mẫu'])).kind).toBe(kind);
});

test('names who signed and who vouches', async () => {
  const summary = await summaryOf(['O', 'Sở Nội vụ'], ['CN', 'Trần Thị Mẫu']);
  expect(summary).toMatchObject({
    subject: 'CN=Trần Thị Mẫu, O=Sở Nội vụ, C=VN',
    commonName: 'Trần Thị Mẫu',
    organisation: 'Sở Nội vụ',
    issuer: expect.stringContaining('DEMO CA'),
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
