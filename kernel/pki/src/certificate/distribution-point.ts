import type { DerNode } from '@hien-luong/asn1';
import {
  asExplicit,
  asImplicit,
  asNamedBits,
  asSequence,
  contextTag,
  isContext,
  namedBits,
  readDer,
  readFields,
  sequence,
  TAG,
} from '@hien-luong/asn1';
import type { GeneralName } from '../name/general-name.ts';
import { encodeGeneralName, parseGeneralName } from '../name/general-name.ts';
import type { Name, Rdn } from '../name/name.ts';
import { encodeRdn, parseRdn } from '../name/name.ts';
import { PkiError } from '../pki-error.ts';

/** Reasons by which lists may be divided, in the order of their bits. @spec RFC 5280 §4.2.1.13 */
export const REVOCATION_REASON_FLAGS = [
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type RevocationReasonFlag = (typeof REVOCATION_REASON_FLAGS)[number];

/** Where a list is found: by names of its own, or by what follows the name of its issuer. */
export type DistributionPointName =
  | { readonly kind: 'full'; readonly names: readonly GeneralName[] }
  | { readonly kind: 'relative'; readonly rdn: Rdn };

export type DistributionPoint = {
  readonly name: DistributionPointName | undefined;
  /** Undefined stands for all reasons. */
  readonly reasons: readonly RevocationReasonFlag[] | undefined;
  /** Who signs the list, where that is not the issuer of the certificate. */
  readonly crlIssuer: readonly GeneralName[] | undefined;
};

/** @spec RFC 5280 §4.2.1.13 */
export function parseDistributionPoints(value: Uint8Array): readonly DistributionPoint[] {
  return asSequence(readDer(value)).map((node) => {
    const fields = readFields(node);
    const name = fields.optionalContext(0);
    const reasons = fields.optionalContext(1);
    const crlIssuer = fields.optionalContext(2);
    fields.end();
    if (name === undefined && crlIssuer === undefined) {
      throw new PkiError('CERTIFICATE_MALFORMED', 'a distribution point that names nothing');
    }
    return {
      name: name && parseDistributionPointName(asExplicit(name, 0)),
      reasons: reasons && parseReasonFlags(reasons, 1),
      crlIssuer: crlIssuer && parseNames(crlIssuer, 2),
    };
  });
}

/** The point of a list that lies at one address, or at several alike. */
export function distributionPointAt(...urls: readonly string[]): DistributionPoint {
  const names = urls.map((value) => ({ kind: 'uri', value }) as const);
  return { name: { kind: 'full', names }, reasons: undefined, crlIssuer: undefined };
}

export function encodeDistributionPoint(point: DistributionPoint): Uint8Array {
  const { name, reasons, crlIssuer } = point;
  return sequence(
    name && contextTag(0, encodeDistributionPointName(name), { explicit: true }),
    reasons && contextTag(1, encodeReasonFlags(reasons), { explicit: false }),
    crlIssuer && contextTag(2, sequence(...crlIssuer.map(encodeGeneralName)), { explicit: false }),
  );
}

export function parseDistributionPointName(node: DerNode): DistributionPointName {
  if (isContext(node, 0)) return { kind: 'full', names: parseNames(node, 0) };
  return { kind: 'relative', rdn: parseRdn(asImplicit(node, 1, TAG.set)) };
}

export function encodeDistributionPointName(name: DistributionPointName): Uint8Array {
  if (name.kind === 'full') {
    return contextTag(0, sequence(...name.names.map(encodeGeneralName)), { explicit: false });
  }
  return contextTag(1, encodeRdn(name.rdn), { explicit: false });
}

/** The names that a point stands for; a relative one continues the name of the list's issuer. */
export function namesOfPoint(
  name: DistributionPointName,
  crlIssuer: Name | undefined,
): readonly GeneralName[] {
  if (name.kind === 'full') return name.names;
  return crlIssuer === undefined ? [] : [{ kind: 'directory', name: [...crlIssuer, name.rdn] }];
}

export function parseReasonFlags(node: DerNode, tag: number): readonly RevocationReasonFlag[] {
  return asNamedBits(asImplicit(node, tag, TAG.bitString))
    .map((position) => REVOCATION_REASON_FLAGS[position])
    .filter((flag) => flag !== undefined);
}

export function encodeReasonFlags(flags: readonly RevocationReasonFlag[]): Uint8Array {
  return namedBits(flags.map((flag) => REVOCATION_REASON_FLAGS.indexOf(flag)));
}

function parseNames(node: DerNode, tag: number): readonly GeneralName[] {
  return asSequence(asImplicit(node, tag, TAG.sequence)).map(parseGeneralName);
}
