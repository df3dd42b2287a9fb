import { validateSignature } from '@hien-luong/ades';
import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { leaderSigned } from '../testing/signed-samples.ts';
import { NOW, testAuthority } from '../testing/test-authority.ts';
import { describeMisplaced } from './describe-signature.ts';
import { listSignatureValues } from './signature-value.ts';

test('what stands wrongly in the file is false, whatever it says', async () => {
  const { authority } = await testAuthority();
  const [value] = listSignatureValues(openPdf(await leaderSigned()));
  const signature = describeMisplaced({ value: value!, placed: 'BYTE_RANGE_INVALID' });
  const verdict = validateSignature({ signature, anchors: authority.anchors, now: NOW });
  expect(verdict).toMatchObject({
    indication: 'TOTAL_FAILED',
    subIndication: 'FORMAT_FAILURE',
    level: 'NONE',
  });
});
