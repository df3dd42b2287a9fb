import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { XmlFault } from '../src/index.ts';
import { readXmlSignatures } from '../src/index.ts';
import { archivedSample, CONTENTS, signSample, textOfBytes } from '../src/testing/samples.ts';

const MESSAGE =
  '<Response Id="r"><Assertion Id="a"><Subject>nguyen.van.mau</Subject></Assertion></Response>';
const EVIL = '<Subject>ke.gian</Subject>';
const DS = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"';

type Parts = { readonly signature: string; readonly rest: string; readonly text: string };

/** The message signed, taken apart like an attacker would. */
async function parts(elementId: string): Promise<Parts> {
  const content = { form: 'enveloped', xml: Buffer.from(MESSAGE), elementId } as const;
  const text = textOfBytes(await signSample(content));
  const signature = /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(text)![0];
  return { text, signature, rest: text.replace(signature, '') };
}

/** Puts content into the signature as an object of its own, where nothing that is signed changes. */
function withObject(signature: string, content: string): string {
  return signature.replace('<ds:Object>', `<ds:Object>${content}</ds:Object><ds:Object>`);
}

function judge(text: string) {
  return readXmlSignatures({ xml: Buffer.from(text) });
}

const evilRoot = (inner: string) =>
  `<Response Id="evil"><Assertion Id="e">${EVIL}</Assertion>${inner}</Response>`;

describe('signature wrapping of the whole message', () => {
  test.each<[string, (parts: Parts) => string, XmlFault]>([
    [
      'XSW1: the original inside the signature of an evil root',
      ({ signature, rest }) => evilRoot(withObject(signature, rest)),
      'ENVELOPED_TRANSFORM_MISPLACED',
    ],
    [
      'XSW2: the original beside the signature in an evil root',
      ({ signature, rest }) => evilRoot(rest + signature),
      'ENVELOPED_TRANSFORM_MISPLACED',
    ],
    [
      'the evil root has the identifier too',
      ({ signature, rest }) => evilRoot(withObject(signature, rest)).replace('"evil"', '"r"'),
      'REFERENCE_AMBIGUOUS',
    ],
    [
      'the evil root has the identifier in another attribute',
      ({ text }) => `<Response id="r">${EVIL}${text}</Response>`,
      'REFERENCE_AMBIGUOUS',
    ],
  ])('%s', async (_, attack, reason) => {
    const [signature, ...more] = judge(attack(await parts('r')));
    expect(more).toEqual([]);
    expect(signature).toMatchObject({ ok: false, reason, signed: [] });
  });

  test('the whole original as a child of an evil root is told for what it is', async () => {
    const { text } = await parts('r');
    const [signature] = judge(evilRoot(text));
    expect(signature).toMatchObject({
      ok: true,
      coverage: 'PARTS',
      signed: [{ element: { name: 'Response', path: [1] } }],
    });
    expect(textOfBytes(signature!.signed[0]!.bytes)).toBe(MESSAGE);
  });
});

/** XSW3 to 8 leave the signature true; what it gives out must be the original and nothing else. */
describe('signature wrapping of one assertion', () => {
  const original = '<Assertion Id="a"><Subject>nguyen.van.mau</Subject></Assertion>';
  const evil = (inner: string) => `<Assertion Id="evil">${EVIL}${inner}</Assertion>`;

  test.each<[string, (signature: string) => string, readonly number[]]>([
    ['XSW3: evil beside it', (signature) => evil('') + original + signature, [1]],
    ['XSW4: evil around it', (signature) => evil(original) + signature, [0, 1]],
    ['XSW5: the signature inside evil', (signature) => evil(signature) + original, [1]],
    [
      'XSW6: the original inside the signature inside evil',
      (signature) => evil(withObject(signature, original)),
      [0, 1, 3, 0],
    ],
    [
      'XSW7: evil in an extension',
      (signature) => `<Extensions>${evil('')}</Extensions>${original}${signature}`,
      [1],
    ],
    [
      'XSW8: the original in an object of the signature',
      (signature) => evil('') + withObject(signature, original),
      [1, 3, 0],
    ],
  ])('%s', async (_, attack, path) => {
    const { signature } = await parts('a');
    const [found, ...more] = judge(`<Response Id="r">${attack(signature)}</Response>`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ok: true,
      coverage: 'PARTS',
      signed: [{ kind: 'element', element: { name: 'Assertion', path } }],
    });
    expect(textOfBytes(found!.signed[0]!.bytes)).toBe(original);
  });

  test.each(['Id', 'ID', 'id', 'xml:id'])(
    'a second element with the identifier in %s',
    async (name) => {
      const { signature } = await parts('a');
      const evilToo = `<Assertion ${name}="a">${EVIL}</Assertion>`;
      for (const inner of [evilToo + original, original + evilToo]) {
        expect(judge(`<Response Id="r">${inner}${signature}</Response>`)).toMatchObject([
          { ok: false, reason: 'REFERENCE_AMBIGUOUS' },
        ]);
      }
    },
  );
});

