import { DEMO_PERSON_PIN } from '@hien-luong/directory';
import { type RequestContext, recordUpload } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPersonKey, signPdfAsPerson } from '../src/api.ts';
import { router } from '../src/server.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

let on: TrustPlatform;

beforeAll(async () => {
  on = await createTrustPlatform(testTargets()[0]!);
});
afterAll(async () => await on.stop());

function operationsOf(username: string) {
  const scope = on.as(username, 'leader');
  const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
  return { scope, trust: createRouterClient(router, { context }) };
}

test('counts leave out what is expired or revoked', async () => {
  const { trust } = operationsOf('ld.stttt');
  // 17 + 16 + 16 people, of whom one has nothing but an expired and one nothing but a revoked one.
  expect(await trust.countCertificates()).toMatchObject({
    organisations: 3,
    people: 49 - 2,
    devices: 0,
  });
});

test('lists the certificates of my agency', async () => {
  const { trust } = operationsOf('ld.snv');
  const { items } = await trust.listCertificates({ status: 'revoked' });
  expect(items.map(({ status }) => status)).toEqual(['revoked', 'revoked']);
});

test('judges an upload of mine, and knows nothing of an upload of others', async () => {
  const { scope, trust } = operationsOf('ld.stttt');
  const key = await openPersonKey(on.platform, scope, { pin: DEMO_PERSON_PIN });
  const { pdf } = await on.platform.db.write(scope, (tx) =>
    signPdfAsPerson(on.platform, tx, scope, key, { pdf: onePagePdf('Mau'), fieldName: 'P' }),
  );
  const stored = await on.platform.files.put(pdf, { maxBytes: 1_000_000 });
  const { id: uploadId } = await on.platform.db.write(scope, (tx) =>
    recordUpload(tx, scope, { name: 'mau.pdf', mediaType: 'application/pdf', ...stored }),
  );
  expect(await trust.verifyUpload({ uploadId })).toMatchObject({ outcome: 'valid' });
  await expect(operationsOf('ld.snv').trust.verifyUpload({ uploadId })).rejects.toMatchObject({
    code: 'UPLOAD_NOT_FOUND',
  });
});
