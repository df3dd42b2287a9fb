import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { signedBy, stamped } from '../../tests/signed.ts';
import { day, listOf } from '../../tests/world.ts';
import type { SignatureToValidate, ValidationMaterial } from '../index.ts';
import { validateSignature } from '../index.ts';
import { verdictSentence } from './verdict-sentence.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await makeArchive();
});

function sentence(
  signature: SignatureToValidate,
  on: string,
  material: Partial<ValidationMaterial> = {},
) {
  const { anchors } = archive.world;
  const now = day(on);
  return verdictSentence(validateSignature({ signature, anchors, now, material, policy: LASTING }));
}

function fresh(on: string): Partial<ValidationMaterial> {
  const { root, ca } = archive.world;
  const at = day(on);
  return { certificates: [ca.certificate], crls: [listOf(root, at), listOf(ca, at)] };
}

describe('one sentence', () => {
  test('who, whose certificate, when and by what clock, what is covered, until when', () => {
    const { vi, en } = sentence(archive.fresh, '2028-06-01');
    expect(vi).toBe(
      'HỢP LỆ: Nguyễn Văn Mẫu (UBND tỉnh mẫu) đã ký toàn bộ tệp, chậm nhất lúc 07:00:05 ngày ' +
        '02/03/2026 theo dấu thời gian của “TSA”; chứng thư do “CA mẫu” cấp, có hiệu lực và không bị ' +
        'thu hồi tại thời điểm đó; chứng minh được đến ngày 01/01/2036, trước đó cần gia hạn bằng ' +
        'dấu thời gian mới.',
    );
    expect(en).toMatch(/^VALID: .* no later than 2026-03-02 07:00:05 \(UTC\+7\) by the timestamp/);
  });

  test('a claimed time is called claimed, and the check has its own time', async () => {
    const { signer } = archive.world;
    const signature = await signedBy(signer, { claimedAt: day('2026-03-02T01:00:00Z') });
    const { vi } = sentence(signature, '2026-03-05', fresh('2026-03-05'));
    expect(vi).toContain('lúc 08:00:00 ngày 02/03/2026 theo giờ tự khai, không có dấu thời gian');
    expect(vi).toContain('tại thời điểm kiểm tra (07:00:00 ngày 05/03/2026)');
  });

  test('what is missing and what to do', async () => {
    const { signer, ca } = archive.world;
    const signature = await signedBy(signer, { chain: [ca] });
    const { root } = archive.world;
    const crls = [listOf(root, day('2026-03-05'))];
    expect(sentence(signature, '2026-03-05', { crls }).vi).toBe(
      'CHƯA ĐỦ CƠ SỞ: chữ ký của Nguyễn Văn Mẫu (UBND tỉnh mẫu) trên toàn bộ tệp còn nguyên vẹn ' +
        'nhưng chưa có thông tin thu hồi của chứng thư “Nguyễn Văn Mẫu”; kết nối tới tổ chức ' +
        'chứng thực hoặc nạp danh sách thu hồi mới rồi kiểm tra lại.',
    );
  });

  test('old information says up to when it goes', async () => {
    const { root, ca, signer } = archive.world;
    const signature = await signedBy(signer, { chain: [ca] });
    const crls = [listOf(root, day('2026-03-05'), [], 90), listOf(ca, day('2026-03-05'))];
    expect(sentence(signature, '2026-05-01', { crls }).vi).toContain(
      'thông tin thu hồi của chứng thư “Nguyễn Văn Mẫu” chỉ có đến 07:00:00 ngày 05/03/2026',
    );
  });

  test('what is false is not called intact', async () => {
    const { signer } = archive.world;
    const signature = await signedBy(signer, { changedContent: true });
    expect(sentence(signature, '2026-03-05', fresh('2026-03-05')).vi).toBe(
      'KHÔNG HỢP LỆ: chữ ký của Nguyễn Văn Mẫu (UBND tỉnh mẫu) trên toàn bộ tệp: nội dung đã bị ' +
        'thay đổi sau khi ký; không sử dụng văn bản này; đề nghị nơi gửi gửi lại bản gốc.',
    );
  });

  test('a part is called a part, an unknown signer unknown', async () => {
    const { signer, clock } = archive.world;
    const signature = await stamped(await signedBy(signer), 'signature', clock, day('2026-03-02'));
    const partly = { ...signature, coverage: { kind: 'part', number: 1, of: 2 } as const };
    expect(sentence(partly, '2026-03-05', fresh('2026-03-05')).vi).toContain(
      'đã ký bản sửa đổi 1 trong 2 của tệp (nội dung thêm sau đó không thuộc chữ ký này)',
    );
    const nobody = { ...signature, signingCertificate: undefined };
    expect(sentence(nobody, '2026-03-05').vi).toContain('chữ ký của người không xác định');
  });
});