const REPLACEMENTS: readonly [name: string, from: string | RegExp, to: string, reason: XmlFault][] =
  [
    [
      'a second SignedInfo before the signed one',
      '<ds:SignedInfo>',
      '<ds:SignedInfo><ds:Reference/></ds:SignedInfo><ds:SignedInfo>',
      'SIGNED_INFO_COUNT_INVALID',
    ],
    [
      'a second SignedInfo behind it',
      '</ds:SignedInfo>',
      '</ds:SignedInfo><ds:SignedInfo/>',
      'SIGNED_INFO_COUNT_INVALID',
    ],
    ['no SignedInfo', /<ds:SignedInfo>.*<\/ds:SignedInfo>/, '', 'SIGNED_INFO_COUNT_INVALID'],
    [
      'a second SignatureValue',
      '</ds:SignatureValue>',
      '</ds:SignatureValue><ds:SignatureValue>AA==</ds:SignatureValue>',
      'SIGNATURE_VALUE_COUNT_INVALID',
    ],
    [
      'a SignedInfo of another namespace besides',
      '<ds:SignedInfo>',
      '<x:SignedInfo xmlns:x="urn:x"/><ds:SignedInfo>',
      'SIGNATURE_MALFORMED',
    ],
    [
      'KeyInfo before SignatureValue',
      /(<ds:SignatureValue.*<\/ds:SignatureValue>)(<ds:KeyInfo>.*<\/ds:KeyInfo>)/,
      '$2$1',
      'SIGNATURE_MALFORMED',
    ],
    ['a second KeyInfo', '</ds:KeyInfo>', '</ds:KeyInfo><ds:KeyInfo/>', 'SIGNATURE_MALFORMED'],
    ['text between the parts', '<ds:KeyInfo>', 'chữ<ds:KeyInfo>', 'SIGNATURE_MALFORMED'],
    ['a comment in DigestValue', /(<ds:DigestValue>)/, '$1<!-- 1 -->', 'COMMENT_IN_SIGNATURE'],
    [
      'a comment that splits DigestValue',
      /(<ds:DigestValue>.{8})/,
      '$1<!---->',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'an instruction in SignatureValue',
      /(<ds:SignatureValue[^>]*>.{8})/,
      '$1<?a?>',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'CDATA in DigestValue',
      /<ds:DigestValue>([^<]*)/,
      '<ds:DigestValue><![CDATA[$1]]>',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'a comment in SignedInfo',
      '<ds:SignedInfo>',
      '<ds:SignedInfo><!-- 1 -->',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'a comment in Transforms',
      '<ds:Transforms>',
      '<ds:Transforms><!-- 1 -->',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'an element in DigestValue',
      '<ds:DigestValue>',
      '<ds:DigestValue><ds:X/>',
      'SIGNATURE_MALFORMED',
    ],
    [
      'a second DigestValue',
      '</ds:DigestValue>',
      '</ds:DigestValue><ds:DigestValue>AA==</ds:DigestValue>',
      'SIGNATURE_MALFORMED',
    ],
    [
      'a DigestValue of another namespace',
      /<ds:DigestValue>(.*?)<\/ds:DigestValue>/,
      '<DigestValue>$1</DigestValue>',
      'SIGNATURE_MALFORMED',
    ],
    [
      'a Reference of another namespace',
      '</ds:SignedInfo>',
      '<Reference URI=""/></ds:SignedInfo>',
      'SIGNATURE_MALFORMED',
    ],
    ['base64 that ends in two ways', /(<ds:DigestValue>[^<]*)=/, '$1', 'BASE64_INVALID'],
    [
      'base64 with other letters',
      /<ds:SignatureValue([^>]*)>./,
      '<ds:SignatureValue$1>-',
      'BASE64_INVALID',
    ],
    [
      'HMAC with a public key as the secret',
      /SignatureMethod Algorithm="[^"]*"/,
      'SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"',
      'HMAC_REFUSED',
    ],
    [
      'HMAC cut off after one bit',
      /<ds:SignatureMethod Algorithm="[^"]*"\/>/,
      '<ds:SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>',
      'HMAC_REFUSED',
    ],
    ['RSA with an EC key', 'ecdsa-sha256', 'rsa-sha256', 'SIGNATURE_ALGORITHM_MISMATCH'],
    ['another hash', 'ecdsa-sha256', 'ecdsa-sha512', 'SIGNATURE_INVALID'],
    [
      'an unknown signature algorithm',
      'ecdsa-sha256',
      'ecdsa-sha224',
      'SIGNATURE_ALGORITHM_UNSUPPORTED',
    ],
    [
      'a name of an object’s own',
      /SignatureMethod Algorithm="[^"]*"/,
      'SignatureMethod Algorithm="constructor"',
      'SIGNATURE_ALGORITHM_UNSUPPORTED',
    ],
    ['MD5', 'xmlenc#sha256', 'xmldsig-more#md5', 'DIGEST_ALGORITHM_UNSUPPORTED'],
    [
      'parameters of the signature method',
      /(<ds:SignatureMethod Algorithm="[^"]*")\/>/,
      '$1><ds:X/></ds:SignatureMethod>',
      'SIGNATURE_ALGORITHM_UNSUPPORTED',
    ],
    [
      'a canonicalisation by XPath',
      /CanonicalizationMethod Algorithm="[^"]*"/,
      'CanonicalizationMethod Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"',
      'CANONICALIZATION_UNSUPPORTED',
    ],
    [
      'XSLT as a transform',
      /Transform Algorithm="[^"]*exc-c14n#"/,
      'Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"',
      'TRANSFORM_REFUSED',
    ],
    [
      'XPath as a transform',
      /Transform Algorithm="[^"]*exc-c14n#"/,
      'Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"',
      'TRANSFORM_REFUSED',
    ],
    [
      'XPath Filter 2 as a transform',
      /Transform Algorithm="[^"]*exc-c14n#"/,
      'Transform Algorithm="http://www.w3.org/2002/06/xmldsig-filter2"',
      'TRANSFORM_REFUSED',
    ],
    [
      'base64 as a transform',
      /Transform Algorithm="[^"]*exc-c14n#"/,
      'Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"',
      'TRANSFORM_REFUSED',
    ],
    [
      'more transforms than anybody needs',
      '<ds:Transforms>',
      `<ds:Transforms>${'<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>'.repeat(4)}`,
      'TRANSFORM_REFUSED',
    ],
    [
      'a parameter in a transform',
      /(<ds:Transform Algorithm="[^"]*")\/>/,
      '$1><ds:XPath>1</ds:XPath></ds:Transform>',
      'TRANSFORM_REFUSED',
    ],
    [
      'the enveloped transform twice',
      /(<ds:Transform Algorithm="[^"]*enveloped-signature"\/>)/,
      '$1$1',
      'SIGNATURE_INVALID',
    ],
    ['a file of this machine', 'URI=""', 'URI="file:///etc/passwd"', 'REFERENCE_NOT_FOUND'],
    ['a page of the network', 'URI=""', 'URI="http://vd.invalid/"', 'REFERENCE_NOT_FOUND'],
    ['an XPointer', 'URI=""', 'URI="#xpointer(/)"', 'REFERENCE_URI_REFUSED'],
    ['an XPointer by identifier', 'URI=""', `URI="#xpointer(id('r'))"`, 'REFERENCE_URI_REFUSED'],
    [
      'an identifier that breaks out of a query',
      'URI=""',
      `URI="#x' or '1'='1"`,
      'REFERENCE_URI_REFUSED',
    ],
    ['no URI', ' URI=""', '', 'REFERENCE_URI_MISSING'],
    ['an identifier that nobody has', 'URI=""', 'URI="#khong-co"', 'REFERENCE_NOT_FOUND'],
    ['no reference', /<ds:Reference [\s\S]*<\/ds:Reference>/, '', 'REFERENCE_COUNT_INVALID'],
    ['a changed SigningTime', '2026-03-05T', '2026-03-06T', 'REFERENCE_DIGEST_MISMATCH'],
    [
      'a reference that lost the type of the properties',
      ' Type="http://uri.etsi.org/01903#SignedProperties"',
      '',
      'SIGNED_PROPERTIES_NOT_SIGNED',
    ],
    [
      'properties aimed at another signature',
      /Target="#[^"]*"/,
      'Target="#khac"',
      'QUALIFYING_PROPERTIES_TARGET_MISMATCH',
    ],
    [
      'properties aimed at nothing',
      / Target="#[^"]*"/,
      '',
      'QUALIFYING_PROPERTIES_TARGET_MISMATCH',
    ],
    [
      'other properties besides',
      '<ds:Object>',
      '<ds:Object><x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#"/></ds:Object><ds:Object>',
      'QUALIFYING_PROPERTIES_AMBIGUOUS',
    ],
    [
      'properties kept elsewhere',
      '<ds:Object>',
      '<ds:Object><x:QualifyingPropertiesReference xmlns:x="http://uri.etsi.org/01903/v1.3.2#" URI="http://vd.invalid/"/></ds:Object><ds:Object>',
      'QUALIFYING_PROPERTIES_AMBIGUOUS',
    ],
    [
      'no properties',
      /<xades:QualifyingProperties[\s\S]*<\/xades:QualifyingProperties>/,
      '',
      'QUALIFYING_PROPERTIES_MISSING',
    ],
    [
      'properties of another namespace',
      'http://uri.etsi.org/01903/v1.3.2#',
      'urn:x',
      'QUALIFYING_PROPERTIES_MISSING',
    ],
    [
      'unsigned SignedProperties before the signed ones',
      '<xades:SignedProperties ',
      '<xades:SignedProperties Id="evil"/><xades:SignedProperties ',
      'SIGNATURE_MALFORMED',
    ],
    ['no certificate', /<ds:KeyInfo>.*<\/ds:KeyInfo>/, '', 'SIGNER_CERTIFICATE_MISSING'],
    [
      'a bare key instead of a certificate',
      /<ds:X509Data>.*<\/ds:X509Data>/,
      '<ds:KeyValue><ds:RSAKeyValue/></ds:KeyValue>',
      'SIGNER_CERTIFICATE_MISSING',
    ],
    [
      'only certificates of others',
      /<ds:X509Certificate>.*?<\/ds:X509Certificate>/,
      '',
      'SIGNING_CERTIFICATE_MISMATCH',
    ],
  ];

