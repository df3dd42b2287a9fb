import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectPdf } from '@hien-luong/pdf-sign';
import { type Certificate, keySigner } from '@hien-luong/pki';
import { signXml } from '@hien-luong/xml-sign';
import { readZip, writeZip } from '@hien-luong/zip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../src/run-cli.ts';
import { plainPdf } from './plain-pdf.ts';
import { runProcess } from './run-process.ts';
import { type ServedAuthority, serveAuthority, statusBeside } from './serve-authority.ts';

const PASSPHRASE = 'mật khẩu thử';
const DAY_MS = 86_400_000;
/** Keys, an authority and starts of the program, on a machine that may have other things to do. */
const PATIENCE_MS = 120_000;
const has = (program: string, flag: string) => !spawnSync(program, [flag]).error;

let folder: string;
let served: ServedAuthority;

const path = (name: string) => join(folder, name);
/** In this process, which is quicker; `inProcess` below runs the program itself. */
async function run(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(args, {
    directory: folder,
    environment: { KEY_PASSPHRASE: PASSPHRASE },
    now: () => new Date(),
    print: (text) => {
      said.out += `${text}\n`;
    },
    warn: (text) => {
      said.err += `${text}\n`;
    },
    askSecret: async () => undefined,
  });
  return { code, ...said };
}
const inProcess = (...args: string[]) => runProcess(folder, args, { KEY_PASSPHRASE: PASSPHRASE });
const SIGNER = ['--key', 'key.pem', '--cert', 'cert.pem', '--passphrase-env', 'KEY_PASSPHRASE'];

function pem({ der }: Certificate): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

async function issue(name: string, days: number) {
  const now = Date.now();
  const { certificate, key } = await served.authority.issuePerson({
    fullName: name,
    organization: 'Sở Thử nghiệm',
    notBefore: new Date(now + Math.min(0, days) * DAY_MS - DAY_MS),
    notAfter: new Date(now + days * DAY_MS),
    keyType: 'p-256',
  });
  return { certificate, key };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hien-luong-cli-'));
  served = await serveAuthority();
  const { authority } = served;
  const { certificate, key } = await issue('Nguyễn Thị Thử', 300);
  const expired = await issue('Nguyễn Văn Cũ', -10);
  const stranger = await issue('Người Khác', 300);
  const encrypted = key.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: PASSPHRASE,
  });
  mkdirSync(path('anchors'));
  writeFileSync(path('anchors/root.pem'), pem(authority.root));
  writeFileSync(path('anchors/readme.txt'), 'not a certificate');
  writeFileSync(path('ca.cer'), authority.intermediate.der);
  writeFileSync(path('cert.pem'), pem(certificate) + pem(authority.intermediate));
  writeFileSync(path('expired.pem'), pem(expired.certificate));
  writeFileSync(path('expired-key.pem'), expired.key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(path('stranger-key.pem'), stranger.key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(path('root-cert.pem'), pem(authority.root));
  writeFileSync(path('key.pem'), encrypted);
  writeFileSync(path('plain-key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  const beside = statusBeside(authority);
  writeFileSync(path('root.crl'), beside.crl);
  writeFileSync(path('tsa.ocsp'), beside.ocsp);
  writeFileSync(path('plain.pdf'), plainPdf());
  writeFileSync(path('text.txt'), 'xin chào');
  const signed = await run('sign', 'plain.pdf', ...SIGNER, '--tsa', `${served.url}/tsa`);
  expect(signed).toMatchObject({ code: 0, err: '' });
}, PATIENCE_MS);
afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true });
});

