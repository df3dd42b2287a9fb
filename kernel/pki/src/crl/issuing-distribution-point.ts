import type { DerNode } from '@hien-luong/asn1';
import {
  asBoolean,
  asExplicit,
  asImplicit,
  boolean,
  contextTag,
  readDer,
  readFields,
  sequence,
  TAG,
} from '@hien-luong/asn1';
import type {
  DistributionPointName,
  RevocationReasonFlag,
} from '../certificate/distribution-point.ts';
import {
  encodeDistributionPointName,
  encodeReasonFlags,
  parseDistributionPointName,
  parseReasonFlags,
} from '../certificate/distribution-point.ts';
import type { Extension } from '../certificate/extensions.ts';
import { OID } from '../oids.ts';

/** Of which certificates and reasons a list speaks; everything that it is silent on, it leaves. */
export type IssuingDistributionPoint = {
  readonly name: DistributionPointName | undefined;
  readonly onlyContainsUserCerts: boolean;
  readonly onlyContainsCaCerts: boolean;
  readonly onlyContainsAttributeCerts: boolean;
  readonly onlySomeReasons: readonly RevocationReasonFlag[] | undefined;
  /** Certificates of other CAs may be on the list as well. */
  readonly indirectCrl: boolean;
};

/** @spec RFC 5280 §5.2.5 */
export function parseIssuingDistributionPoint(value: Uint8Array): IssuingDistributionPoint {
  const fields = readFields(readDer(value));
  const name = fields.optionalContext(0);
  const user = fields.optionalContext(1);
  const ca = fields.optionalContext(2);
  const reasons = fields.optionalContext(3);
  const indirect = fields.optionalContext(4);
  const attribute = fields.optionalContext(5);
  fields.end();
  return {
    name: name && parseDistributionPointName(asExplicit(name, 0)),
    onlyContainsUserCerts: isTrue(user, 1),
    onlyContainsCaCerts: isTrue(ca, 2),
    onlySomeReasons: reasons && parseReasonFlags(reasons, 3),
    indirectCrl: isTrue(indirect, 4),
    onlyContainsAttributeCerts: isTrue(attribute, 5),
  };
}

/** Always critical: a reader that overlooked it would take a part for the whole. */
export function issuingDistributionPointExtension(
  point: Partial<IssuingDistributionPoint>,
): Extension {
  const { name, onlySomeReasons: reasons } = point;
  const value = sequence(
    name && contextTag(0, encodeDistributionPointName(name), { explicit: true }),
    flag(1, point.onlyContainsUserCerts),
    flag(2, point.onlyContainsCaCerts),
    reasons && contextTag(3, encodeReasonFlags(reasons), { explicit: false }),
    flag(4, point.indirectCrl),
    flag(5, point.onlyContainsAttributeCerts),
  );
  return { oid: OID.issuingDistributionPoint, critical: true, value };
}

function isTrue(field: DerNode | undefined, tag: number): boolean {
  return field !== undefined && asBoolean(asImplicit(field, tag, TAG.boolean));
}

function flag(tag: number, value: boolean | undefined): Uint8Array | undefined {
  return value ? contextTag(tag, boolean(true), { explicit: false }) : undefined;
}
