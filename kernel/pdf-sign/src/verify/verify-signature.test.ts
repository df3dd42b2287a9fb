import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { signPdf } from '../sign/sign-pdf.ts';
import { leaderSigned } from '../testing/signed-samples.ts';
import { signingWith, testAuthority, timestampBy } from '../testing/test-authority.ts';
import { verifyPdf } from './verify-pdf.ts';

const LATER = new Date('2026-04-01T00:00:00Z');
const SIGNATURE_HEAD =
  /\/Type \/Sig\n\/Filter \/Adobe\.PPKLite\n\/SubFilter \/ETSI\.CAdES\.detached/g;

/** The leader's file with a document timestamp behind it, made out of a second signature. */
async function documentTimestamped(stampOver: (content: Buffer) => Buffer) {
  const { authority, agency } = await testAuthority();
  const first = await leaderSigned();
  const second = await signPdf({ ...signingWith(authority, agency.signer), pdf: first });
  const text = Buffer.from(second).toString('latin1');
  const tail = text
    .slice(first.length)
    .replace(SIGNATURE_HEAD, (head) =>
      '/Type /DocTimeStamp/SubFilter/ETSI.RFC3161'.padEnd(head.length),
    );
  const [before = '', after = ''] = tail.split(/<[0-9a-f]{5000,}>/);
  const head = text.slice(0, first.length) + before;
  const room = second.length - head.length - after.length - 2;
  const digest = createHash('sha256')
    .update(stampOver(Buffer.from(head + after, 'latin1')))
    .digest();
  const token = await timestampBy(authority, LATER)({ hashAlgorithm: 'sha256', digest });
  const contents = Buffer.from(token).toString('hex').padEnd(room, '0');
  const pdf = Buffer.from(`${head}<${contents}>${after}`, 'latin1');
  return verifyPdf({ pdf, anchors: authority.anchors, now: LATER });
}

test('a document timestamp proves a time for the whole file, and disturbs no signature', async () => {
  const { overall, signatures } = await documentTimestamped((content) => content);
  expect(overall).toBe('TOTAL_PASSED');
  expect(signatures).toMatchObject([
    {
      type: 'SIGNATURE',
      laterChanges: { permitted: [{ kind: 'DOCUMENT_TIMESTAMP_ADDED', field: 'Signature2' }] },
    },
    {
      type: 'DOCUMENT_TIMESTAMP',
      level: 'TIMESTAMP',
      coverage: 'WHOLE_FILE',
      signer: undefined,
      bestTime: { at: LATER, source: 'timestamp' },
      checks: [
        { name: 'PLACEMENT', ok: true },
        { name: 'LATER_CHANGES', ok: true },
        { name: 'TIMESTAMP', ok: true },
      ],
    },
  ]);
});

test('a document timestamp over other bytes proves nothing', async () => {
  const { overall, signatures } = await documentTimestamped((content) => content.subarray(1));
  expect(overall).toBe('INDETERMINATE');
  expect(signatures[1]).toMatchObject({
    bestTime: undefined,
    checks: expect.arrayContaining([{ name: 'TIMESTAMP', ok: false, code: 'IMPRINT_MISMATCH' }]),
  });
});
