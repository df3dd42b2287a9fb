import { digestOf } from '@hien-luong/pki';
import type * as libxml from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { DEFAULT_XML_LIMITS } from '../src/index.ts';
import { placeContent } from '../src/sign/place-content.ts';
import { renderTimestamp, renderValues } from '../src/sign/render-properties.ts';
import { renderSignature } from '../src/sign/render-signature.ts';
import { readC14nMethod, readReference } from '../src/signature/read-reference.ts';
import { readSignature } from '../src/signature/read-signature.ts';
import {
  ATTACHMENT,
  archivedSample,
  CONTENTS,
  findPart,
  signSample,
  textOfBytes,
} from '../src/testing/samples.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import { baselineGapsOf } from '../src/verify/baseline-gaps.ts';
import { checkReference } from '../src/verify/check-reference.ts';
import { findSignerCertificate } from '../src/verify/find-signer-certificate.ts';
import { judgeSignature } from '../src/verify/judge-signature.ts';
import { findSignatures } from '../src/verify/read-signatures.ts';
import { findTarget, referenceBytes } from '../src/verify/resolve-reference.ts';
import type { SignatureContext } from '../src/verify/signature-context.ts';
import { verifySignatureValue } from '../src/verify/verify-signature-value.ts';
import { checkSignedPropertiesReference, findQualifying } from '../src/xades/find-qualifying.ts';
import { readSignedProperties } from '../src/xades/signed-properties.ts';
import { readTimestampProperty } from '../src/xades/timestamp-property.ts';
import {
  archiveTimestampBytes,
  contentTimestampBytes,
  signatureTimestampBytes,
} from '../src/xades/timestamped-bytes.ts';
import { propertyElement, readUnsignedProperties } from '../src/xades/unsigned-properties.ts';
import { c14nMethodOf } from '../src/xml/c14n-method.ts';
import { canonicalizeElement } from '../src/xml/canonicalize.ts';
import { indexIdentifiers } from '../src/xml/identifiers.ts';
import { withXml } from '../src/xml/open-xml.ts';
import { standaloneText } from '../src/xml/standalone-text.ts';

const EXCLUSIVE = c14nMethodOf('exclusive');

function opened<Result>(
  xml: Uint8Array,
  use: (element: libxml.XmlElement, context: SignatureContext) => Result,
): Result {
  return withXml(xml, DEFAULT_XML_LIMITS, (document) => {
    const context = {
      bytes: xml,
      document,
      identifiers: indexIdentifiers(document),
      limits: DEFAULT_XML_LIMITS,
      findPart,
      budget: { left: 1e9 },
    };
    return use(findSignatures(document)[0]!, context);
  });
}

