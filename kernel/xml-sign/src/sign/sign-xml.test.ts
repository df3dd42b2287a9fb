import { generateKeyPairSync } from 'node:crypto';
import { keySigner, spkiOf } from '@hien-luong/pki';
import { describe, expect, test } from 'vitest';
import {
  ATTACHMENT,
  CONTENTS,
  findPart,
  LETTER,
  signSample,
  textOfBytes,
} from '../testing/samples.ts';
import { NOW, testAuthority } from '../testing/test-authority.ts';
import { readXmlSignatures } from '../verify/read-signatures.ts';
import { signXml } from './sign-xml.ts';

const FORMS = Object.entries(CONTENTS);
const METHODS = ['exclusive', 'inclusive-1.0', 'inclusive-1.1'] as const;

describe.each(FORMS)('%s', (_, content) => {
  test.each(METHODS)('%s: is what the verifier finds', async (canonicalization) => {
    const xml = await signSample(content, { canonicalization });
    const [signature, ...more] = readXmlSignatures({ xml, findPart });
    expect(more).toEqual([]);
    expect(signature).toMatchObject({
      ok: true,
      profile: 'XADES',
      signingTime: NOW,
      signingCertificateMatches: true,
      baselineGaps: [],
      timestamps: [],
    });
  });
});

test.each(['sha256', 'sha384', 'sha512'] as const)('RSA and EC keys with %s', async (hash) => {
  const { authority, person } = await testAuthority();
  const keys = [
    person['rsa-2048'].key,
    ...['P-256', 'P-384', 'P-521'].map(
      (namedCurve) => generateKeyPairSync('ec', { namedCurve }).privateKey,
    ),
  ];
  for (const key of keys) {
    const certificate = authority.issueFrom({
      spki: spkiOf(key),
      subject: person['p-256'].certificate.subject,
      profile: 'person-signing',
      notBefore: NOW,
      notAfter: new Date('2027-01-01T00:00:00Z'),
    });
    const signer = keySigner(certificate, key, hash);
    const xml = await signSample(CONTENTS.enveloping, { signer, digestAlgorithm: hash });
    expect(readXmlSignatures({ xml })).toMatchObject([
      { ok: true, algorithm: { hash }, digestAlgorithms: [hash] },
    ]);
  }
});

test('hands out the very bytes that were signed, with their type', async () => {
  const detached = readXmlSignatures({ xml: await signSample(CONTENTS.detached), findPart })[0]!;
  expect(detached.signed).toEqual([
    {
      uri: 'phu-luc.txt',
      kind: 'part',
      element: undefined,
      bytes: ATTACHMENT,
      digestAlgorithm: 'sha256',
      mimeType: 'text/plain',
    },
  ]);
  const element = readXmlSignatures({ xml: await signSample(CONTENTS['enveloped element']) })[0]!;
  expect(element.coverage).toBe('PARTS');
  expect(element.signed).toMatchObject([
    { uri: '#noi-dung', element: { namespace: 'urn:vd:mac-dinh', name: 'noiDung', path: [1] } },
  ]);
  expect(textOfBytes(element.signed[0]!.bytes)).toBe(
    '<noiDung xmlns="urn:vd:mac-dinh" ID="noi-dung">5 &lt; 6 &amp; 7 𝔘 <r xmlns=""></r><?in ấn?></noiDung>',
  );
  const whole = readXmlSignatures({ xml: await signSample(CONTENTS['enveloped document']) })[0]!;
  expect(whole.coverage).toBe('DOCUMENT');
  expect(textOfBytes(whole.signed[0]!.bytes)).not.toContain('Signature');
});

test('leaves every byte of the document as it was', async () => {
  const text = textOfBytes(await signSample(CONTENTS['enveloped document']));
  const at = text.indexOf('<ds:Signature');
  const end = text.indexOf('</ds:Signature>') + '</ds:Signature>'.length;
  expect(text.slice(0, at) + text.slice(end)).toBe(textOfBytes(LETTER));
});