describe('one thing changed', () => {
  test.each(REPLACEMENTS)('%s', async (_, from, to, reason) => {
    const text = textOfBytes(await signSample({ form: 'enveloped', xml: Buffer.from(MESSAGE) }));
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(judge(changed)).toMatchObject([{ ok: false, reason, signed: [] }]);
  });
});

test('a document type is refused with everything in it', async () => {
  const { text } = await parts('r');
  for (const declaration of [
    '<!DOCTYPE Response>',
    '<!DOCTYPE Response [<!ATTLIST Assertion Id ID #IMPLIED>]>',
    '<!DOCTYPE Response [<!ENTITY x "nguyen.van.mau">]>',
    '<!DOCTYPE Response SYSTEM "http://vd.invalid/x.dtd">',
  ]) {
    const attacked = text.replace('<Response', `${declaration}<Response`);
    expect(() => judge(attacked)).toThrow(expect.objectContaining({ code: 'XML_DTD_REFUSED' }));
  }
});

test('key confusion: an HMAC that is right for the public key stays refused', async () => {
  const { text } = await parts('r');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const secret = publicKey.export({ format: 'pem', type: 'spki' });
  const signedInfo = /<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(text)![0];
  const confused = signedInfo.replace(/ecdsa-sha256/, 'hmac-sha256');
  const canonical = confused.replace('<ds:SignedInfo>', `<ds:SignedInfo ${DS}>`);
  const value = createHmac('sha256', secret).update(canonical).digest('base64');
  const attacked = text
    .replace(signedInfo, confused)
    .replace(/(<ds:SignatureValue[^>]*>)[^<]*/, `$1${value}`);
  expect(judge(attacked)).toMatchObject([{ ok: false, reason: 'HMAC_REFUSED' }]);
});