describe('sign', () => {
  test('says what it made, and at which level', async () => {
    const { out } = await run('sign', 'plain.pdf', ...SIGNER, '-o', 'b.pdf');
    expect(out).toContain('Đã ký b.pdf');
    expect(out).toContain('Nguyễn Thị Thử');
    expect(out).toContain('B-B');
    expect(readFileSync(path('b.pdf')).subarray(0, plainPdf().length)).toEqual(plainPdf());
  });

  test.skipIf(!has('pdfsig', '-v'))('makes what pdfsig calls valid', () => {
    const out = execFileSync('pdfsig', ['-nocert', path('plain-da-ky.pdf')]).toString();
    expect(out).toContain('Signature is Valid.');
    expect(out).toContain('Total document signed');
  });

  test('reaches B-LTA with status asked for at hosts that were allowed', async () => {
    const lta = (...more: string[]) =>
      run(
        ...['sign', 'plain.pdf', ...SIGNER, '--tsa', `${served.url}/tsa`, '--level', 'LTA'],
        ...['--anchors', 'anchors', '--crl', 'root.crl', '--ocsp', 'tsa.ocsp', '-o', 'lta.pdf'],
        ...more,
      );
    const refused = await lta('--online');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('Chưa đủ bằng chứng cho mức này');
    expect(refused.err).toContain('Nguyễn Thị Thử');
    expect(await lta('--online', '--allow-host', served.host)).toMatchObject({ code: 0, err: '' });
    const { signatureFields, revisions } = inspectPdf(readFileSync(path('lta.pdf')));
    expect(signatureFields).toHaveLength(2);
    expect(revisions).toBe(4);
  });

  test.each([
    ['no key', ['--cert', 'cert.pem'], 'Lệnh chưa đúng: --key'],
    ['an option that is none', [...SIGNER, '--pin', '1'], 'Lệnh chưa đúng'],
    ['a level that is none', [...SIGNER, '--level', 'X'], '--level X'],
    ['level T without an authority', [...SIGNER, '--level', 'T'], '--tsa URL'],
    ['a key of another', ['--key', 'stranger-key.pem', '--cert', 'cert.pem'], 'không phải khóa'],
    [
      'a certificate that ran out',
      ['--key', 'expired-key.pem', '--cert', 'expired.pem'],
      'Chưa ký: chứng thư của',
    ],
    ['a CA', ['--key', 'key.pem', '--cert', 'root-cert.pem'], 'không được cấp để ký'],
    ['no certificate', ['--key', 'key.pem', '--cert', 'text.txt'], 'không có chứng thư đọc được'],
    ['a passphrase that nobody gives', ['--key', 'key.pem', '--cert', 'cert.pem'], 'có mật khẩu'],
    [
      'a wrong passphrase',
      ['--key', 'key.pem', '--cert', 'cert.pem', '--passphrase-file', 'text.txt'],
      'không đúng',
    ],
    [
      'an authority that is not there',
      [...SIGNER, '--tsa', 'http://127.0.0.1:1/'],
      'Không lấy được',
    ],
    ['what is there already', [...SIGNER, '-o', 'plain.pdf'], 'plain.pdf đã có'],
  ])('%s is refused with exit 3', async (_, args, words) => {
    const { code, out, err } = await run('sign', 'plain.pdf', ...args);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(words);
  });
});

