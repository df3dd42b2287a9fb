import {
  type Certificate,
  type CertificateList,
  PkiError,
  parseCrl,
  sameName,
  verifySignature,
} from '@hien-luong/pki';
import type { TrustStore } from './trust-store.ts';

export type ReadCrl =
  | { ok: true; crl: CertificateList; issuer: Certificate }
  | { ok: false; fault: string };

/**
 * A complete list that one of our pinned authorities signed and that is current; else why it is
 * not. What it says of a certificate is for `judgeRevocation` to weigh.
 */
export function readCrl(der: Uint8Array, store: TrustStore, at: Date): ReadCrl {
  let crl: CertificateList;
  try {
    crl = parseCrl(der);
  } catch (error) {
    if (!(error instanceof PkiError)) throw error;
    return { ok: false, fault: error.code };
  }
  const authorities = [
    ...store.anchors.map(({ certificate }) => certificate),
    ...store.intermediates,
  ];
  const named = authorities.filter(({ subject }) => sameName(subject, crl.issuer));
  if (named.length === 0) return { ok: false, fault: 'CRL_ISSUER_UNTRUSTED' };
  const issuer = named.find((one) => maySignLists(one) && isSignedBy(crl, one));
  if (issuer === undefined) return { ok: false, fault: 'CRL_SIGNATURE_INVALID' };
  const fault = findFault(crl, at);
  return fault === undefined ? { ok: true, crl, issuer } : { ok: false, fault };
}

function findFault(crl: CertificateList, at: Date): string | undefined {
  const saysLess = crl.unknownCritical.length > 0 || crl.baseCrlNumber !== undefined;
  if (saysLess) return 'CRL_EXTENSION_UNSUPPORTED';
  if (crl.thisUpdate > at) return 'CRL_NOT_YET_VALID';
  return crl.nextUpdate === undefined || crl.nextUpdate < at ? 'CRL_STALE' : undefined;
}

function maySignLists({ extensions: { keyUsage } }: Certificate): boolean {
  return keyUsage === undefined || keyUsage.includes('cRLSign');
}

function isSignedBy(crl: CertificateList, { publicKey }: Certificate): boolean {
  const { tbs: data, signatureAlgorithm: algorithm, signature } = crl;
  if (algorithm === undefined) return false;
  try {
    return verifySignature({ algorithm, publicKey: publicKey.keyObject(), data, signature });
  } catch (error) {
    if (error instanceof PkiError) return false;
    throw error;
  }
}