/** Core validation, one step after the other. @spec XMLDSIG §3.2 */
test('a signature is what each step of its verification finds', async () => {
  const { person } = await testAuthority();
  const { certificate } = person['p-256'];
  opened(await signSample(CONTENTS.detached), (element, context) => {
    const signature = readSignature(element, DEFAULT_XML_LIMITS);
    expect(signature).toMatchObject({
      canonicalization: EXCLUSIVE,
      algorithm: { scheme: 'ecdsa', hash: 'sha256' },
      references: [{ uri: 'phu-luc.txt', transforms: [] }, { transforms: [{}] }],
    });
    const [first, properties] = signature.references;
    expect(first!.digestValue).toEqual(digestOf('sha256', ATTACHMENT));
    const references = signature.references.map((reference) => {
      return { reference, target: findTarget(reference, context) };
    });
    expect(references.map(({ target }) => target.kind)).toEqual(['part', 'element']);
    expect(referenceBytes(first!, references[0]!.target, signature, context)).toEqual(ATTACHMENT);
    const signed = checkReference(references[1]!, signature, context);
    expect(digestOf('sha256', signed)).toEqual(properties!.digestValue);
    const qualifying = findQualifying(signature)!;
    checkSignedPropertiesReference(qualifying, references);
    expect(() => checkSignedPropertiesReference(qualifying, references.slice(0, 1))).toThrow(
      expect.objectContaining({ code: 'SIGNED_PROPERTIES_NOT_SIGNED' }),
    );
    const read = readSignedProperties(qualifying.signedProperties);
    expect(read).toMatchObject({
      signingTime: NOW,
      bindsByVersion2: true,
      signingCertificates: [{ digest: digestOf('sha256', certificate.der) }],
      dataObjectFormats: [{ objectReference: `#${first!.id}`, mimeType: 'text/plain' }],
    });
    expect(baselineGapsOf(signature, read)).toEqual([]);
    expect(
      baselineGapsOf(signature, { ...read, bindsByVersion2: false, dataObjectFormats: [] }),
    ).toEqual(['SIGNING_CERTIFICATE_V2', 'DATA_OBJECT_FORMAT']);
    expect(findSignerCertificate(signature, read, [], [])).toMatchObject({
      isBound: true,
      certificate: { fingerprintSha256: certificate.fingerprintSha256 },
    });
    const signedInfo = canonicalizeElement(signature.signedInfo, signature.canonicalization);
    verifySignatureValue(signature, signedInfo, certificate);
    expect(() => verifySignatureValue(signature, signedInfo.slice(1), certificate)).toThrow(
      expect.objectContaining({ code: 'SIGNATURE_INVALID' }),
    );
    expect(judgeSignature(element, context, { xml: context.bytes })).toMatchObject({ ok: true });
  });
});

test('what is added later is read in the order of the file', async () => {
  opened(await archivedSample(CONTENTS.detached), (element, context) => {
    const signature = readSignature(element, DEFAULT_XML_LIMITS);
    const qualifying = findQualifying(signature)!;
    const unsigned = readUnsignedProperties(qualifying.unsignedProperties, 10);
    expect(unsigned.map(({ kind, name }) => [kind, name])).toEqual([
      ['timestamp', 'SignatureTimeStamp'],
      ['values', 'CertificateValues'],
      ['values', 'RevocationValues'],
      ['timestamp', 'ArchiveTimeStamp'],
    ]);
    expect(readTimestampProperty(propertyElement(unsigned[0]!), 'signature')).toMatchObject({
      method: EXCLUSIVE,
      tokens: [{}],
      isExplicit: false,
    });
    const references = signature.references.map((reference) => {
      return { reference, target: findTarget(reference, context) };
    });
    const subject = { signature, references, qualifyingObject: qualifying.object, context };
    const text = (pieces: readonly Uint8Array[]) => pieces.map((piece) => textOfBytes(piece));
    expect(text(signatureTimestampBytes(subject, EXCLUSIVE))).toEqual([
      expect.stringMatching(/^<ds:SignatureValue .*<\/ds:SignatureValue>$/),
    ]);
    expect(contentTimestampBytes(subject, EXCLUSIVE)).toEqual([ATTACHMENT]);
    const before = unsigned.slice(0, 3).map(propertyElement);
    const pieces = text(archiveTimestampBytes(subject, before, EXCLUSIVE));
    expect(pieces.map((piece) => /^<?([\w:]*)/.exec(piece)![1])).toEqual([
      'Ph',
      'xades:SignedProperties',
      'ds:SignedInfo',
      'ds:SignatureValue',
      'ds:KeyInfo',
      'xades:SignatureTimeStamp',
      'xades:CertificateValues',
      'xades:RevocationValues',
    ]);
  });
});

