import type { Certificate } from '@hien-luong/pki';
import type { XmlSignatureFacts } from '@hien-luong/xml-sign';
import { certificatesOfCms, eachOnce, parseEach } from './certificates-of-cms.ts';

/** Every certificate that XML signatures carry, each once: beside the key, as evidence, in timestamps. */
export function certificatesOfSignatures(
  signatures: readonly Pick<
    XmlSignatureFacts,
    'keyInfoCertificates' | 'unsignedProperties' | 'timestamps'
  >[],
): Certificate[] {
  const found = signatures.flatMap(({ keyInfoCertificates, unsignedProperties, timestamps }) => [
    ...parseEach(keyInfoCertificates),
    ...parseEach(unsignedProperties.flatMap(({ certificates }) => certificates)),
    ...timestamps.flatMap(({ token }) => certificatesOfCms(token)),
  ]);
  return eachOnce(found);
}
