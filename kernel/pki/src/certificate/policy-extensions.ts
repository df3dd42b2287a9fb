import type { DerNode } from '@hien-luong/asn1';
import {
  asImplicit,
  asOid,
  asSequence,
  asSmallInteger,
  asString,
  contextTag,
  integer,
  isUniversal,
  oid,
  readDer,
  readFields,
  sequence,
  TAG,
} from '@hien-luong/asn1';
import { OID } from '../oids.ts';
import { PkiError } from '../pki-error.ts';
import type { Extension } from './extensions.ts';

/** What a CA says beside a policy: where its practice statement is, or a notice to be shown. */
export type PolicyQualifier =
  | { readonly kind: 'cps'; readonly uri: string }
  | { readonly kind: 'notice'; readonly text: string | undefined }
  | { readonly kind: 'other'; readonly type: string; readonly der: Uint8Array };

export type PolicyInformation = {
  /** OID of the policy; `anyPolicy` stands for all. */
  readonly policy: string;
  readonly qualifiers: readonly PolicyQualifier[];
};

/** The issuer takes `subjectPolicy` of the subject's domain for its own `issuerPolicy`. */
export type PolicyMapping = { readonly issuerPolicy: string; readonly subjectPolicy: string };

/** After how many more certificates a constraint begins; undefined for never. */
export type PolicyConstraints = {
  readonly requireExplicitPolicy: number | undefined;
  readonly inhibitPolicyMapping: number | undefined;
};

/** A policy is named at most once. @spec RFC 5280 §4.2.1.4 */
export function parsePolicies(value: Uint8Array): readonly PolicyInformation[] {
  const policies = asSequence(readDer(value)).map((node) => {
    const fields = readFields(node);
    const policy = asOid(fields.next('policyIdentifier'));
    const qualifiers = fields.optionalUniversal(TAG.sequence);
    fields.end();
    return { policy, qualifiers: qualifiers ? asSequence(qualifiers).map(parseQualifier) : [] };
  });
  if (new Set(policies.map(({ policy }) => policy)).size < policies.length) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'a policy appears twice');
  }
  return policies;
}

/** @spec RFC 5280 §4.2.1.5 */
export function parsePolicyMappings(value: Uint8Array): readonly PolicyMapping[] {
  return asSequence(readDer(value)).map((node) => {
    const fields = readFields(node);
    const issuerPolicy = asOid(fields.next('issuerDomainPolicy'));
    const subjectPolicy = asOid(fields.next('subjectDomainPolicy'));
    fields.end();
    return { issuerPolicy, subjectPolicy };
  });
}

/** @spec RFC 5280 §4.2.1.11 */
export function parsePolicyConstraints(value: Uint8Array): PolicyConstraints {
  const fields = readFields(readDer(value));
  const explicit = fields.optionalContext(0);
  const mapping = fields.optionalContext(1);
  fields.end();
  return {
    requireExplicitPolicy: explicit && asSkipCount(asImplicit(explicit, 0, TAG.integer)),
    inhibitPolicyMapping: mapping && asSkipCount(asImplicit(mapping, 1, TAG.integer)),
  };
}

/** @spec RFC 5280 §4.2.1.14 */
export function parseInhibitAnyPolicy(value: Uint8Array): number {
  return asSkipCount(readDer(value));
}

export function policyMappingsExtension(mappings: readonly PolicyMapping[]): Extension {
  const value = sequence(
    ...mappings.map(({ issuerPolicy, subjectPolicy }) =>
      sequence(oid(issuerPolicy), oid(subjectPolicy)),
    ),
  );
  return { oid: OID.policyMappings, critical: true, value };
}

export function policyConstraintsExtension(constraints: Partial<PolicyConstraints>): Extension {
  const { requireExplicitPolicy: explicit, inhibitPolicyMapping: mapping } = constraints;
  const value = sequence(
    explicit === undefined ? undefined : contextTag(0, integer(explicit), { explicit: false }),
    mapping === undefined ? undefined : contextTag(1, integer(mapping), { explicit: false }),
  );
  return { oid: OID.policyConstraints, critical: true, value };
}

export function inhibitAnyPolicyExtension(skipCertificates: number): Extension {
  return { oid: OID.inhibitAnyPolicy, critical: true, value: integer(skipCertificates) };
}

function parseQualifier(node: DerNode): PolicyQualifier {
  const fields = readFields(node);
  const type = asOid(fields.next('policyQualifierId'));
  const value = fields.next('qualifier');
  fields.end();
  if (type === OID.cpsQualifier) return { kind: 'cps', uri: asString(value) };
  if (type !== OID.userNoticeQualifier) return { kind: 'other', type, der: value.bytes };
  const text = asSequence(value).find((field) => !isUniversal(field, TAG.sequence));
  return { kind: 'notice', text: text && asString(text) };
}

/** A count beyond any path is as good as the longest that a path may need. */
function asSkipCount(node: DerNode): number {
  const count = asSmallInteger(node);
  if (count < 0) throw new PkiError('CERTIFICATE_MALFORMED', 'a negative number of certificates');
  return count;
}
