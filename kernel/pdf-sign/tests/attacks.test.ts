import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PdfSignError } from '../src/pdf-sign-error.ts';
import { ALL_ATTACKS } from '../src/testing/attacks/all-attacks.ts';
import { leaderSigned, sealed } from '../src/testing/signed-samples.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import type { PdfVerification } from '../src/verify/verification-report.ts';
import { verifyPdf } from '../src/verify/verify-pdf.ts';

const LIST = new URL('../../../docs/pdf-attacks.md', import.meta.url);

async function verify(pdf: Uint8Array): Promise<PdfVerification> {
  const { authority } = await testAuthority();
  return verifyPdf({ pdf, anchors: authority.anchors, now: NOW });
}

function failuresOf({ signatures, strayDictionaries }: PdfVerification): string[] {
  const codes = signatures.flatMap(({ indication, checks }) =>
    indication === 'TOTAL_FAILED'
      ? checks.flatMap((check) => (check.ok ? [] : [check.code as string]))
      : [],
  );
  return strayDictionaries > 0 ? [...codes, 'STRAY_SIGNATURE'] : codes;
}

describe('an attack', () => {
  test.each(ALL_ATTACKS.map((attack) => [`${attack.family}: ${attack.name}`, attack] as const))(
    '%s',
    async (_, { make, expect: expected }) => {
      const pdf = await make();
      if ('refused' in expected) {
        await expect(verify(pdf)).rejects.toThrow(PdfSignError);
        await expect(verify(pdf)).rejects.toMatchObject({ code: expected.refused });
        return;
      }
      const verdict = await verify(pdf);
      if ('failed' in expected) {
        expect(failuresOf(verdict)).toContain(expected.failed);
        expect(verdict.overall).toBe('TOTAL_FAILED');
        return;
      }
      const told = verdict.signatures.flatMap(({ laterChanges }) => laterChanges.permitted);
      expect(told).toContainEqual(expect.objectContaining({ kind: expected.told }));
      expect(verdict.overall).toBe(expected.overall);
    },
  );

  test('is listed for those who want to know, with what another program says', () => {
    const list = readFileSync(LIST, 'utf8');
    const rows = ALL_ATTACKS.map(({ family, name }) => `| ${family} | ${name} |`);
    expect(rows.filter((row) => !list.includes(row))).toEqual([]);
  });

  test('is not seen in files that nobody attacked', async () => {
    for (const pdf of [await leaderSigned(), await sealed(), await sealed({ form: 'stream' })]) {
      expect((await verify(pdf)).overall).toBe('TOTAL_PASSED');
    }
  });
});
