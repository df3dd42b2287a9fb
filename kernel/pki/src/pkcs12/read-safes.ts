import type { DerNode } from '@hien-luong/asn1';
import {
  asExplicit,
  asImplicit,
  asOctetString,
  asOid,
  asSequence,
  readBer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import type { Certificate } from '../certificate/certificate.ts';
import { parseCertificate } from '../certificate/parse-certificate.ts';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import { decryptByPassword } from './decrypt-by-password.ts';
import type { Protection } from './protection.ts';

/** What the safes of a file hold, as far as it is of use to a signer. */
export type SafeContents = {
  /** PrivateKeyInfo of PKCS #8, in DER. */
  readonly keys: Uint8Array[];
  readonly certificates: Certificate[];
};

const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
const BAG = '1.2.840.113549.1.12.10.1.';
const MOST_DEPTH = 4;
const MOST_BAGS = 200;

/** AuthenticatedSafe: safes in the open or under the password. RFC 7292 §4.1, §4.2. */
export function readSafes(authenticatedSafe: Uint8Array, protection: Protection): SafeContents {
  const contents: SafeContents = { keys: [], certificates: [] };
  const reading: Reading = { contents, protection, bagsLeft: MOST_BAGS };
  for (const contentInfo of asSequence(readBer(authenticatedSafe))) {
    readBags(openSafe(contentInfo, protection), reading, 1);
  }
  return contents;
}

type Reading = {
  readonly contents: SafeContents;
  readonly protection: Protection;
  bagsLeft: number;
};

function openSafe(contentInfo: DerNode, protection: Protection): DerNode {
  const fields = readFields(contentInfo);
  const type = asOid(fields.next('contentType'));
  const content = asExplicit(fields.next('content'), 0);
  fields.end();
  if (type === OID.data) return readBer(asOctetString(content));
  // Safes under a public key: whoever has such a file has the key to open it elsewhere.
  if (type !== ENCRYPTED_DATA) throw new PkiError('PKCS12_UNSUPPORTED', `safe of type ${type}`);
  const encrypted = readFields(content);
  encrypted.next('version');
  const info = readFields(encrypted.next('encryptedContentInfo'));
  info.next('contentType');
  const algorithm = info.next('contentEncryptionAlgorithm');
  const ciphertext = asOctetString(asImplicit(info.next('encryptedContent'), 0, TAG.octetString));
  info.end();
  return readBer(decryptByPassword({ algorithm, ciphertext }, protection));
}

function readBags(safe: DerNode, reading: Reading, depth: number): void {
  if (depth > MOST_DEPTH) throw new PkiError('PKCS12_MALFORMED', 'safes within safes');
  for (const bag of asSequence(safe)) {
    if (reading.bagsLeft-- <= 0) throw new PkiError('PKCS12_MALFORMED', 'too many bags');
    const fields = readFields(bag);
    const type = asOid(fields.next('bagId'));
    readBag(type, asExplicit(fields.next('bagValue'), 0), { reading, depth });
    fields.optionalUniversal(TAG.set);
    fields.end();
  }
}

function readBag(
  type: string,
  value: DerNode,
  { reading, depth }: { reading: Reading; depth: number },
): void {
  const { contents, protection } = reading;
  switch (type) {
    case `${BAG}1`:
      contents.keys.push(value.bytes);
      return;
    case `${BAG}2`:
      contents.keys.push(openKey(value, protection));
      return;
    case `${BAG}3`:
      contents.certificates.push(...certificateIn(value));
      return;
    case `${BAG}6`:
      readBags(value, reading, depth + 1);
      return;
    default:
      // Revocation lists and secrets of other programs have nothing to do with signing.
      return;
  }
}

/** EncryptedPrivateKeyInfo. RFC 5208 §6. */
function openKey(value: DerNode, protection: Protection): Uint8Array {
  const fields = readFields(value);
  const algorithm = fields.next('encryptionAlgorithm');
  const ciphertext = asOctetString(fields.next('encryptedData'));
  fields.end();
  return decryptByPassword({ algorithm, ciphertext }, protection);
}

function certificateIn(value: DerNode): Certificate[] {
  const fields = readFields(value);
  const type = asOid(fields.next('certId'));
  const content = asExplicit(fields.next('certValue'), 0);
  fields.end();
  return type === X509_CERTIFICATE ? [parseCertificate(asOctetString(content))] : [];
}