describe('verify', () => {
  const TRUST = ['--anchors', 'anchors'];

  test('without anybody to trust it says what to do', async () => {
    const { code, out } = await run('verify', 'plain-da-ky.pdf');
    expect(code).toBe(2);
    expect(out).toContain('CHƯA ĐỦ CƠ SỞ');
    expect(out).toContain('--anchors');
  });

  test('says who, which CA, when and by what clock, and what is covered', async () => {
    const { out } = await run('verify', 'plain-da-ky.pdf', ...TRUST);
    for (const words of [
      'CN=Nguyễn Thị Thử',
      'CN=DEMO CA phục vụ các cơ quan Nhà nước',
      '(theo dấu thời gian)',
      'toàn bộ tệp',
      'B-T',
    ]) {
      expect(out).toContain(words);
    }
  });

  test('is valid with the status of all certificates, and undecided without', async () => {
    const status = ['--crl', 'root.crl', '--ocsp', 'tsa.ocsp', '--online'];
    const asked = await run('verify', 'plain-da-ky.pdf', ...TRUST, ...status);
    expect(asked.code).toBe(2);
    expect(asked.out).toContain('Chưa biết chứng thư có bị thu hồi không.');
    expect(asked.err).toContain(`Không hỏi ${served.url}/ocsp`);
    const allowed = [...status, '--allow-host', served.host];
    const answer = await run('verify', 'plain-da-ky.pdf', ...TRUST, ...allowed);
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(answer.out).toContain('✓ HỢP LỆ');
    expect(answer.out).toMatch(/Chứng minh được +đến \d\d\/\d\d\/\d{4}/);
  });

  test('a B-LTA file proves itself without asking anybody', async () => {
    const { code, out } = await run('verify', 'lta.pdf', ...TRUST);
    expect([code, out]).toEqual([0, expect.stringContaining('B-LTA')]);
  });

  test('finds a changed byte', async () => {
    const changed = readFileSync(path('plain-da-ky.pdf'));
    changed.write('9', changed.indexOf('595 842'), 'latin1');
    writeFileSync(path('changed.pdf'), changed);
    const { code, out } = await run('verify', 'changed.pdf', ...TRUST);
    expect(code).toBe(1);
    expect(out).toContain('KHÔNG HỢP LỆ');
  });

  test('speaks JSON and English', async () => {
    const { out, code } = await run('verify', 'plain-da-ky.pdf', ...TRUST, '--json');
    const report = JSON.parse(out);
    expect(report.signatures).toMatchObject([{ level: 'B-T', coversWholeFile: true }]);
    expect(code).toBe({ valid: 0, invalid: 1, indeterminate: 2 }[report.outcome as 'valid']);
    expect((await run('verify', 'changed.pdf', '--lang', 'en')).out).toContain('INVALID');
  });

  test('a file that nobody signed is undecided', async () => {
    const { code, out } = await run('verify', 'plain.pdf', ...TRUST);
    expect(code).toBe(2);
    expect(out).toContain('Tệp không có chữ ký số nào.');
  });

  test.each([
    ['what can hold no signature', ['text.txt'], 'text.txt không phải PDF, XML'],
    ['what is not there', ['nowhere.pdf'], 'Không đọc được nowhere.pdf'],
    ['no file', [], 'Lệnh chưa đúng'],
    ['a time that is none', ['plain.pdf', '--at', 'hôm qua'], 'hôm qua'],
    ['an anchor that is none', ['plain.pdf', '--anchors', 'text.txt'], 'không có chứng thư'],
  ])('%s is told with exit 3', async (_, args, words) => {
    const { code, err } = await run('verify', ...args);
    expect(code).toBe(3);
    expect(err).toContain(words);
  });
});

