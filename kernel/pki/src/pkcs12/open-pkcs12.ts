import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import {
  asExplicit,
  asOctetString,
  asOid,
  asSmallInteger,
  isUniversal,
  readBer,
  readFields,
  TAG,
} from '@hien-luong/asn1';
import type { Certificate } from '../certificate/certificate.ts';
import { OID } from '../oids.ts';
import { PkiError, parsing } from '../pki-error.ts';
import { type Protection, protectionOf } from './protection.ts';
import { readSafes } from './read-safes.ts';
import { isMacOf } from './verify-mac.ts';

/** A signer out of a file. */
export type Pkcs12Identity = {
  readonly key: KeyObject;
  /** The one whose key it is. */
  readonly certificate: Certificate;
  /** All others in the file, in its order. */
  readonly chain: readonly Certificate[];
};

const MOST_BYTES = 1024 * 1024;

/**
 * Opens a PKCS #12 file (`.p12`, `.pfx`) that a password protects, and gives the one key in it with
 * its certificate. Reads PBES2 with AES or Triple DES and the older Triple DES of PKCS #12; the
 * password is proven by the code over the whole before anything else is believed. Files under RC2
 * or a public key, without a code, or with several keys are refused.
 *
 * @throws PkiError PKCS12_MALFORMED, PKCS12_PASSWORD_WRONG, PKCS12_UNSUPPORTED, PKCS12_KEY_MISSING
 * @spec RFC 7292 §4, §5.1
 * @spec RFC 8018 §6.2
 * @spec RFC 9579
 * @example
 * const { key, certificate, chain } = openPkcs12(await readFile('khoa.p12'), password);
 */
export function openPkcs12(file: Uint8Array, password: string): Pkcs12Identity {
  const { keys, certificates } = parsing('PKCS12_MALFORMED', () => {
    const protection = protectionOf(password);
    return readSafes(authenticatedSafeOf(file, protection), protection);
  });
  const [der, ...more] = keys;
  if (der === undefined || more.length > 0) {
    throw new PkiError('PKCS12_KEY_MISSING', `${keys.length} keys`);
  }
  const key = privateKeyOf(der);
  const publicKey = createPublicKey(key);
  const certificate = certificates.find((one) => isKeyOf(one, publicKey));
  if (certificate === undefined) {
    throw new PkiError('PKCS12_KEY_MISSING', 'no certificate of the key');
  }
  return { key, certificate, chain: certificates.filter((one) => one !== certificate) };
}

/** The content once the code over it was found to be right. */
function authenticatedSafeOf(file: Uint8Array, protection: Protection): Uint8Array {
  const fields = readFields(readBer(file, { maxBytes: MOST_BYTES }));
  if (asSmallInteger(fields.next('version')) !== 3) {
    throw new PkiError('PKCS12_MALFORMED', 'version');
  }
  const contentInfo = readFields(fields.next('authSafe'));
  const macData = fields.optionalUniversal(TAG.sequence);
  fields.end();
  if (asOid(contentInfo.next('contentType')) !== OID.data) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'signed, not under a password');
  }
  const content = asOctetString(asExplicit(contentInfo.next('content'), 0));
  contentInfo.end();
  if (!isUniversal(macData, TAG.sequence)) {
    throw new PkiError('PKCS12_UNSUPPORTED', 'no code over the content');
  }
  if (isMacOf(macData, content, protection)) return content;
  throw new PkiError('PKCS12_PASSWORD_WRONG', 'the code over the content is another');
}

function privateKeyOf(der: Uint8Array): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
  } catch (cause) {
    throw new PkiError('PKCS12_MALFORMED', 'no private key', { cause });
  }
}

function isKeyOf(certificate: Certificate, publicKey: KeyObject): boolean {
  try {
    return certificate.publicKey.keyObject().equals(publicKey);
  } catch (error) {
    if (error instanceof PkiError) return false;
    throw error;
  }
}
