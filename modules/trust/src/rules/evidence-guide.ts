import type { PublicVerdict } from '../contract/index.ts';

export type GuidedSignature = {
  folder: string;
  fieldName: string;
  type: 'SIGNATURE' | 'DOCUMENT_TIMESTAMP';
  /** Names within the folder. */
  files: readonly string[];
  /** In bytes of the file: the part before the signature, and where and how long the one after. */
  ranges: { head: number; tailFrom: number; tail: number };
  /** The time that a timestamp proves; certificates are looked at as of then. */
  provenAt: Date | undefined;
};

type Guide = {
  verdict: PublicVerdict;
  /** As the file is called in the archive. */
  fileName: string;
  signatures: readonly GuidedSignature[];
  hasIntermediates: boolean;
};

const WORDS = {
  valid: 'HỢP LỆ (valid)',
  indeterminate: 'CHƯA ĐỦ CƠ SỞ (not enough evidence)',
  invalid: 'KHÔNG HỢP LỆ (invalid)',
};

/** How somebody who does not believe us follows the proof, with OpenSSL and a shell alone. */
export function evidenceGuide({ verdict, fileName, signatures, hasIntermediates }: Guide): string {
  return `GÓI BẰNG CHỨNG · EVIDENCE
Kết luận / verdict: ${WORDS[verdict.outcome]}
Kiểm tra lúc / checked at: ${verdict.checkedAt}
SHA-256 (${fileName}): ${verdict.sha256}

${fileName.padEnd(19)} tệp đã kiểm tra / the file checked
ket-qua.json        kết quả đầy đủ / the whole result
bao-cao/            báo cáo đơn giản, chi tiết và theo ETSI TS 119 102-2 / the three layers of the report
tin-cay/goc.pem     chứng thư gốc được tin cậy / pinned roots
chu-ky-N/           từng chữ ký / each signature:
  chu-ky.p7s          chữ ký CMS / CMS signature
  chung-thu.pem       chứng thư đi kèm / certificates inside it
  dau-thoi-gian-N.tst dấu thời gian / timestamp tokens (RFC 3161)
  tinh-trang.ocsp     trả lời của tổ chức chứng thực / answer of the CA (RFC 6960)
  ban-da-ky.pdf       bản mà người ký đã thấy / the file as its signer saw it

TỰ KIỂM TRA BẰNG OPENSSL · VERIFY IT YOURSELF
Chạy trong thư mục này / run in this folder:

  sha256sum ${fileName}
${signatures.map((signature) => commandsFor(signature, hasIntermediates)).join('')}
Chứng thư gốc trong tin-cay/ do nơi cấp gói này chọn; hãy đối chiếu với bản do tổ chức
chứng thực công bố. / The roots in tin-cay/ are those of whoever made this archive: compare them
with what the certification authority publishes.
`;
}

function commandsFor(signature: GuidedSignature, hasIntermediates: boolean): string {
  const { folder, fieldName, type, files, ranges, provenAt } = signature;
  const { head, tailFrom, tail } = ranges;
  const content = `${folder}/noi-dung.bin`;
  const at = provenAt ? ` -attime ${Math.floor(provenAt.getTime() / 1000)}` : '';
  const trust = `-CAfile tin-cay/goc.pem${at}`;
  const more = hasIntermediates ? ' tin-cay/trung-gian.pem' : '';
  const cms = `openssl cms -verify -binary -inform DER -content ${content} ${trust}${more && ` -certfile${more}`} -purpose any -out /dev/null`;
  const token = `openssl ts -verify -token_in ${trust}${more && ` -untrusted${more}`}`;
  const commands = [
    `(head -c ${head} tep.pdf; tail -c +${tailFrom + 1} tep.pdf | head -c ${tail}) > ${content}`,
    type === 'SIGNATURE'
      ? `${cms} -in ${folder}/chu-ky.p7s`
      : `${token} -in ${folder}/dau-thoi-gian.tst -data ${content}`,
    ...files
      .filter((name) => /^dau-thoi-gian-\d+\.tst$/.test(name))
      .map((name) => `${token} -in ${folder}/${name} -data ${folder}/gia-tri-chu-ky.bin`),
    ...(files.includes('tinh-trang.ocsp')
      ? [`openssl ocsp -respin ${folder}/tinh-trang.ocsp -CAfile tin-cay/goc.pem -noverify -text`]
      : []),
  ];
  const name = fieldName.replaceAll(/[^\x20-\x7e]/g, '?');
  return `\n# ${folder}: ${name}\n${commands.map((line) => `  ${line}\n`).join('')}`;
}
