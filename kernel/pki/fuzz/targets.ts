import { asOctetString, readDer } from '@hien-luong/asn1';
import type { FuzzTarget } from '@hien-luong/contract';
import { digestOf } from '../src/algorithm/hash-algorithm.ts';
import {
  createCertificateRequest,
  parseCertificateRequest,
} from '../src/certificate/certificate-request.ts';
import { parseCertificate } from '../src/certificate/parse-certificate.ts';
import { addSignatureTimestamp } from '../src/cms/add-signature-timestamp.ts';
import { keySigner } from '../src/cms/cms-signer.ts';
import { createSignedData } from '../src/cms/create-signed-data.ts';
import { parseSignedData } from '../src/cms/parse-signed-data.ts';
import { verifySignedData } from '../src/cms/verify-signed-data.ts';
import { parseCrl } from '../src/crl/parse-crl.ts';
import { nameOf } from '../src/name/name.ts';
import { createOcspResponse } from '../src/ocsp/create-ocsp-response.ts';
import { createOcspRequest, parseOcspRequest } from '../src/ocsp/ocsp-request.ts';
import { parseOcspResponse } from '../src/ocsp/parse-ocsp-response.ts';
import { validatePath } from '../src/path/validate-path.ts';
import { openPkcs12 } from '../src/pkcs12/open-pkcs12.ts';
import { protectionOf } from '../src/pkcs12/protection.ts';
import { readSafes } from '../src/pkcs12/read-safes.ts';
import { P12_AES, P12_OPEN, P12_PASSWORD, P12_TRIPLE_DES } from '../src/pkcs12/sample-pkcs12.ts';
import { PkiError, parsing } from '../src/pki-error.ts';
import { judgeRevocation } from '../src/revocation/judge-revocation.ts';
import { createTimestampResponse } from '../src/timestamp/create-timestamp-response.ts';
import { parseTimestampResponse } from '../src/timestamp/parse-timestamp-response.ts';
import { createTimestampRequest } from '../src/timestamp/timestamp-request.ts';
import { verifyTimestampToken } from '../src/timestamp/verify-timestamp-token.ts';
import {
  FUZZ_ANCHOR,
  FUZZ_CA,
  FUZZ_CA_KEY,
  FUZZ_LISTS,
  FUZZ_NOW,
  FUZZ_PERSON,
  FUZZ_PERSON_KEY,
  FUZZ_ROOT_KEY,
  signed,
} from './fuzz-scene.ts';

const CONTENT = new TextEncoder().encode('Quyết định');
const SIGNER = keySigner(FUZZ_PERSON, FUZZ_PERSON_KEY);
const REQUEST = createTimestampRequest({ messageImprint: digestOf('sha256', CONTENT) });

function target(
  name: string,
  seeds: FuzzTarget['seeds'],
  run: (input: Uint8Array) => unknown,
): FuzzTarget {
  return {
    name,
    shape: 'der',
    seeds,
    run: (input) => void run(input),
    knownError: (error) => error instanceof PkiError,
  };
}

function makeTimestamp(): Promise<Uint8Array> {
  const authority = { signer: SIGNER, policy: '2.999.3', accuracy: { seconds: 1 } };
  return createTimestampResponse(REQUEST, { authority, now: FUZZ_NOW });
}

async function makeSignedData(): Promise<readonly Uint8Array[]> {
  const order = { signer: SIGNER, certificates: [FUZZ_CA], content: CONTENT };
  const detached = await createSignedData(order);
  const attached = await createSignedData({ ...order, detached: false });
  const token = parseTimestampResponse(await makeTimestamp(), REQUEST);
  return [detached, attached, addSignatureTimestamp(detached, token)];
}

function makeOcspResponse(): Uint8Array {
  const request = createOcspRequest({ certificate: FUZZ_PERSON, issuer: FUZZ_CA });
  return createOcspResponse(request, {
    responder: { certificate: FUZZ_CA, key: FUZZ_CA_KEY },
    issuer: FUZZ_CA,
    now: FUZZ_NOW,
    statusOf: () => ({ status: 'revoked', at: FUZZ_NOW, reason: 'keyCompromise' }),
  });
}

/** The input is what the root signs as the certificate of the CA in between. */
function validateUnder(tbs: Uint8Array): void {
  const intermediate = parseCertificate(signed(tbs, FUZZ_ROOT_KEY));
  for (const certificate of [FUZZ_PERSON, intermediate]) {
    validatePath({
      certificate,
      intermediates: [intermediate, FUZZ_CA],
      anchors: [FUZZ_ANCHOR],
      at: FUZZ_NOW,
      purpose: 'any',
      policies: { acceptable: ['2.999.1', '2.999.2'] },
      revocation: { crls: FUZZ_LISTS, ocspResponses: [OCSP_RESPONSE] },
    });
  }
}

/** The input is what the CA signs as a list, beside lists that are in order. */
function judgeWith(tbs: Uint8Array): void {
  const crl = parseCrl(signed(tbs, FUZZ_CA_KEY));
  judgeRevocation({
    certificate: FUZZ_PERSON,
    issuer: FUZZ_CA,
    anchor: FUZZ_ANCHOR,
    intermediates: [FUZZ_CA],
    at: FUZZ_NOW,
    crls: [crl, ...FUZZ_LISTS],
  });
}

const OCSP_RESPONSE = makeOcspResponse();

const FILES = [P12_AES, P12_TRIPLE_DES, P12_OPEN].map(
  (base64) => new Uint8Array(Buffer.from(base64, 'base64')),
);

/** What the code over a file covers: behind it no change would ever be read. */
function safesOf(file: Uint8Array): Uint8Array {
  const [, contentInfo] = readDer(file).children;
  const content = contentInfo?.children[1]?.children[0];
  if (content === undefined) throw new Error('no content');
  return asOctetString(content);
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target('certificate', () => [FUZZ_PERSON.der, FUZZ_CA.der], parseCertificate),
  target(
    'certificate-request',
    () => [
      createCertificateRequest({
        subject: nameOf(['C', 'VN'], ['CN', 'Người thử']),
        key: FUZZ_PERSON_KEY,
        emails: ['thu@tinh.vn'],
      }),
    ],
    parseCertificateRequest,
  ),
  target('signed-data', makeSignedData, (cms) => {
    parseSignedData(cms);
    verifySignedData({ cms, content: CONTENT });
  }),
  target('crl', () => FUZZ_LISTS.map(({ der }) => der), parseCrl),
  target(
    'ocsp-request',
    () => [createOcspRequest({ certificate: FUZZ_PERSON, issuer: FUZZ_CA, nonce: CONTENT })],
    parseOcspRequest,
  ),
  target('ocsp-response', () => [OCSP_RESPONSE], parseOcspResponse),
  target(
    'timestamp-response',
    async () => [await makeTimestamp()],
    (input) => {
      const token = parseTimestampResponse(input, REQUEST);
      verifyTimestampToken({ token, data: CONTENT, anchors: [FUZZ_ANCHOR] });
    },
  ),
  target('validate-path', () => [FUZZ_CA.tbs, FUZZ_PERSON.tbs], validateUnder),
  target('judge-revocation', () => FUZZ_LISTS.map(({ tbs }) => tbs), judgeWith),
  target(
    'pkcs12',
    () => FILES,
    (file) => openPkcs12(file, P12_PASSWORD),
  ),
  target(
    'pkcs12-safes',
    () => FILES.map(safesOf),
    (safes) => parsing('PKCS12_MALFORMED', () => readSafes(safes, protectionOf(P12_PASSWORD))),
  ),
];
