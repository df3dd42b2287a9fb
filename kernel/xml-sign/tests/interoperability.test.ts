import { keySigner } from '@hien-luong/pki';
import { describe, expect, test } from 'vitest';
import { DEFAULT_XML_LIMITS, readXmlSignatures } from '../src/index.ts';
import {
  ATTACHMENT,
  archivedSample,
  CONTENTS,
  LETTER,
  signSample,
  textOfBytes,
} from '../src/testing/samples.ts';
import { testAuthority, timestampBy } from '../src/testing/test-authority.ts';
import { TRICKY } from '../src/testing/tricky-documents.ts';
import { canonicalizeDocument } from '../src/xml/canonicalize.ts';
import { withXml } from '../src/xml/open-xml.ts';
import { hasProgram, pemOf, runIn, xmlsec1Verify } from './command-line.ts';

const METHODS = ['exclusive', 'inclusive-1.0', 'inclusive-1.1'] as const;
const FILES = { 'phu-luc.txt': ATTACHMENT };
const IDS = ['--id-attr:ID', 'urn:vd:mac-dinh:noiDung'];

describe.skipIf(!hasProgram('xmlsec1'))('xmlsec1', () => {
  describe.each(Object.entries(CONTENTS))('%s', (_, content) => {
    test.each(METHODS)('%s: accepts every level', async (canonicalization) => {
      const { authority } = await testAuthority();
      const timestamp = timestampBy(authority);
      for (const xml of [
        await signSample(content, { canonicalization }),
        await signSample(content, { canonicalization, timestamp }),
        await archivedSample(content, { canonicalization }),
      ]) {
        const { ok, output } = xmlsec1Verify(xml, FILES, IDS);
        expect(output).toContain('References (ok/all)');
        expect(ok).toBe(true);
      }
    });
  });

  test('accepts RSA, with each hash', async () => {
    const { person } = await testAuthority();
    const { certificate, key } = person['rsa-2048'];
    for (const digestAlgorithm of ['sha256', 'sha384', 'sha512'] as const) {
      const signer = keySigner(certificate, key, digestAlgorithm);
      const xml = await signSample(CONTENTS['enveloped document'], { signer, digestAlgorithm });
      expect(xmlsec1Verify(xml).ok).toBe(true);
    }
  });

  test.each(Object.entries(TRICKY))('canonicalises as we do: %s', async (_, text) => {
    for (const canonicalization of METHODS) {
      const xml = await signSample(
        { form: 'enveloped', xml: Buffer.from(text) },
        { canonicalization },
      );
      expect(xmlsec1Verify(xml).ok).toBe(true);
    }
  });

  test.each([
    ['the content', 'hợp nhất', 'tách ra'],
    ['the time that the signer claims', '2026-03-05', '2026-03-06'],
    ['the signed data', '<ds:Reference Id="sig-', '<ds:Reference Id="sig.'],
  ])('refuses as we do after a change of %s', async (_, from, to) => {
    const text = textOfBytes(await signSample(CONTENTS['enveloped document']));
    const changed = Buffer.from(text.replace(from, to));
    expect(textOfBytes(changed)).not.toBe(text);
    expect(xmlsec1Verify(changed).ok).toBe(false);
    expect(readXmlSignatures({ xml: changed })).toMatchObject([{ ok: false }]);
  });

  const TEMPLATES = [
    ['rsa-2048', 'rsa-sha256', '2000/09/xmldsig#enveloped-signature', '2001/10/xml-exc-c14n#'],
    [
      'rsa-2048',
      'rsa-sha512',
      '2000/09/xmldsig#enveloped-signature',
      'TR/2001/REC-xml-c14n-20010315',
    ],
    ['p-256', 'ecdsa-sha256', '2000/09/xmldsig#enveloped-signature', '2006/12/xml-c14n11'],
    [
      'p-256',
      'ecdsa-sha384',
      '2000/09/xmldsig#enveloped-signature',
      '2001/10/xml-exc-c14n#WithComments',
    ],
  ] as const;

  test.each(TEMPLATES)(
    'what it signs is verified here: %s, %s, %s, %s',
    async (type, method, ...transforms) => {
      const { person } = await testAuthority();
      const { certificate, key } = person[type];
      const c14n = `http://www.w3.org/${transforms[1]}`;
      const template = [
        '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>',
        `<ds:CanonicalizationMethod Algorithm="${c14n}"/>`,
        `<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#${method}"/>`,
        '<ds:Reference URI=""><ds:Transforms>',
        ...transforms.map((uri) => `<ds:Transform Algorithm="http://www.w3.org/${uri}"/>`),
        '</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/>',
        '<ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/>',
        '<ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>',
      ].join('\n');
      const pem = key.export({ format: 'pem', type: 'pkcs8' }).toString();
      const unsigned = textOfBytes(LETTER).replace('</cv:congVan>', `${template}</cv:congVan>`);
      const { ok, stdout, output } = runIn(
        { 'key.pem': pem, 'cert.pem': pemOf(certificate.der), 'in.xml': unsigned },
        'xmlsec1',
        '--sign',
        '--privkey-pem',
        'key.pem,cert.pem',
        'in.xml',
      );
      expect(ok, output).toBe(true);
      expect(readXmlSignatures({ xml: stdout, profile: 'XMLDSIG' })).toMatchObject([
        { ok: true, profile: 'XMLDSIG', coverage: 'DOCUMENT', signingCertificateMatches: false },
      ]);
      expect(readXmlSignatures({ xml: stdout })).toMatchObject([
        { ok: false, reason: 'QUALIFYING_PROPERTIES_MISSING' },
      ]);
      const changed = Buffer.from(textOfBytes(stdout).replace('hợp nhất', 'tách ra'));
      expect(readXmlSignatures({ xml: changed, profile: 'XMLDSIG' })).toMatchObject([
        { ok: false, reason: 'REFERENCE_DIGEST_MISMATCH' },
      ]);
    },
  );
});

describe.skipIf(!hasProgram('xmllint'))('xmllint', () => {
  const FLAGS = { 'inclusive-1.0': '--c14n', 'inclusive-1.1': '--c14n11', exclusive: '--exc-c14n' };

  test.each(Object.entries(TRICKY))('canonical form of a document: %s', async (_, text) => {
    for (const mode of METHODS) {
      // It writes comments too.
      const method = { mode, withComments: true, inclusivePrefixes: [] };
      const ours = withXml(Buffer.from(text), DEFAULT_XML_LIMITS, (document) =>
        canonicalizeDocument(document, method),
      );
      const { stdout } = runIn({ 'in.xml': text }, 'xmllint', FLAGS[mode], 'in.xml');
      expect(Buffer.from(ours)).toEqual(stdout);
    }
  });
});