test('references and methods are read as they are written', () => {
  const text = `<ds:Reference xmlns:ds="http://www.w3.org/2000/09/xmldsig#" URI="#a" Id="b" Type="c"><ds:Transforms>
    <ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>
    <ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"><e:InclusiveNamespaces
      xmlns:e="http://www.w3.org/2001/10/xml-exc-c14n#" PrefixList="x  #default"/></ds:Transform></ds:Transforms>
    <ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha512"/><ds:DigestValue>AQ==</ds:DigestValue></ds:Reference>`;
  withXml(Buffer.from(text), DEFAULT_XML_LIMITS, ({ root }) => {
    const method = { ...EXCLUSIVE, inclusivePrefixes: ['x', '#default'] };
    expect(readReference(root)).toEqual({
      id: 'b',
      uri: '#a',
      type: 'c',
      transforms: [{ kind: 'enveloped' }, { kind: 'canonicalize', method }],
      digestAlgorithm: 'sha512',
      digestValue: new Uint8Array([1]),
    });
    const transform = root.find('//*[local-name()="Transform"]')[1] as libxml.XmlElement;
    expect(readC14nMethod(transform)).toEqual(method);
  });
});

test('an element alone says what it inherits', () => {
  const text = '<a xmlns="u:1" xmlns:b="u:2" xml:lang="vi" xml:id="i"><b:c/></a>';
  withXml(Buffer.from(text), DEFAULT_XML_LIMITS, ({ root }) => {
    const child = root.firstChild as libxml.XmlElement;
    const namespaces = 'xmlns="u:1" xmlns:b="u:2"';
    expect(standaloneText(child, 'exclusive')).toBe(`<b:c ${namespaces}/>`);
    expect(standaloneText(child, 'inclusive-1.1')).toBe(`<b:c ${namespaces} xml:lang="vi"/>`);
    expect(standaloneText(child, 'inclusive-1.0')).toBe(
      `<b:c ${namespaces} xml:id="i" xml:lang="vi"/>`,
    );
  });
});

test('a signature file of a container has its root; a detached signature is one by itself', () => {
  const parts = [{ uri: 'a', bytes: ATTACHMENT, mimeType: 'text/plain' }];
  const place = (inContainer: boolean) =>
    placeContent({ form: 'detached', parts, inContainer }, 's', DEFAULT_XML_LIMITS);
  expect(place(true).documentWith('<s/>')).toContain(
    '<asic:XAdESSignatures xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"><s/></asic:XAdESSignatures>',
  );
  expect(place(false).documentWith('<s/>')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<s/>');
});

test('what is rendered holds what the baseline asks for', async () => {
  const { person } = await testAuthority();
  const { certificate } = person['p-256'];
  const text = renderSignature({
    id: 's',
    certificate,
    chain: [],
    digestAlgorithm: 'sha256',
    signatureUri: 'urn:x',
    method: EXCLUSIVE,
    signedAt: NOW,
    references: [{ uri: 'a&b', isEnveloped: false, isXml: false, mimeType: 'text/<x>' }],
    objects: [],
  });
  expect(text).toContain('URI="a&#38;b"');
  expect(text).toContain('<xades:SigningTime>2026-03-05T03:10:10Z</xades:SigningTime>');
  expect(text).toContain(Buffer.from(digestOf('sha256', certificate.der)).toString('base64'));
  expect(text).toContain('<xades:MimeType>text/&#60;x&#62;</xades:MimeType>');
});

test('later validation data goes into the container made for it', () => {
  const values = { certificates: [ATTACHMENT], crls: [], ocspResponses: [ATTACHMENT] };
  expect(renderValues(values, true)).toMatch(
    /^<xades:CertificateValues [^>]*>.*<xades:RevocationValues [^>]*><xades:OCSPValues>/,
  );
  expect(renderValues(values, false)).toMatch(
    /^<xades141:TimeStampValidationData [^>]*><xades:Cert/,
  );
  expect(renderValues({ certificates: [], crls: [], ocspResponses: [] }, false)).toBe('');
  expect(renderTimestamp('archive', ATTACHMENT, EXCLUSIVE)).toMatch(
    /^<xades141:ArchiveTimeStamp xmlns:xades141="http:\/\/uri.etsi.org\/01903\/v1.4.1#"/,
  );
});