describe('XML and containers', () => {
  const TRUST = ['--anchors', 'anchors'];
  const LTA = () => [
    ...['--tsa', `${served.url}/tsa`, '--level', 'LTA', '--anchors', 'anchors', '--online'],
    ...['--crl', 'root.crl', '--ocsp', 'tsa.ocsp', '--allow-host', served.host],
  ];

  beforeAll(async () => {
    writeFileSync(path('thu.xml'), '<thu><noiDung>Kính gửi Sở Nội vụ</noiDung></thu>');
    const xml = await run('sign', 'thu.xml', ...SIGNER, ...LTA());
    expect(xml).toMatchObject({ code: 0, err: '' });
    const box = await run('sign', 'text.txt', 'plain.pdf', ...SIGNER, ...LTA(), '-o', 'goi.asice');
    expect(box).toMatchObject({ code: 0, err: '' });
  }, PATIENCE_MS);

  test.each([
    ['thu-da-ky.xml', 'toàn bộ tệp'],
    ['goi.asice', 'toàn bộ tệp'],
  ])('%s is signed at B-LTA and proves itself offline', async (file, covered) => {
    const { code, out } = await run('verify', file, ...TRUST);
    expect([code, out]).toEqual([0, expect.stringContaining('B-LTA')]);
    expect(out).toContain('✓ HỢP LỆ');
    expect(out).toContain(covered);
    expect((await run('verify', file)).code).toBe(2);
  });

  test('what was changed is found, and what nobody signed is named', async () => {
    const changed = readFileSync(path('thu-da-ky.xml'), 'utf8').replace('Nội vụ', 'Tài chính');
    writeFileSync(path('sua.xml'), changed);
    const { code, out } = await run('verify', 'sua.xml', ...TRUST);
    expect([code, out]).toEqual([1, expect.stringContaining('KHÔNG HỢP LỆ')]);
    const files = readZip(readFileSync(path('goi.asice')));
    const slipped = { name: 'them.txt', bytes: Buffer.from('thêm vào') };
    const [mimetype, ...rest] = files;
    if (mimetype === undefined) throw new Error('no mimetype');
    const bytes = writeZip([{ ...mimetype, isStored: true }, ...rest, slipped], new Date());
    writeFileSync(path('them.asice'), bytes);
    const partly = await run('verify', 'them.asice', ...TRUST);
    expect(partly.code).toBe(2);
    expect(partly.out).toContain('them.txt: không ai ký tệp này');
  });

  test('a second signature goes into the container, and a level that cannot be reached is refused', async () => {
    const second = await run('sign', 'goi.asice', ...SIGNER, '-o', 'hai.asice');
    expect(second).toMatchObject({ code: 0, err: '' });
    const { out } = await run('inspect', 'hai.asice', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'asice',
      dataFiles: [{ name: 'text.txt' }, { name: 'plain.pdf' }],
      signatures: [
        { intact: 'yes', timestamps: [{}, {}] },
        { intact: 'yes', timestamps: [] },
      ],
    });
    const tsa = ['--tsa', `${served.url}/tsa`, '--level', 'LT', ...TRUST];
    const refused = await run('sign', 'thu.xml', ...SIGNER, ...tsa, '-o', 'lt.xml');
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('Chưa đủ bằng chứng') });
  });

  test('a detached signature is verified with the file that it is over', async () => {
    const { key, certificate } = await issue('Người Ký Rời', 300);
    const parts = [
      { uri: 'text.txt', bytes: readFileSync(path('text.txt')), mimeType: 'text/plain' },
    ];
    const signer = keySigner(certificate, key);
    const content = { form: 'detached' as const, parts };
    writeFileSync(path('roi.xml'), await signXml({ content, signer, signedAt: new Date() }));
    const alone = await run('verify', 'roi.xml', ...TRUST);
    expect([alone.code, alone.out]).toEqual([2, expect.stringContaining('--data <tệp được ký>')]);
    const found = await run('verify', 'roi.xml', '--data', 'text.txt', ...TRUST, '--json');
    const [signature] = JSON.parse(found.out).signatures;
    expect(signature).toMatchObject({ coveredParts: ['text.txt'], outcome: 'indeterminate' });
  });

  test('three reports, to the terminal or into a file', async () => {
    const report = (...args: string[]) => run('verify', 'goi.asice', ...TRUST, '--report', ...args);
    const detailed = await report('detailed');
    expect(detailed.out).toMatch(/Kiểm tra định dạng · signature-1 · .*: đạt/);
    expect(detailed.out).toContain('✓ HỢP LỆ');
    const json = JSON.parse((await report('detailed', '--json')).out);
    expect(json.detailed[0].blocks.length).toBeGreaterThan(5);
    expect(json.signatures[0].sentence.vi).toMatch(/^HỢP LỆ: Nguyễn Thị Thử/);
    const etsi = await report('etsi', '-o', 'bao-cao.xml');
    expect(etsi).toMatchObject({ code: 0, out: 'HỢP LỆ  goi.asice: báo cáo ở bao-cao.xml\n' });
    expect(readFileSync(path('bao-cao.xml'), 'utf8')).toContain('total-passed');
    expect(await report('etsi', '-o', 'bao-cao.xml')).toMatchObject({ code: 3 });
    expect(await report('pdf')).toMatchObject({ code: 3, err: expect.stringContaining('etsi') });
    const none = await run('verify', 'plain.pdf', '--report', 'etsi');
    expect(none).toMatchObject({ code: 3, err: expect.stringContaining('báo cáo ETSI') });
  });
});

describe.skipIf(!has('openssl', 'version'))('a PKCS #12 file', () => {
  const P12 = ['--p12', 'id.p12', '--passphrase-env', 'KEY_PASSPHRASE'];
  const exportP12 = (out: string, ...more: string[]) => {
    const files = ['-inkey', 'plain-key.pem', '-in', 'cert.pem', '-out', out];
    const args = ['pkcs12', '-export', ...files, '-passout', `pass:${PASSPHRASE}`, ...more];
    execFileSync('openssl', args, { cwd: folder });
  };

  test('signs with the key in it, and the CA in it goes along', async () => {
    exportP12('id.p12');
    const signed = await run('sign', 'thu.xml', ...P12, '-o', 'p12.xml');
    expect(signed).toMatchObject({ code: 0, err: '' });
    const { out } = await run('inspect', 'p12.xml', '--json');
    expect(JSON.parse(out)).toMatchObject({
      signatures: [{ intact: 'yes' }],
      certificates: [{}, {}],
    });
  });

  test.each([
    ['a wrong passphrase', ['--passphrase-file', 'text.txt'], 'không đúng'],
    ['nobody to ask', [], 'có mật khẩu'],
    ['key and file at once', ['--key', 'key.pem'], '--p12'],
  ])('%s is refused with exit 3', async (_, args, words) => {
    const { code, err } = await run('sign', 'thu.xml', '--p12', 'id.p12', ...args, '-o', 'x.xml');
    expect([code, err]).toEqual([3, expect.stringContaining(words)]);
  });
});

