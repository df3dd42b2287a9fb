import { expect, test } from 'vitest';
import { signedBy } from '../../tests/signed.ts';
import { day, listOf, makeWorld } from '../../tests/world.ts';
import { DEFAULT_POLICY, policyHash, validateSignature } from '../index.ts';
import { FIXED_CONSTRAINTS } from '../outcome/constraint.ts';
import { FAILED_SUB_INDICATIONS, INDETERMINATE_SUB_INDICATIONS } from '../outcome/indication.ts';
import { CONSTRAINT_WORDS } from './constraint-words.ts';
import { detailedReport } from './detailed-report.ts';
import { SUB_INDICATION_WORDS } from './sub-indication-words.ts';

test('each block with each of its checks, in the language asked for, and by which policy', async () => {
  const { root, ca, signer, anchors } = await makeWorld();
  const now = day('2026-03-05');
  const validation = validateSignature({
    signature: await signedBy(signer),
    anchors,
    now,
    material: { certificates: [ca.certificate], crls: [listOf(root, now), listOf(ca, now)] },
  });
  const report = detailedReport(validation, 'vi');
  expect(report.policy).toEqual({
    id: DEFAULT_POLICY.id,
    version: DEFAULT_POLICY.version,
    sha256: policyHash(DEFAULT_POLICY),
  });
  expect(report.blocks.map(({ title }) => title).slice(0, 4)).toEqual([
    'Kiểm tra định dạng',
    'Xác định chứng thư ký',
    'Khởi tạo quy tắc kiểm tra',
    'Kiểm tra chứng thư',
  ]);
  const checks = report.blocks.flatMap((block) => block.checks);
  expect(checks).toContainEqual({
    text: 'Chứng thư không bị thu hồi',
    outcome: 'passed',
    detail: signer.certificate.fingerprintSha256,
  });
  expect(checks.every(({ outcome }) => outcome === 'passed')).toBe(true);
});

test('no word is missing, and none is said twice', () => {
  for (const constraint of FIXED_CONSTRAINTS) {
    expect(CONSTRAINT_WORDS[constraint].vi).not.toBe('');
  }
  const said = Object.values(CONSTRAINT_WORDS).map(({ vi }) => vi);
  expect(new Set(said).size).toBe(said.length);
  for (const sub of [...FAILED_SUB_INDICATIONS, ...INDETERMINATE_SUB_INDICATIONS]) {
    const { reason, action } = SUB_INDICATION_WORDS[sub];
    for (const words of [reason, action]) {
      expect(words.vi).toMatch(/^\p{Ll}[^.]+$/u);
      expect(words.vi).toBe(words.vi.normalize('NFC'));
      expect(words.en).toMatch(/^[a-z][^.]+$/);
    }
  }
});
