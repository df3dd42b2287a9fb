import { createHash } from 'node:crypto';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { expect, test } from 'vitest';
import { NOW, testAuthority, timestampBy } from '../testing/test-authority.ts';
import { judgeTimestamps } from './judge-timestamps.ts';

const signature = Buffer.from('signature value');
const digest = createHash('sha256').update(signature).digest();
const EARLIER = new Date('2026-03-05T03:00:00Z');

test('the earliest trusted timestamp counts, whatever stands before it', async () => {
  const { authority } = await testAuthority();
  const foreign = await createMockAuthority({ now: NOW, keyType: 'p-256', organization: 'khác' });
  const imprint = { hashAlgorithm: 'sha256', digest } as const;
  const timestampTokens = [
    await timestampBy(foreign, new Date('2026-03-05T01:00:00Z'))(imprint),
    await timestampBy(authority, NOW)(imprint),
    await timestampBy(authority, EARLIER)(imprint),
  ];
  const options = { pdf: new Uint8Array(0), anchors: authority.anchors, now: NOW };
  expect(judgeTimestamps({ timestampTokens, signature }, options)).toMatchObject({
    fault: undefined,
    summary: { genTime: EARLIER, trusted: true },
  });
  expect(
    judgeTimestamps({ timestampTokens: timestampTokens.slice(0, 1), signature }, options),
  ).toMatchObject({ fault: 'ISSUER_NOT_FOUND', summary: { trusted: false } });
  expect(judgeTimestamps({ timestampTokens: [], signature }, options)).toBeUndefined();
});
