import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** Refuses the next mail with this answer. */
type Refusal = { code: number; text: string };

/** A real mail server that speaks STARTTLS with a certificate of an authority of its own. */
export async function startMailServer() {
  const { ca, cert, key } = makeCertificate();
  const mails: string[] = [];
  const refusals: Refusal[] = [];
  const server = new SMTPServer({
    key,
    cert,
    authOptional: false,
    onAuth: ({ password, username }, _session, done) => {
      if (username === 'hien-luong' && password === 'bí mật') done(null, { user: username });
      else done(new Error('wrong'));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusals.shift();
        if (refusal)
          return done(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
        if (!session.secure) return done(new Error('a mail came in the clear'));
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const user = encodeURIComponent('hien-luong');
  return {
    ca,
    mails,
    url: `smtp://${user}:${encodeURIComponent('bí mật')}@127.0.0.1:${port}`,
    refuseNext: (code: number, text: string) => refusals.push({ code, text }),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function makeCertificate(): { ca: string; cert: string; key: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hien-luong-mail-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  try {
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Mail CA');
    openssl(
      ...[
        'req',
        '-x509',
        ...ec,
        '-keyout',
        'key.pem',
        '-out',
        'cert.pem',
        '-subj',
        '/CN=127.0.0.1',
      ],
      ...['-CA', 'ca.pem', '-CAkey', 'ca.key', '-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
    );
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
