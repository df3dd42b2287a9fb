import { DEMO_AGENCY_PIN } from '@hien-luong/directory';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeFile, sealCopyAsAgency } from '../src/api.ts';
import { openAgencyKeyForCopy } from '../src/commands/open-agency-key-for-copy.ts';
import { trustTx } from '../src/data/tables.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

describe.each(testTargets())('the seal on copies, on $name', (target) => {
  let on: TrustPlatform;
  const scan = onePagePdf('Ban quet (DEMO)');
  beforeAll(async () => {
    on = await createTrustPlatform(target);
  });
  afterAll(async () => await on.stop());

  const clerk = () => on.as('vt.stttt', 'clerk');
  const open = (scope = clerk(), pdf = scan) =>
    openAgencyKeyForCopy(on.platform, scope, { pin: DEMO_AGENCY_PIN, pdf });

  test('goes on a copy that nobody has signed, and leaves evidence of its own kind', async () => {
    const key = await open();
    const sealed = await on.platform.db.write(clerk(), (tx) =>
      sealCopyAsAgency(on.platform, tx, clerk(), key, { pdf: scan, fieldName: 'Agency' }),
    );
    const verdict = await judgeFile(on.platform, sealed.pdf);
    expect(verdict).toMatchObject({ outcome: 'valid' });
    expect(verdict.signatures.map(({ holderKind }) => holderKind)).toEqual(['agency']);
    const evidence = await on.platform.db.read(clerk(), (tx) =>
      trustTx(tx)
        .selectFrom('trust.evidence')
        .select('act')
        .where('id', '=', sealed.evidenceId)
        .executeTakeFirstOrThrow(),
    );
    expect(evidence.act).toBe('sealCopy');
  });

  test('is the clerk’s alone, and goes on no other content than it was opened for', async () => {
    await expect(open(on.as('ld.stttt', 'leader'))).rejects.toMatchObject({
      code: 'SEAL_NOT_ALLOWED_FORBIDDEN',
    });
    const key = await open();
    const other = onePagePdf('Ban khac');
    await expect(
      on.platform.db.write(clerk(), (tx) =>
        sealCopyAsAgency(on.platform, tx, clerk(), key, { pdf: other, fieldName: 'Agency' }),
      ),
    ).rejects.toMatchObject({ code: 'SEAL_NOT_ALLOWED_FORBIDDEN' });
  });
});