describe('timestamp', () => {
  const TSA = () => ['--tsa', `${served.url}/tsa`];

  test('goes into a PDF and beside any other file', async () => {
    const pdf = await run('timestamp', 'plain.pdf', ...TSA(), '--anchors', 'anchors');
    expect(pdf).toMatchObject({ code: 0, err: '' });
    expect(pdf.out).toContain('plain-dau-thoi-gian.pdf');
    expect(inspectPdf(readFileSync(path('plain-dau-thoi-gian.pdf'))).signatureFields).toHaveLength(
      1,
    );
    const text = await run('timestamp', 'text.txt', ...TSA());
    expect(text.code).toBe(0);
    expect(text.err).toContain('Chưa kiểm tra dấu thời gian do ai cấp');
  });

  test.skipIf(!has('openssl', 'version'))('openssl agrees with the answer', async () => {
    await run('timestamp', 'text.txt', ...TSA(), '-o', 'answer.tsr');
    const args = ['ts', '-verify', '-in', 'answer.tsr', '-data', 'text.txt'];
    const trust = ['-CAfile', 'anchors/root.pem', '-untrusted', 'cert.pem'];
    const out = spawnSync('openssl', [...args, ...trust], { cwd: folder });
    expect(`${out.stdout}${out.stderr}`).toContain('Verification: OK');
  });

  test('an authority that nobody trusts is refused', async () => {
    const other = await serveAuthority();
    const { code, err } = await run(
      ...['timestamp', 'text.txt', '--tsa', `${other.url}/tsa`, '-o', 'x.tsr'],
      ...['--anchors', 'anchors'],
    );
    other.close();
    expect(code).toBe(3);
    expect(err).toContain('không dẫn tới chứng thư gốc');
  });
});

describe('inspect', () => {
  test('says what a PDF, a certificate and a token hold', async () => {
    const pdf = await run('inspect', 'lta.pdf', '--json');
    expect(JSON.parse(pdf.out)).toMatchObject({
      kind: 'pdf',
      revisions: 4,
      signatures: [{ type: 'SIGNATURE' }, { type: 'DOCUMENT_TIMESTAMP' }],
      evidence: { crls: 2, unreadable: 0 },
    });
    const certificates = await run('inspect', 'cert.pem');
    expect(certificates.out).toContain('Chứng thư 2/2');
    expect(certificates.out).toContain('Nguyễn Thị Thử');
    const unknown = await run('inspect', 'text.txt');
    expect([unknown.code, unknown.err]).toEqual([
      3,
      expect.stringContaining('không phải PDF, XML'),
    ]);
  });
});

test('help is there for all and for each, in both languages', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('verify') });
  expect((await run('sign', '--help')).out).toContain('--passphrase-env');
  expect((await run('sign', '--help', '--lang', 'en')).out).toContain('private key');
  expect(await run()).toMatchObject({ code: 3 });
  expect(await run('toString')).toMatchObject({ code: 3, out: '' });
});

test('the program itself ends as its commands do', { timeout: PATIENCE_MS }, async () => {
  const invalid = await inProcess('verify', 'changed.pdf', '--anchors', 'anchors');
  const failed = await inProcess('sign', 'plain.pdf', '--key', 'key.pem', '--cert', 'cert.pem');
  const stamped = await inProcess(
    ...['timestamp', 'text.txt', '--tsa', `${served.url}/tsa`, '-o', 'process.tsr'],
  );
  expect([invalid.code, failed.code, stamped.code]).toEqual([1, 3, 0]);
  expect(invalid.out).toContain('KHÔNG HỢP LỆ');
  expect(failed.err).toContain('Khóa key.pem có mật khẩu');
});
