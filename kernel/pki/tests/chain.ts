import type { KeyObject } from 'node:crypto';
import { bitString, contextTag, readDer, sequence } from '@hien-luong/asn1';
import { encodeExtension } from '../src/certificate/encode-extensions.ts';
import type { Certificate, CertificateOrder, Extension } from '../src/index.ts';
import {
  issueCertificate,
  nameOf,
  parseCertificate,
  signatureAlgorithmOf,
  signBytes,
  spkiOf,
} from '../src/index.ts';
import { generateDemoKey } from '../src/mock/index.ts';
import { VALIDITY } from './demo.ts';

export type Holder = { readonly certificate: Certificate; readonly key: KeyObject };

export type HolderOptions = Partial<
  Pick<
    CertificateOrder,
    | 'profile'
    | 'notBefore'
    | 'notAfter'
    | 'subject'
    | 'serialNumber'
    | 'crlUrls'
    | 'deltaCrlUrls'
    | 'crlDistributionPoints'
  >
> & {
  readonly issuer?: Holder;
  readonly key?: KeyObject;
  /** Gives the certificate other extensions than its profile would. */
  readonly edit?: (extensions: readonly Extension[]) => readonly Extension[];
};

/** A certificate of any shape, with its key; self-signed where no issuer is given. */
export async function makeHolder(commonName: string, options: HolderOptions = {}): Promise<Holder> {
  const { issuer, edit } = options;
  const key = options.key ?? (await generateDemoKey('p-256'));
  const issuerKey = issuer?.key ?? key;
  const certificate = issueCertificate({
    ...VALIDITY,
    subject: nameOf(['CN', commonName]),
    profile: issuer === undefined ? 'root' : 'person-signing',
    ...options,
    subjectPublicKey: spkiOf(key),
    ...(issuer === undefined ? {} : { issuer: issuer.certificate }),
    issuerKey,
  } as CertificateOrder);
  return {
    certificate: edit === undefined ? certificate : reissue(certificate, issuerKey, edit),
    key,
  };
}

/** The same certificate with other extensions, signed anew. */
function reissue(
  certificate: Certificate,
  issuerKey: KeyObject,
  edit: (extensions: readonly Extension[]) => readonly Extension[],
): Certificate {
  const fields = readDer(certificate.tbs).children.slice(0, -1);
  const extensions = sequence(...edit(certificate.extensions.all).map(encodeExtension));
  const tbs = sequence(
    ...fields.map(({ bytes }) => bytes),
    contextTag(3, extensions, { explicit: true }),
  );
  return resign(tbs, certificate, issuerKey);
}

function resign(tbs: Uint8Array, like: Certificate, issuerKey: KeyObject): Certificate {
  const algorithm = readDer(like.der).children[1]!.bytes;
  const signature = signBytes(signatureAlgorithmOf(issuerKey), issuerKey, tbs);
  return parseCertificate(sequence(tbs, algorithm, bitString(signature)));
}

export function without(oid: string) {
  return (extensions: readonly Extension[]) => extensions.filter((one) => one.oid !== oid);
}

/** Puts the extension in the place of the one of its kind, or at the end. */
export function replacing(extension: Extension) {
  return (extensions: readonly Extension[]) => [
    ...extensions.filter(({ oid }) => oid !== extension.oid),
    extension,
  ];
}
