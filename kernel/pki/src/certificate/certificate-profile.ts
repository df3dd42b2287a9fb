import { OID } from '../oids.ts';
import {
  basicConstraintsExtension,
  extendedKeyUsageExtension,
  keyUsageExtension,
  ocspNoCheckExtension,
} from './encode-extensions.ts';
import type { Extension } from './extensions.ts';

export type CertificateProfile =
  | 'root'
  | 'intermediate'
  | 'person-signing'
  | 'agency-signing'
  | 'tsa'
  | 'ocsp';

/** What a certificate of this kind may be used for; identifiers and addresses come on top. */
export function profileExtensions(profile: CertificateProfile): readonly Extension[] {
  switch (profile) {
    case 'root':
      return caExtensions(undefined);
    case 'intermediate':
      return caExtensions(0);
    case 'person-signing':
    case 'agency-signing':
      return [
        basicConstraintsExtension({ ca: false, pathLength: undefined }),
        keyUsageExtension(['digitalSignature', 'nonRepudiation']),
        // Some readers of PDF call a signer's certificate faulty when it names no purpose at all.
        extendedKeyUsageExtension([OID.emailProtection, OID.clientAuth], false),
      ];
    case 'tsa':
      return timestampingExtensions();
    case 'ocsp':
      return [
        basicConstraintsExtension({ ca: false, pathLength: undefined }),
        keyUsageExtension(['digitalSignature']),
        extendedKeyUsageExtension([OID.ocspSigning], false),
        ocspNoCheckExtension(),
      ];
  }
}

function caExtensions(pathLength: number | undefined): readonly Extension[] {
  return [
    basicConstraintsExtension({ ca: true, pathLength }),
    keyUsageExtension(['keyCertSign', 'cRLSign']),
  ];
}

/** Timestamping is the only purpose, and critical. @spec RFC 3161 §2.3 */
function timestampingExtensions(): readonly Extension[] {
  return [
    basicConstraintsExtension({ ca: false, pathLength: undefined }),
    keyUsageExtension(['digitalSignature', 'nonRepudiation']),
    extendedKeyUsageExtension([OID.timeStamping], true),
  ];
}