test.each([
  ['an empty root', '<a x=">" y="/>"/>'],
  ['an empty root with a comment behind that looks like an end', '<a/><!-- </a> -->\n'],
  ['an instruction behind', '<a>1</a>\n<?b </a> ?> <!--c--><?d?>'],
  ['a byte order mark', '\uFEFF<a>1</a>'],
  ['carriage returns', '<a>\r\n1\r</a>\r\n'],
  ['a namespace prefix', '<x:a xmlns:x="urn:x"></x:a >'],
])('signs a document with %s', async (_, text) => {
  const xml = await signSample({ form: 'enveloped', xml: Buffer.from(text) });
  expect(readXmlSignatures({ xml })).toMatchObject([{ ok: true, coverage: 'DOCUMENT' }]);
});

test('the root by its identifier is signed but for the signature', async () => {
  const content = {
    form: 'enveloped',
    xml: Buffer.from('<a Id="r"><b/></a>'),
    elementId: 'r',
  } as const;
  const [signature] = readXmlSignatures({ xml: await signSample(content) });
  expect(signature).toMatchObject({ ok: true, coverage: 'DOCUMENT' });
  expect(textOfBytes(signature!.signed[0]!.bytes)).toBe('<a Id="r"><b></b></a>');
});

test('several signatures stand side by side when each signs its element', async () => {
  const first = await signSample(CONTENTS['enveloped element']);
  const second = await signSample({ form: 'enveloped', xml: first, elementId: 'trich-yeu' });
  expect(readXmlSignatures({ xml: second })).toMatchObject([
    { ok: true, signed: [{ uri: '#noi-dung' }] },
    { ok: true, signed: [{ uri: '#trich-yeu' }] },
  ]);
});

test('a signature over a document with a signature covers both', async () => {
  const first = await signSample(CONTENTS['enveloped element']);
  const both = await signSample({ form: 'enveloped', xml: first });
  expect(readXmlSignatures({ xml: both })).toMatchObject([{ ok: true }, { ok: true }]);
});

const enveloped = (text: string, elementId?: string) =>
  ({ form: 'enveloped', xml: Buffer.from(text), elementId }) as const;

test.each([
  ['an element that is not there', enveloped('<a/>', 'x'), 'XML_TARGET_NOT_FOUND'],
  [
    'an identifier given twice',
    enveloped('<a><b Id="x"/><c ID="x"/></a>', 'x'),
    'XML_TARGET_NOT_FOUND',
  ],
  ['no document', enveloped('thư'), 'XML_MALFORMED'],
  ['nothing', enveloped(''), 'XML_MALFORMED'],
  ['a comment alone', enveloped('<!-- a -->'), 'XML_MALFORMED'],
  ['a document type', enveloped('<!DOCTYPE a><a/>'), 'XML_DTD_REFUSED'],
  [
    'two roots in an object',
    { form: 'enveloping', objects: [{ xml: Buffer.from('<a>') }] },
    'XML_MALFORMED',
  ],
  ['no parts', { form: 'detached', parts: [] }, 'XML_TARGET_NOT_FOUND'],
  [
    'a part with the name of an element',
    { form: 'detached', parts: [{ uri: '#a', bytes: ATTACHMENT, mimeType: 'text/plain' }] },
    'XML_NAME_INVALID',
  ],
] as const)('refuses to sign %s', async (_, content, code) => {
  await expect(signSample(content)).rejects.toMatchObject({ code });
});

test('believes no key: a value of another key is refused', async () => {
  const { authority, person } = await testAuthority();
  const { certificate } = person['p-256'];
  const other = await authority.issueAgency({
    agencyName: 'Sở Mẫu',
    keyType: 'p-256',
    notBefore: NOW,
    notAfter: new Date('2027-01-01T00:00:00Z'),
  });
  const signer = { certificate, sign: other.signer.sign };
  await expect(
    signXml({ content: CONTENTS.detached, signer, signedAt: NOW }),
  ).rejects.toMatchObject({ code: 'XML_SIGNATURE_INVALID' });
});
