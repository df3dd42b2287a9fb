import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectPdf } from '@hien-luong/pdf-sign';
import type { Certificate } from '@hien-luong/pki';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../src/run-cli.ts';
import { plainPdf } from './plain-pdf.ts';
import { runProcess } from './run-process.ts';
import { type ServedAuthority, serveAuthority, statusBeside } from './serve-authority.ts';

const PASSPHRASE = 'mật khẩu thử';
const DAY_MS = 86_400_000;
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
  const beside = statusBeside(authority);
  writeFileSync(path('root.crl'), beside.crl);
  writeFileSync(path('tsa.ocsp'), beside.ocsp);
  writeFileSync(path('plain.pdf'), plainPdf());
  writeFileSync(path('text.txt'), 'xin chào');
  const signed = await inProcess('sign', 'plain.pdf', ...SIGNER, '--tsa', `${served.url}/tsa`);
  expect(signed).toMatchObject({ code: 0, err: '' });
});
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
    ['what is no PDF', ['text.txt'], 'Tệp không phải PDF.'],
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
      evidence: { crls: 3, unreadable: 0 },
    });
    const certificates = await run('inspect', 'cert.pem');
    expect(certificates.out).toContain('Chứng thư 2/2');
    expect(certificates.out).toContain('Nguyễn Thị Thử');
    const unknown = await run('inspect', 'text.txt');
    expect([unknown.code, unknown.err]).toEqual([3, expect.stringContaining('không phải PDF')]);
  });
});

test('help is there for all and for each, in both languages', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('verify') });
  expect((await run('sign', '--help')).out).toContain('--passphrase-env');
  expect((await run('sign', '--help', '--lang', 'en')).out).toContain('private key');
  expect(await run()).toMatchObject({ code: 3 });
  expect(await run('toString')).toMatchObject({ code: 3, out: '' });
});

test('the program itself ends as its commands do', async () => {
  const [invalid, undecided, failed, stamped] = await Promise.all([
    inProcess('verify', 'changed.pdf', '--anchors', 'anchors'),
    inProcess('verify', 'plain.pdf'),
    inProcess('sign', 'plain.pdf', '--key', 'key.pem', '--cert', 'cert.pem'),
    inProcess('timestamp', 'text.txt', '--tsa', `${served.url}/tsa`, '-o', 'process.tsr'),
  ]);
  expect([invalid.code, undecided.code, failed.code, stamped.code]).toEqual([1, 2, 3, 0]);
  expect(invalid.out).toContain('KHÔNG HỢP LỆ');
  expect(failed.err).toContain('Khóa key.pem có mật khẩu');
});
