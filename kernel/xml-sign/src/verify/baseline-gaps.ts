import type { SignatureTree } from '../signature/signature-tree.ts';
import { SIGNED_PROPERTIES_TYPE } from '../xades/find-qualifying.ts';
import type { SignedProperties } from '../xades/signed-properties.ts';
import type { BaselineGap } from './xml-signature.ts';

/** What level B of the baseline wants present and is not. @spec EN 319 132-1 §6.3 */
export function baselineGapsOf(
  signature: SignatureTree,
  properties: SignedProperties | undefined,
): BaselineGap[] {
  const gaps: BaselineGap[] = [];
  if (properties?.signingTime === undefined) gaps.push('SIGNING_TIME');
  if (!properties?.bindsByVersion2) gaps.push('SIGNING_CERTIFICATE_V2');
  if (!describesAll(signature, properties)) gaps.push('DATA_OBJECT_FORMAT');
  if (signature.keyInfoCertificates.length === 0) gaps.push('KEY_INFO_CERTIFICATE');
  return gaps;
}

/** Every reference but that of the properties has a format with a type. */
function describesAll(
  { references }: SignatureTree,
  properties: SignedProperties | undefined,
): boolean {
  const described = new Set(
    properties?.dataObjectFormats
      .filter(({ mimeType }) => mimeType !== undefined)
      .map(({ objectReference }) => objectReference),
  );
  return references
    .filter(({ type }) => type !== SIGNED_PROPERTIES_TYPE)
    .every(({ id }) => id !== undefined && described.has(`#${id}`));
}
