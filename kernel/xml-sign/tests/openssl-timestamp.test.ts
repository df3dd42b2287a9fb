import { describe, expect, test } from 'vitest';
import { readXmlSignatures } from '../src/index.ts';
import { archivedSample, CONTENTS, textOfBytes } from '../src/testing/samples.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import { hasProgram, pemOf, runIn } from './command-line.ts';

const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';

describe.skipIf(!hasProgram('openssl') || !hasProgram('xmllint'))('openssl ts', () => {
  test('verifies the signature timestamp over what xmllint canonicalises', async () => {
    const { authority } = await testAuthority();
    const xml = await archivedSample(CONTENTS['enveloped document']);
    const [signature] = readXmlSignatures({ xml });
    const { token } = signature!.timestamps.find(({ kind }) => kind === 'signature')!;
    const element = /<ds:SignatureValue[\s\S]*?<\/ds:SignatureValue>/.exec(textOfBytes(xml))![0];
    const alone = element.replace('<ds:SignatureValue', `<ds:SignatureValue xmlns:ds="${XMLDSIG}"`);
    const data = runIn({ 'in.xml': alone }, 'xmllint', '--exc-c14n', 'in.xml').stdout;
    const files = { 'token.der': token, data, 'root.pem': pemOf(authority.root.der) };
    const verify = (name: string, content: Buffer) =>
      runIn(
        { ...files, [name]: content },
        'openssl',
        'ts',
        '-verify',
        '-token_in',
        '-in',
        'token.der',
        '-data',
        name,
        '-CAfile',
        'root.pem',
        '-attime',
        String(NOW.getTime() / 1000),
      );
    const verified = verify('data', data);
    expect(verified.output).toContain('Verification: OK');
    const other = Buffer.from(data.toString().replace('<ds:', '<ds: '));
    expect(verify('other', other).ok).toBe(false);
  });
});