test('a signature of other namespaces is no signature', async () => {
  const { text } = await parts('r');
  expect(judge(text.replace(DS, 'xmlns:ds="http://www.w3.org/2000/09/xmldsig"'))).toEqual([]);
});

test('an attacker’s own signature over the evil part stands beside, and each says what it signs', async () => {
  const { signature } = await parts('a');
  const original = '<Assertion Id="a"><Subject>nguyen.van.mau</Subject></Assertion>';
  const base = `<Response Id="r"><Assertion Id="e">${EVIL}</Assertion>${original}${signature}</Response>`;
  const both = await signSample({ form: 'enveloped', xml: Buffer.from(base), elementId: 'e' });
  const found = readXmlSignatures({ xml: both });
  expect(found.map(({ ok, signed }) => [ok, signed.map(({ uri }) => uri)])).toEqual([
    [true, ['#a']],
    [true, ['#e']],
  ]);
});

describe('what was added later cannot harm what was signed', () => {
  test.each<[string, string | RegExp, string, XmlFault]>([
    ['a token that is not base64', /(<xades:EncapsulatedTimeStamp>)/, '$1-', 'BASE64_INVALID'],
    [
      'a comment in a token',
      /(<xades:EncapsulatedTimeStamp>)/,
      '$1<!---->',
      'COMMENT_IN_SIGNATURE',
    ],
    [
      'text among the properties',
      '<xades:CertificateValues',
      'x<xades:CertificateValues',
      'SIGNATURE_MALFORMED',
    ],
  ])('%s', async (_, from, to, unsignedFault) => {
    const text = textOfBytes(await archivedSample(CONTENTS['enveloped document']));
    expect(judge(text.replace(from, to))).toMatchObject([
      { ok: true, unsignedFault, timestamps: [], unsignedProperties: [] },
    ]);
  });

  test('timestamps of another signature prove nothing', async () => {
    const token = /<xades:SignatureTimeStamp[\s\S]*?<\/xades:SignatureTimeStamp>/;
    const other = textOfBytes(await archivedSample(CONTENTS.enveloping));
    const text = textOfBytes(await archivedSample(CONTENTS['enveloped document']));
    expect(judge(text.replace(token, token.exec(other)![0]))).toMatchObject([
      { ok: true, timestamps: [{ imprint: 'differs' }, { imprint: 'differs' }] },
    ]);
  });

  test('a timestamp that chooses what it covers is not followed', async () => {
    const text = textOfBytes(await archivedSample(CONTENTS['enveloped document']));
    const chosen = text.replace(
      /(<xades141:ArchiveTimeStamp [^>]*>)/,
      '$1<xades:Include URI="#x"/>',
    );
    expect(judge(chosen)).toMatchObject([
      { ok: true, timestamps: [{ imprint: 'matches' }, { imprint: 'unsupported' }] },
    ]);
  });
});

describe('limits', () => {
  test('references', async () => {
    const { text } = await parts('r');
    const found = readXmlSignatures({ xml: Buffer.from(text), limits: { maxReferences: 1 } });
    expect(found).toMatchObject([{ ok: false, reason: 'REFERENCE_COUNT_INVALID' }]);
  });

  test('unsigned properties', async () => {
    const xml = await archivedSample(CONTENTS.enveloping);
    expect(readXmlSignatures({ xml, limits: { maxProperties: 3 } })).toMatchObject([
      { ok: true, unsignedFault: 'LIMIT_EXCEEDED', timestamps: [] },
    ]);
  });

  test('work, however often a document refers to itself', async () => {
    const xml = await archivedSample(CONTENTS.enveloping);
    expect(readXmlSignatures({ xml, limits: { maxWork: 30_000 } })).toMatchObject([{ ok: true }]);
    expect(readXmlSignatures({ xml, limits: { maxWork: 3000 } })).toMatchObject([
      { ok: false, reason: 'LIMIT_EXCEEDED' },
    ]);
  });

  test('signatures', async () => {
    const { text } = await parts('r');
    const limits = { maxSignatures: 1 };
    const doubled = text.replace('</Response>', `<ds:Signature ${DS}/></Response>`);
    expect(() => readXmlSignatures({ xml: Buffer.from(doubled), limits })).toThrow(
      expect.objectContaining({ code: 'XML_TOO_LARGE' }),
    );
  });
});
